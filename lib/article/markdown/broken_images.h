// SPDX-License-Identifier: GPL-3.0-or-later
// A literal "![" that nearly became an image: in the text of a block, not in code, not escaped.
#pragma once

#include <cstdint>
#include <optional>
#include <string_view>
#include <vector>

#include "article/markdown/link_tail.h"
#include "picdesk/article.h"

namespace picdesk::article {

class BrokenImageFinder {
 public:
  // Text outside of images. `escaped`: its first byte has a backslash in front.
  void text(std::string_view file, Span piece, bool escaped);
  // Code, raw HTML, an image or an autolink: nothing in it opens or closes a bracket.
  void atom(Span piece);
  // The block's text ends at `range.end`.
  void end_block(const ScanRange& range, std::vector<BrokenImage>& found);

 private:
  std::vector<std::uint64_t> marks_;  // of the literal "!["
  std::vector<Span> atoms_;           // behind the first mark, in order
  std::optional<std::uint64_t> block_begin_;
};

// An image in a table cell whose alt holds a bare "|": other parsers split the cell there.
std::optional<BrokenImage> pipe_in_cell(std::string_view file, Span whole, Span alt);

}  // namespace picdesk::article
