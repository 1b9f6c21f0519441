// SPDX-License-Identifier: GPL-3.0-or-later
// Collects the pieces of an alt text or a heading in source order.
#pragma once

#include <cstdint>
#include <string_view>
#include <utility>

#include "picdesk/article.h"

namespace picdesk::article {

class TextBuilder {
 public:
  // `begin`: where the text's source starts, behind the "[" or "# ".
  explicit TextBuilder(std::uint64_t begin) : last_(begin) {}

  // A better `begin`, once it is known; nothing changes after the first piece.
  void begins_at(std::uint64_t begin) { last_ = started_ ? last_ : begin; }
  // `escaped`: a backslash in front of the first byte.
  void text(std::string_view file, Span piece, bool escaped);
  // Something that stands for other bytes.
  void reference(std::string_view decoded, Span source);
  // A line break; becomes one space, which covers all up to the next piece.
  void line_break() { break_pending_ = true; }
  // Nothing of this piece is read (raw HTML).
  void skip(Span piece) { settle_break(piece.begin), reached(piece.end); }
  MappedText finish(std::uint64_t end) { return settle_break(end), std::move(text_); }

 private:
  void settle_break(std::uint64_t next);
  void reached(std::uint64_t end) { last_ = end, started_ = true; }

  MappedText text_;
  std::uint64_t last_ = 0;
  bool started_ = false;
  bool break_pending_ = false;
};

}  // namespace picdesk::article
