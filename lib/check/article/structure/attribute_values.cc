// SPDX-License-Identifier: GPL-3.0-or-later
#include "check/article/structure/attribute_values.h"

#include <algorithm>
#include <array>
#include <span>

#include "check/article/article_findings.h"
#include "check/article/structure/ascii.h"
#include "check/article/structure/media_condition.h"

namespace picdesk::check {
namespace {

struct Words {
  std::string_view attribute;
  std::span<const std::string_view> values;
};

constexpr auto kLoading = std::to_array<std::string_view>({"lazy", "eager"});
constexpr auto kDecoding = std::to_array<std::string_view>({"sync", "async", "auto"});
constexpr auto kPriority = std::to_array<std::string_view>({"high", "low", "auto"});
constexpr auto kOrigin = std::to_array<std::string_view>({"", "anonymous", "use-credentials"});
constexpr auto kReferrer = std::to_array<std::string_view>(
    {"", "no-referrer", "no-referrer-when-downgrade", "same-origin", "origin", "strict-origin",
     "origin-when-cross-origin", "strict-origin-when-cross-origin", "unsafe-url"});
constexpr std::array<Words, 5> kWords = {{{"loading", kLoading},
                                          {"decoding", kDecoding},
                                          {"fetchpriority", kPriority},
                                          {"crossorigin", kOrigin},
                                          {"referrerpolicy", kReferrer}}};

bool is_token(std::string_view text) {
  return !text.empty() && std::ranges::all_of(text, [](char byte) {
    return is_letter(byte) || is_digit(byte) ||
           std::string_view("!#$&-^_.+*'`|~%").find(byte) != std::string_view::npos;
  });
}

bool is_media_type(std::string_view text) {
  const std::string_view essence = without_space(text.substr(0, text.find(';')));
  const std::size_t slash = essence.find('/');
  return slash != std::string_view::npos && is_token(essence.substr(0, slash)) &&
         is_token(essence.substr(slash + 1));
}

bool is_template(std::string_view value) {
  return value.find("{{") != std::string_view::npos || value.find("{%") != std::string_view::npos ||
         value.find("<%") != std::string_view::npos || value.find("${") != std::string_view::npos;
}

bool is_wrong(std::string_view name, const std::string& value) {
  if (name == "width" || name == "height") return !whole_pixels(value);
  if (name == "usemap") return value.size() < 2 || value.front() != '#';
  if (name == "type") return !is_media_type(value);
  if (name == "media") return !is_media_query_list(value);
  const auto words = std::ranges::find(kWords, name, &Words::attribute);
  if (words == kWords.end()) return false;
  return std::ranges::find(words->values, lower(value)) == words->values.end();
}

}  // namespace

std::optional<int> whole_pixels(std::string_view value) {
  constexpr std::size_t kMostDigits = 9;
  value.remove_prefix(std::min(value.find_first_not_of('0'), value.empty() ? 0 : value.size() - 1));
  if (value.empty() || value.size() > kMostDigits || !std::ranges::all_of(value, is_digit)) {
    return std::nullopt;
  }
  return std::stoi(std::string(value));
}

std::string value_fault(const Attribute& attribute) {
  const std::string& value = attribute.value.text();
  if (!is_wrong(attribute.name, value) || is_template(value)) return {};
  const std::string what = attribute.name + " " + quoted_words(value);
  if (attribute.name == "width" || attribute.name == "height") {
    return what + " is no whole number of pixels";
  }
  if (attribute.name == "usemap") return what + " is no name of a map with # in front";
  if (attribute.name == "type") return what + " is no media type";
  if (attribute.name == "media") return what + " is no media query";
  return what + " is none of the values that HTML knows";
}

}  // namespace picdesk::check
