// SPDX-License-Identifier: GPL-3.0-or-later
// The two 8-bit encodings in which picture desks wrote IIM before UTF-8. Re-entrant.
#pragma once

#include <string>
#include <string_view>

namespace picdesk::metadata {

enum class Charset { utf8, windows_1252, mac_roman };
std::string_view name(Charset charset);

// Bytes that the charset does not define become U+FFFD. UTF-8 is returned as it is.
std::string to_utf8(std::string_view bytes, Charset charset);

// How strongly the high bytes speak for MacRoman (positive) or Windows-1252 (negative): 80-9F
// between letters are accented letters in MacRoman, 91-97 beside space or punctuation are Windows
// quotes and dashes, C0-FF between letters are accented letters in Windows-1252.
int mac_roman_votes(std::string_view bytes);

// How the charset of a block is found.
struct CharsetOptions {
  std::string charset{};                  // taken without looking; empty: detected
  std::string fallback = "windows-1252";  // of text without evidence
};

}  // namespace picdesk::metadata
