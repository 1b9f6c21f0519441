// SPDX-License-Identifier: GPL-3.0-or-later
// Texts as comparisons take them: their words in matching form. Linear but for sorting.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>

namespace picdesk::check {

// The words (segments with a letter or digit) in matching form, joined by spaces; empty: none.
std::string said(std::string_view text, std::string_view language);

// Whether texts of so many bytes can say the same at all: a quick look.
bool comparable(std::size_t bytes, std::size_t other_bytes);

// How many of the words of `alt` are among those of `caption`, as multisets: 0 to 1. Both from
// said().
double contained(std::string_view alt, std::string_view caption);

std::size_t word_count(std::string_view said);

}  // namespace picdesk::check
