// SPDX-License-Identifier: GPL-3.0-or-later
#include <algorithm>

#include "base/text.h"
#include "picdesk/preset.h"
#include "preset/camera_name.h"

namespace picdesk {
namespace {

constexpr std::size_t kLongestId = 10;  // digits, as the house format has it

bool is_digit(char c) { return c >= '0' && c <= '9'; }
bool is_letter(char c) { return c >= 'a' && c <= 'z'; }

std::size_t leading_digits(std::string_view text) {
  return std::size_t(std::find_if_not(text.begin(), text.end(), is_digit) - text.begin());
}

bool is_id(std::string_view text) {
  return !text.empty() && text.size() <= kLongestId && text.front() != '0' &&
         leading_digits(text) == text.size();
}

// A rendition's own ending: "-600_384" (1 to 5 digits each).
std::string_view without_size(std::string_view stem) {
  const std::size_t underscore = stem.rfind('_');
  const std::size_t hyphen = stem.rfind('-');
  if (underscore == std::string_view::npos || hyphen == std::string_view::npos) return stem;
  if (hyphen >= underscore) return stem;
  const std::string_view width = stem.substr(hyphen + 1, underscore - hyphen - 1);
  const std::string_view height = stem.substr(underscore + 1);
  const auto is_length = [](std::string_view text) {
    return !text.empty() && text.size() <= 5 && leading_digits(text) == text.size();
  };
  return is_length(width) && is_length(height) ? stem.substr(0, hyphen) : stem;
}

// "2024-10-03-parade": a date in front is no article's number.
bool begins_with_date(std::string_view stem) {
  constexpr std::string_view kForm = "dddd-dd-dd";
  if (stem.size() < kForm.size()) return false;
  if (!stem.starts_with("19") && !stem.starts_with("20")) return false;
  for (std::size_t i = 0; i < kForm.size(); ++i) {
    if (kForm[i] == 'd' ? !is_digit(stem[i]) : stem[i] != '-') return false;
  }
  return stem.size() == kForm.size() || stem[kForm.size()] == '-';
}

// A slug that says something: one that has a word in it and that no machine made.
bool is_telling(std::string_view slug) {
  return text::is_slug(slug) && std::any_of(slug.begin(), slug.end(), is_letter) &&
         !preset::is_machine_name(slug);
}

}  // namespace

NameParts split_name(std::string_view stem) {
  stem = without_size(stem);
  if (is_id(stem)) return {std::string(stem), {}};
  if (preset::is_machine_name(stem)) return {};
  const std::size_t digits = leading_digits(stem);
  if (digits < stem.size() && stem[digits] == '-' && is_id(stem.substr(0, digits)) &&
      !begins_with_date(stem)) {
    const std::string_view slug = stem.substr(digits + 1);
    const bool has_word = std::any_of(slug.begin(), slug.end(), is_letter);
    if (!text::is_slug(slug) || !has_word) return {};
    return {std::string(stem.substr(0, digits)), is_telling(slug) ? std::string(slug) : ""};
  }
  if (is_telling(stem)) return {{}, std::string(stem)};
  return {};
}

}  // namespace picdesk
