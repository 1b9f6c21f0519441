// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string>
#include <string_view>

namespace picdesk::report {

// The first sentence of a caption without its full stop (other marks and the stop of an
// abbreviation stay), and what follows, from
// the white space on. Abbreviations and initials ("Gen.", "U.S.", "J. Smith") end no sentence.
struct Sentence {
  std::string text;
  std::string rest;
};
Sentence first_sentence(std::string_view caption);

// Whether the text ends in a sentence's final mark, closing quotes and brackets aside.
bool ends_in_mark(std::string_view text);

}  // namespace picdesk::report
