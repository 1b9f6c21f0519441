// SPDX-License-Identifier: GPL-3.0-or-later
// Where the text that the HTML parser sees stands in the file.
#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <vector>

#include "picdesk/article.h"

namespace picdesk::article {

// Built front to back, one append_...() for each piece appended to the text. Value type.
class SourceMap {
 public:
  // A text that is the file from byte `begin` on (3 behind a BOM).
  static SourceMap shifted(std::uint64_t begin);

  // The same bytes as in the file.
  void append_raw(std::size_t length, std::uint64_t source_begin);
  // Bytes made up for `source`, which may be empty: an escape, a line break.
  void append_inserted(std::size_t length, Span source);
  // A Markdown image. The text appended must be `<img>`; nothing in it is taken for HTML.
  void append_placeholder(std::size_t length, Span source, std::size_t index);

  // The file's bytes behind text[begin, end); an end inside a piece that is not raw snaps outward.
  Span source(std::size_t begin, std::size_t end) const;
  // The placeholder that covers the offset.
  std::optional<std::size_t> placeholder(std::size_t offset) const;
  // How far the piece goes that covers the offset, and whether it is raw.
  std::size_t piece_end(std::size_t offset) const;
  bool is_raw(std::size_t offset) const;
  bool has_placeholders() const { return has_placeholders_; }

 private:
  struct Piece {
    std::size_t begin = 0;
    std::size_t length = 0;
    Span source;
    bool raw = true;
    std::optional<std::size_t> placeholder;
  };
  void append(std::size_t length, Span source, bool raw, std::optional<std::size_t> placeholder);
  const Piece* find(std::size_t offset) const;

  std::vector<Piece> pieces_;
  std::size_t length_ = 0;
  bool has_placeholders_ = false;
};

}  // namespace picdesk::article
