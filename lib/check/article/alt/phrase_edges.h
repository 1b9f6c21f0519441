// SPDX-License-Identifier: GPL-3.0-or-later
// A quick look at the first and last words of a text, without cutting all of it into words.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>

namespace picdesk::check {

// The first and the second, or the last, piece between spaces in matching form, without marks
// around it: a quick look at a word. Apostrophes of all kinds are "'".
std::string edge_chunk(std::string_view text, std::size_t number, std::string_view language);
std::string last_chunk(std::string_view text, std::string_view language);

// Whether the text may begin or end with an "image of" phrase of any language: nearly none does.
bool may_have_phrase(std::string_view text, std::string_view language);

}  // namespace picdesk::check
