// SPDX-License-Identifier: GPL-3.0-or-later
#include "check/article/hero/slug_words.h"

#include <algorithm>
#include <string>

#include "base/ascii.h"
#include "base/code_point.h"
#include "base/latin_letters.h"

namespace picdesk::check {
namespace {

constexpr std::size_t kLetters = 4;
constexpr std::size_t kLongestText = 4096;  // bytes; captions are short

// The first four letters of each token that has four.
std::vector<std::string_view> beginnings(std::string_view slug) {
  std::vector<std::string_view> found;
  while (!slug.empty()) {
    const std::string_view token = slug.substr(0, slug.find('-'));
    slug.remove_prefix(std::min(token.size() + 1, slug.size()));
    if (std::ranges::count_if(token, text::is_ascii_lower) >= std::ptrdiff_t{kLetters}) {
      found.push_back(token.substr(0, kLetters));
    }
  }
  return found;
}

bool is_combining(std::int32_t code_point) { return code_point >= 0x300 && code_point < 0x370; }

// Lower case, Latin letters as slugs write them; any other character is a space.
std::string in_ascii(std::string_view text) {
  std::string ascii;
  ascii.reserve(text.size());
  for (std::size_t at = 0; at < text.size();) {
    const text::CodePoint point = text::code_point_at(text, at);
    at += point.size;
    if (point.value >= 0 && point.size == 1) {
      ascii += text::ascii_lower(static_cast<char>(point.value));
    } else if (const std::string_view letters = text::latin_letters(point.value);
               !letters.empty()) {
      ascii += letters;
    } else if (!is_combining(point.value)) {
      ascii += ' ';
    }
  }
  return ascii;
}

bool holds(std::string_view ascii, const std::vector<std::string_view>& wanted) {
  bool inside = false;
  for (std::size_t at = 0; at < ascii.size(); ++at) {
    const bool part = text::is_ascii_lower(ascii[at]) || text::is_ascii_digit(ascii[at]);
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
