// SPDX-License-Identifier: GPL-3.0-or-later
// The raw HTML of a Markdown file, joined in order into one fragment: a <figure> may open in one
// block and close in another, with Markdown between. A Markdown image becomes a bare "<img>", told
// from the file's own by its place alone. Markdown text is taken along only where it matters:
// within an open <figcaption> or <h1> ... <h6>.
#pragma once

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>

#include "article/html/fragment.h"
#include "picdesk/article.h"

namespace picdesk::article {

class RawHtml {
 public:
  void html(std::string_view piece, std::uint64_t at);
  // What stands for `source`: line ends, indentation.
  void inserted(std::string_view piece, Span source);
  void placeholder(std::size_t image, Span whole);
  // Of Markdown; what HTML would take for a tag is escaped.
  void text(std::string_view piece, std::uint64_t at);
  void reference(std::string_view piece, std::uint64_t at);
  void space(std::uint64_t at);

  bool empty() const { return !has_html_; }
  const std::string& joined() const { return joined_; }
  const SourceMap& map() const { return map_; }

 private:
  void watch(std::string_view piece);

  std::string joined_;
  SourceMap map_;
  bool has_html_ = false;
  bool takes_text_ = false;
};

}  // namespace picdesk::article
