// SPDX-License-Identifier: GPL-3.0-or-later
#include <algorithm>

#include "base/ascii.h"
#include "check/article/alt/file_names.h"

namespace picdesk::check {
namespace {

constexpr std::size_t kShortestHex = 12;
constexpr std::size_t kShortestId = 20;
constexpr int kFewestChanges = 4;       // between kinds of characters, of an identifier ...
constexpr int kFewestDigitChanges = 2;  // ... and between digits and letters among them

bool has_digit_and_letter(std::string_view text) {
  return std::ranges::any_of(text, text::is_ascii_digit) &&
         std::ranges::any_of(text, text::is_ascii_letter);
}

// 8-4-4-4-12 hexadecimal digits (RFC 4122), braces allowed.
bool is_uuid(std::string_view text) {
  if (text.size() == 38 && text.front() == '{' && text.back() == '}') text = text.substr(1, 36);
  if (text.size() != 36) return false;
  for (std::size_t at = 0; at < text.size(); ++at) {
    const bool hyphen = at == 8 || at == 13 || at == 18 || at == 23;
    if (hyphen ? text[at] != '-' : !text::is_ascii_hex(text[at])) return false;
  }
  return true;
}

// Words that hyphens join, and capitals at their beginnings, are no sign of chance.
bool is_random(std::string_view text) {
  int changes = 0;
  int digit_changes = 0;
  for (std::size_t at = 0; at < text.size(); ++at) {
    const char byte = text[at];
    if (!text::is_ascii_digit(byte) && !text::is_ascii_upper(byte) && !text::is_ascii_lower(byte) &&
        byte != '-' && byte != '_') {
      return false;
    }
    if (at == 0 || byte == '-' || byte == '_') continue;
    const char before = text[at - 1];
    if (before == '-' || before == '_') continue;
    const bool digit_change = text::is_ascii_digit(byte) != text::is_ascii_digit(before);
    digit_changes += digit_change ? 1 : 0;
    changes += digit_change || (text::is_ascii_lower(before) && text::is_ascii_upper(byte)) ? 1 : 0;
  }
  return changes >= kFewestChanges && digit_changes >= kFewestDigitChanges;
}

}  // namespace

bool is_hash(std::string_view text) {
  text = without_image_extension(text);
  if (text.size() < kShortestHex) return false;
  if (is_uuid(text)) return true;
  if (std::ranges::all_of(text, text::is_ascii_hex)) return has_digit_and_letter(text);
  return text.size() >= kShortestId && is_random(text);
}

}  // namespace picdesk::check
