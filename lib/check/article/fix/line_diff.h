// SPDX-License-Identifier: GPL-3.0-or-later
// Which lines of two texts are equal (E. Myers, "An O(ND) Difference Algorithm", 1986). Pure.
#pragma once

#include <cstddef>
#include <string_view>
#include <vector>

namespace picdesk::check {

// Lines [a_begin, a_end) of the first text became lines [b_begin, b_end) of the second.
struct LineChange {
  std::size_t a_begin = 0, a_end = 0, b_begin = 0, b_end = 0;
};

// Each line with its LF; the last may have none.
std::vector<std::string_view> split_lines(std::string_view text);
// In order. Texts that differ in thousands of lines give one change from the first to the last.
std::vector<LineChange> changed_lines(const std::vector<std::string_view>& a,
                                      const std::vector<std::string_view>& b);

}  // namespace picdesk::check
