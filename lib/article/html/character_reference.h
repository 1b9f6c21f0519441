// SPDX-License-Identifier: GPL-3.0-or-later
// Finds the length of a character reference that gumbo has decoded, by what it became: so the
// 2,231 names of HTML need no second table.
#pragma once

#include <cstddef>
#include <string_view>

namespace picdesk::article {

// In attributes a name without ';' counts only before what is neither '=', letter nor digit.
enum class TextPlace { attribute, content };

struct CharacterReference {
  std::size_t length = 0;   // bytes in the source; 0: the '&' stands for itself
  std::size_t decoded = 0;  // bytes it became
};

// `source` starts with '&'; `decoded` is the text from its value on.
CharacterReference match_reference(std::string_view source, std::string_view decoded,
                                   TextPlace place);

// Bytes of the UTF-8 sequence that starts the text, by its first byte; at most the text.
std::size_t first_code_point(std::string_view text);

}  // namespace picdesk::article
