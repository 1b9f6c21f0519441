// SPDX-License-Identifier: GPL-3.0-or-later
// Language alternatives as XMP part 1 (8.2.2.4) and RFC 4647 lookup have them.
#include <algorithm>

#include "picdesk/metadata.h"

namespace picdesk {
namespace {

constexpr std::string_view default_language = "x-default";

char lower(char c) { return c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c; }

bool same_language(std::string_view a, std::string_view b) {
  return std::ranges::equal(a, b, {}, lower, lower);
}

}  // namespace

std::string_view LangAlt::text() const {
  // x-default is always kept in front.
  return entries_.empty() ? std::string_view{} : std::string_view(entries_.front().second);
}

std::optional<std::string_view> LangAlt::text(std::string_view language) const {
  if (language.empty()) language = default_language;
  while (true) {
    for (const auto& [key, value] : entries_) {
      if (same_language(key, language)) return value;
    }
    const std::size_t cut = language.rfind('-');
    if (cut == std::string_view::npos || same_language(language, default_language)) return {};
    language = language.substr(0, cut);
  }
}

void LangAlt::set(std::string_view language, std::string text) {
  if (language.empty() || same_language(language, default_language)) language = default_language;
  const bool sets_default = language == default_language;
  const auto own = std::ranges::find_if(
      entries_, [&](const auto& entry) { return same_language(entry.first, language); });
  const bool has_default = !entries_.empty() && entries_.front().first == default_language;

  if (own == entries_.end()) {
    if (text.empty()) return;
    if (sets_default) {
      entries_.emplace(entries_.begin(), default_language, std::move(text));
      return;
    }
    if (entries_.empty()) entries_.emplace_back(default_language, text);
    entries_.emplace_back(language, std::move(text));
    return;
  }
  const std::string old = own->second;
  const bool twin_of_default = has_default && entries_.front().second == old;
  for (auto& [key, value] : entries_) {
    const bool is_default = key == default_language;
    const bool is_twin = value == old && (sets_default || (is_default && twin_of_default));
    if (is_twin || same_language(key, language)) value = text;
  }
  std::erase_if(entries_, [](const auto& entry) { return entry.second.empty(); });
}

}  // namespace picdesk
