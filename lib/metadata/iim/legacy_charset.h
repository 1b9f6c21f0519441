// SPDX-License-Identifier: GPL-3.0-or-later
// The 8-bit encodings in which picture desks wrote IIM and EXIF text before UTF-8. Re-entrant.
#pragma once

#include <array>
#include <string>
#include <string_view>

#include "picdesk/result.h"

namespace picdesk::metadata {

enum class Charset { utf8, windows_1252, mac_roman, windows_1250, windows_1251, windows_1256 };

// Those of one byte a character, in the order in which they are tried.
constexpr std::array<Charset, 5> legacy_charsets = {Charset::windows_1252, Charset::mac_roman,
                                                    Charset::windows_1250, Charset::windows_1251,
                                                    Charset::windows_1256};

// "utf-8", "windows-1252", "macroman", "windows-1250", "windows-1251", "windows-1256".
std::string_view name(Charset charset);

// The charset of that name, in any case. Errors: invalid_argument, listing the names.
Result<Charset> parse_charset(std::string_view name);

// Bytes that the charset does not define become U+FFFD. UTF-8 is returned as it is.
std::string to_utf8(std::string_view bytes, Charset charset);

// Whether every byte has a meaning in the charset.
bool is_defined(std::string_view bytes, Charset charset);

bool has_high_byte(std::string_view bytes);

// How strongly the high bytes speak for MacRoman (positive) or Windows-1252 (negative): 80-9F
// between letters are accented letters in MacRoman, 91-97 beside space or punctuation are Windows
// quotes and dashes, C0-FF between letters are accented letters in Windows-1252.
int mac_roman_votes(std::string_view bytes);

// How the charset of a block is found. Unknown names count as empty.
struct CharsetOptions {
  std::string charset{};                  // taken without looking; empty: detected
  std::string fallback = "windows-1252";  // of text without evidence
};

}  // namespace picdesk::metadata
