// SPDX-License-Identifier: GPL-3.0-or-later
// Text as gumbo decoded it, tied to the bytes of the file it was made of.
#pragma once

#include <cstddef>
#include <string_view>

#include "article/html/character_reference.h"
#include "article/html/source_map.h"
#include "picdesk/article.h"

namespace picdesk::article {

// `source` stands at `offset` of the HTML text. Line breaks become spaces. Where the two cannot be
// matched, or only in very many pieces, the whole text is one piece of the kind `inserted`.
MappedText map_text(std::string_view decoded, std::string_view source, std::size_t offset,
                    TextPlace place, const SourceMap& map);

// Appends runs of white space as one space, none at the start: the text of an element.
class TextCollapse {
 public:
  void append(const MappedText& piece);
  // Between blocks; `at`: where in the file.
  void space(Span at);
  // Without the space at the end.
  const MappedText& text() const { return text_; }
  std::size_t size() const { return text_.text().size(); }

 private:
  MappedText text_;
  Span space_;
  MappedText::Kind space_kind_ = MappedText::Kind::inserted;
  bool pending_ = false;
};

}  // namespace picdesk::article
