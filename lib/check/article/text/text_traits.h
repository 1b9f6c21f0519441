// SPDX-License-Identifier: GPL-3.0-or-later
// One fast pass over the bytes of a text that says which rules have anything to look for. Pure.
#pragma once

#include <cstddef>
#include <cstdint>
#include <string_view>

namespace picdesk::check {

struct TextTraits {
  bool ascii = true;
  bool ampersand = false;
  bool markup = false;        // one of < * [ {
  bool controls = false;      // C0 or DEL, but TAB and LF
  bool row_of_marks = false;  // five or more equal ASCII marks
  bool face = false;          // what emoticons are made of: ^, or a nose or mouth behind : or ;
  bool letters = false;       // an ASCII letter or digit
  std::size_t ascii_letters = 0;
  std::size_t beyond_ascii = 0;  // bytes
  // First bytes of UTF-8 sequences: bit 0 is C0. Quotation marks, dashes and the ellipsis (U+2010
  // to U+2027) are passed over: no rule looks for them, and most captions have some.
  std::uint64_t leads = 0;

  // Whether the text has a code point whose UTF-8 begins with the byte.
  bool has_lead(unsigned char byte) const { return (leads >> (byte - 0xC0u) & 1) != 0; }
  // Whether all are below U+0300: composed Latin letters and Latin-1's signs.
  bool is_latin() const { return leads >> (0xCCu - 0xC0u) == 0; }
};
TextTraits traits_of(std::string_view text);

// Equal marks that make a row.
inline constexpr std::size_t kRowOfMarks = 5;

}  // namespace picdesk::check
