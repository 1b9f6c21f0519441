// SPDX-License-Identifier: GPL-3.0-or-later
// Texts that say themselves what the tests expect: places are marked in them by pairs of brackets
// that articles do not use.
#pragma once

#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "picdesk/article.h"

namespace picdesk::test {

struct Marked {
  std::string text;           // without marks
  std::vector<Span> wholes;   // « »
  std::vector<Span> alts;     // ‹ ›
  std::vector<Span> targets;  // ⦃ ⦄
};

Marked read_marks(std::string_view marked);

// Line and column found by walking every byte from the start.
Position walk_to(std::string_view text, std::uint64_t byte);

// Every LF becomes `line_end`.
std::string with_line_ends(std::string_view text, std::string_view line_end);

std::string cut(std::string_view text, Span span);

}  // namespace picdesk::test
