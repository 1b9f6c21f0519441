// SPDX-License-Identifier: GPL-3.0-or-later
#include "check/article/hero/slug_words.h"

#include <algorithm>
#include <string>

namespace picdesk::check {
namespace {

constexpr std::size_t kLetters = 4;
constexpr std::size_t kLongestText = 4096;  // bytes; captions are short

// U+00C0..U+017F without their marks, as slugs write them; '*': two letters, ' ': none. Faster by
// far than ICU's transliteration, and enough for the languages that are asked.
constexpr std::string_view kLatin =
    "aaaaaa*ceeeeiiiidnooooo ouuuuytsaaaaaa*ceeeeiiiidnooooo ouuuuyty"
    "aaaaaaccccccccddddeeeeeeeeeegggggggghhhhiiiiiiiiiiiijjkkklllllll"
    "lllnnnnnnnnnoooooo**rrrrrrssssssssttttttuuuuuuuuuuuuwwyyyzzzzzzs";
constexpr std::size_t kFirstLatin = 0xC0;
static_assert(kLatin.size() == 0x180 - kFirstLatin);

bool is_letter(char byte) { return byte >= 'a' && byte <= 'z'; }
bool is_digit(char byte) { return byte >= '0' && byte <= '9'; }

// The first four letters of each token that has four.
std::vector<std::string_view> beginnings(std::string_view slug) {
  std::vector<std::string_view> found;
  while (!slug.empty()) {
    const std::string_view token = slug.substr(0, slug.find('-'));
    slug.remove_prefix(std::min(token.size() + 1, slug.size()));
    if (std::ranges::count_if(token, is_letter) >= std::ptrdiff_t{kLetters}) {
      found.push_back(token.substr(0, kLetters));
    }
  }
  return found;
}

// What the two bytes at the beginning stand for; empty: no letter of the table.
std::string_view latin_letters(std::string_view bytes) {
  const auto lead = static_cast<unsigned char>(bytes[0]);
  if (lead < 0xC3 || lead > 0xC5 || bytes.size() < 2) return {};
  const auto tail = static_cast<unsigned char>(bytes[1]);
  const std::size_t point = (lead & 0x1Fu) << 6 | (tail & 0x3Fu);
  const std::string_view letter = kLatin.substr(point - kFirstLatin, 1);
  if (letter != "*") return letter;
  return point < 0x100 ? "ae" : "oe";
}

// Lower case, Latin letters without marks; of other bytes each is a space, combining marks none.
std::string in_ascii(std::string_view text) {
  std::string ascii;
  ascii.reserve(text.size());
  for (std::size_t at = 0; at < text.size(); ++at) {
    const char byte = text[at];
    const auto value = static_cast<unsigned char>(byte);
    if (value < 0x80) {
      ascii += byte >= 'A' && byte <= 'Z' ? static_cast<char>(byte - 'A' + 'a') : byte;
    } else if (const std::string_view letters = latin_letters(text.substr(at)); !letters.empty()) {
      ascii += letters;
      ++at;
    } else if (value == 0xCC || (value == 0xCD && at + 1 < text.size() &&
                                 static_cast<unsigned char>(text[at + 1]) < 0xB0)) {
      ++at;  // U+0300..U+036F
    } else {
      ascii += ' ';
    }
  }
  return ascii;
}

bool holds(std::string_view ascii, const std::vector<std::string_view>& wanted) {
  bool inside = false;
  for (std::size_t at = 0; at < ascii.size(); ++at) {
    const bool part = is_letter(ascii[at]) || is_digit(ascii[at]);
    if (part && !inside && std::ranges::any_of(wanted, [&](std::string_view beginning) {
          return ascii.substr(at, kLetters) == beginning;
        })) {
      return true;
    }
    inside = part;
  }
  return false;
}

}  // namespace

bool shares_word(std::string_view slug, const std::vector<std::string_view>& texts) {
  const std::vector<std::string_view> wanted = beginnings(slug);
  if (wanted.empty()) return true;
  return std::ranges::any_of(texts, [&](std::string_view text) {
    return holds(in_ascii(text.substr(0, kLongestText)), wanted);
  });
}

}  // namespace picdesk::check
