// SPDX-License-Identifier: GPL-3.0-or-later
#include "check/article/caption/credit_names.h"

#include <algorithm>

#include "base/ascii.h"
#include "base/text.h"
#include "check/article/caption/date_tokens.h"

namespace picdesk::check {
namespace {

constexpr int kMostWords = 6;
constexpr std::size_t kLongestName = 60;  // grapheme clusters
constexpr std::size_t kShortestName = 2;  // but for the network's

constexpr std::string_view kParticles[] = {
    "of",  "the", "and", "for", "via", "de",  "du",  "des", "la", "le", "et", "von", "van",
    "der", "den", "di",  "da",  "do",  "bin", "ben", "al",  "el", "ve", "û",  "y"};
constexpr std::string_view kPlaceholders[] = {"credit", "photographer", "source here", "tbd",
                                              "tk",     "tktk",         "xxx"};

bool same_letters(std::string_view a, std::string_view b) {
  return std::ranges::equal(a, b, {}, text::ascii_lower, text::ascii_lower);
}

bool is_name_word(std::string_view word) {
  const auto first = static_cast<unsigned char>(word[0]);
  if (first < 'a' || first > 'z') return true;  // a capital, a digit, a mark, another script
  return std::ranges::find(kParticles, word) != std::end(kParticles);
}

bool has_letter(std::string_view name) {
  return std::ranges::any_of(date_tokens(name), [](const DateToken& token) {
    return token.kind == DateToken::Kind::word;
  });
}

}  // namespace

bool looks_like_name(std::string_view name) {
  int count = 0;
  for (std::size_t at = 0; at < name.size();) {
    const std::size_t end = std::min(name.find(' ', at), name.size());
    if (end > at) {
      if (++count > kMostWords || !is_name_word(name.substr(at, end - at))) return false;
    }
    at = end + 1;
  }
  return count > 0;
}

bool is_credit_placeholder(std::string_view name, const CreditConfig& config) {
  const auto equals = [&](std::string_view word) { return same_letters(name, word); };
  return std::ranges::any_of(kPlaceholders, equals) ||
         std::ranges::any_of(config.placeholders, equals);
}

std::string_view name_fault(std::string_view name) {
  const std::size_t length = text::graphemes(name);
  if (length > kLongestName) return "is too long for a name";
  if (length < kShortestName && name != "X") return "is too short for a name";
  if (name.find("://") != std::string_view::npos || name.starts_with("www.")) {
    return "is an address";
  }
  if (!has_letter(name)) return "has no letter";
  return {};
}

}  // namespace picdesk::check
