// SPDX-License-Identifier: GPL-3.0-or-later
// Character references as CommonMark 0.30 reads them. Named ones are looked up by gumbo, one at a
// time, which saves a table of 2,231 rows; each name is asked for once.
#pragma once

#include <cstddef>
#include <cstdint>
#include <map>
#include <optional>
#include <string>
#include <string_view>

namespace picdesk::article {

class EntityDecoder {
 public:
  // "&amp;", "&#38;", "&#x26;": with ampersand and semicolon. Nothing: no such entity, the text
  // stands for itself.
  std::optional<std::string> decode(std::string_view reference);
  // More names were asked for than HTML has: a file that was made to cost time. Names beyond are
  // not looked up.
  bool overrun() const { return overrun_; }

 private:
  std::map<std::string, std::optional<std::string>, std::less<>> named_;
  bool overrun_ = false;
};

// NUL, surrogates and what is above U+10FFFF become U+FFFD.
std::string utf8(std::uint32_t code_point);

// Length of the character reference at the text's start by its form alone, or 0.
std::size_t reference_length(std::string_view text);

}  // namespace picdesk::article
