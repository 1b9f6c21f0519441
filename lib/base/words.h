// SPDX-License-Identifier: GPL-3.0-or-later
// Words, sentences and letters of a text in any language (Unicode UAX #29, ICU). ASCII text never
// reaches ICU. Re-entrant; iterators are kept per thread. Invalid UTF-8 is read as U+FFFD.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

namespace picdesk::text {

// Bytes [begin, end) of the text.
struct Slice {
  std::size_t begin = 0;
  std::size_t end = 0;
  std::string_view of(std::string_view text) const { return text.substr(begin, end - begin); }
  friend bool operator==(const Slice&, const Slice&) = default;
};

// The segments that hold a letter or a digit.
std::vector<Slice> words(std::string_view utf8);

// Sentences, each with the white space behind it; `language` (BCP 47) has its abbreviations.
std::vector<Slice> sentences(std::string_view utf8, std::string_view language);

// The form in which texts are compared, never written: lower case (Turkish by its own rules),
// NFKC_Casefold; Arabic without vowel signs and stretching, alef, yeh, kaf and heh of all kinds as
// one each; digits of all scripts as ASCII ones.
std::string matching_form(std::string_view utf8, std::string_view language);

// White space (Unicode) and default-ignorable code points removed at both ends.
Slice trimmed(std::string_view utf8);

// Whether there is a letter or digit in it (general categories L*, N*).
bool has_letter_or_digit(std::string_view utf8);

}  // namespace picdesk::text
