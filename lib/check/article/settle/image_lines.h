// SPDX-License-Identifier: GPL-3.0-or-later
// On which lines an article's pictures start, and which of them a place belongs to: for suppression
// comments. Keeps a view of the bytes.
#pragma once

#include <cstdint>
#include <optional>
#include <string_view>
#include <vector>

#include "picdesk/article.h"

namespace picdesk::check {

class ImageLines {
 public:
  ImageLines(const Article& article, std::string_view bytes);

  std::uint32_t line_of(std::uint64_t byte) const { return lines_.at(byte).line; }
  // Of these lines, without the last one's end.
  Span bytes_of(std::uint32_t first, std::uint32_t last) const;
  // The first line behind `line` on which a picture, or what was meant to be one, starts.
  std::optional<std::uint32_t> next_start(std::uint32_t line) const;
  // Where the picture starts that the place is part of: of its tag, its picture element, its
  // caption, or its reference definition. Nothing: of no picture.
  std::optional<std::uint64_t> start_of(std::uint64_t byte) const;

 private:
  struct Part {
    Span span;
    std::uint64_t start = 0;  // of its picture
    std::size_t widest = 0;   // of those so far, the part that ends last
  };
  std::string_view bytes_;
  LineIndex lines_;
  std::vector<std::uint32_t> starts_;  // sorted
  std::vector<Part> parts_;            // by begin
};

}  // namespace picdesk::check
