// SPDX-License-Identifier: GPL-3.0-or-later
#include "check/article/hero/slug_words.h"

#include <algorithm>
#include <string>

#include "base/text.h"

namespace picdesk::check {
namespace {

constexpr std::size_t kLetters = 4;
constexpr std::size_t kLongestText = 4096;  // bytes; captions are short

char lower(char byte) {
  return byte >= 'A' && byte <= 'Z' ? static_cast<char>(byte - 'A' + 'a') : byte;
}
bool is_letter(char byte) { return lower(byte) >= 'a' && lower(byte) <= 'z'; }

// The first four letters of each token that has them.
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

bool begins_word(std::string_view text, std::size_t at, std::string_view beginning) {
  return text.size() - at >= beginning.size() &&
         std::equal(beginning.begin(), beginning.end(), text.begin() + std::ptrdiff_t(at),
                    [](char wanted, char byte) { return wanted == lower(byte); });
}

bool holds(std::string_view text, const std::vector<std::string_view>& wanted) {
  bool inside = false;
  for (std::size_t at = 0; at < text.size(); ++at) {
    const bool part = is_letter(text[at]) || (text[at] >= '0' && text[at] <= '9');
    if (part && !inside && std::ranges::any_of(wanted, [&](std::string_view beginning) {
          return begins_word(text, at, beginning);
        })) {
      return true;
    }
    inside = part;
  }
  return false;
}

bool is_ascii(std::string_view text) {
  return std::ranges::all_of(text,
                             [](char byte) { return static_cast<unsigned char>(byte) < 0x80; });
}

}  // namespace

bool shares_word(std::string_view slug, const std::vector<std::string_view>& texts) {
  const std::vector<std::string_view> wanted = beginnings(slug);
  if (wanted.empty()) return true;
  const auto cut = [](std::string_view text) { return text.substr(0, kLongestText); };
  // Transliterating is slow: only if the letters as they are do not do.
  if (std::ranges::any_of(texts, [&](std::string_view text) { return holds(cut(text), wanted); })) {
    return true;
  }
  return std::ranges::any_of(texts, [&](std::string_view text) {
    if (is_ascii(text)) return false;
    const auto ascii = text::slug(text::truncate(text, kLongestText), kLongestText);
    return ascii && holds(*ascii, wanted);
  });
}

}  // namespace picdesk::check
