// SPDX-License-Identifier: GPL-3.0-or-later
#include "check/article/structure/media_condition.h"

#include <algorithm>
#include <array>
#include <cstddef>

#include "check/article/structure/css_length.h"

namespace picdesk::check {
namespace {

// Media Queries 4 and 5, without min- and max-.
constexpr auto kFeatures = std::to_array<std::string_view>({"width",
                                                            "height",
                                                            "aspect-ratio",
                                                            "orientation",
                                                            "resolution",
                                                            "scan",
                                                            "grid",
                                                            "update",
                                                            "overflow-block",
                                                            "overflow-inline",
                                                            "color",
                                                            "color-index",
                                                            "monochrome",
                                                            "color-gamut",
                                                            "pointer",
                                                            "hover",
                                                            "any-pointer",
                                                            "any-hover",
                                                            "device-width",
                                                            "device-height",
                                                            "device-aspect-ratio",
                                                            "display-mode",
                                                            "dynamic-range",
                                                            "environment-blending",
                                                            "forced-colors",
                                                            "inverted-colors",
                                                            "nav-controls",
                                                            "prefers-color-scheme",
                                                            "prefers-contrast",
                                                            "prefers-reduced-data",
                                                            "prefers-reduced-motion",
                                                            "prefers-reduced-transparency",
                                                            "scripting",
                                                            "video-color-gamut",
                                                            "video-dynamic-range",
                                                            "horizontal-viewport-segments",
                                                            "vertical-viewport-segments",
                                                            "device-posture",
                                                            "device-pixel-ratio",
                                                            "shape",
                                                            "light-level"});
constexpr int kDeepest = 32;

// Behind the ")" that closes the "(" at `open`; 0: none does.
std::size_t behind_group(std::string_view text, std::size_t open) {
  int depth = 0;
  for (std::size_t at = open; at < text.size(); ++at) {
    if (text[at] == '(') ++depth;
    if (text[at] == ')' && --depth == 0) return at + 1;
  }
  return 0;
}

bool condition(std::string_view text, int depth);

std::string_view first_word(std::string_view text) {
  std::size_t end = 0;
  while (end < text.size() && is_name_byte(text[end])) ++end;
  return text.substr(0, end);
}

// With "min-" or "max-" in front, or a vendor's prefix.
bool is_known_feature(std::string_view name) {
  if (name.starts_with('-')) return true;
  std::string folded = lower(name);
  if (folded.starts_with("min-") || folded.starts_with("max-")) folded.erase(0, 4);
  return std::ranges::find(kFeatures, folded) != kFeatures.end();
}

bool is_length_feature(std::string_view name) {
  const std::string folded = lower(name);
  return folded.ends_with("width") || folded.ends_with("height");
}

// "width >= 500px", "400px < width <= 50em".
bool is_range(std::string_view text) {
  while (!text.empty()) {
    const std::string_view word = first_word(text);
    if (!word.empty() && !is_digit(word.front()) && is_known_feature(word)) return true;
    text.remove_prefix(std::max<std::size_t>(word.size(), 1));
  }
  return false;
}

// "min-width: 500px", "color", or a range.
bool is_feature(std::string_view text) {
  if (text.find_first_of("<>=") != std::string_view::npos) return is_range(text);
  const std::string_view name = first_word(text);
  if (name.empty() || is_digit(name.front()) || !is_known_feature(name)) return false;
  const std::string_view rest = without_space(text.substr(name.size()));
  if (rest.empty()) return true;
  const std::string_view value = without_space(rest.substr(1));
  if (rest.front() != ':' || value.empty()) return false;
  return !is_length_feature(name) || is_length(value);
}

// What stands in parentheses.
bool is_in_parens(std::string_view inside, int depth) {
  inside = without_space(inside);
  if (inside.empty() || depth > kDeepest) return false;
  const bool nested = inside.front() == '(' || lower(inside.substr(0, 4)) == "not ";
  return nested ? condition(inside, depth + 1) : is_feature(inside);
}

// Groups joined by "and" or by "or", one of which may be negated if it is alone.
bool condition(std::string_view text, int depth) {
  text = without_space(text);
  std::string joint;
  bool negated = false;
  if (lower(text.substr(0, 3)) == "not" && text.size() > 3 && is_space(text[3])) {
    negated = true;
    text = without_space(text.substr(3));
  }
  while (true) {
    if (text.empty() || text.front() != '(') return false;
    const std::size_t end = behind_group(text, 0);
    if (end == 0 || !is_in_parens(text.substr(1, end - 2), depth)) return false;
    text = without_space(text.substr(end));
    if (text.empty()) return true;
    if (negated) return false;
    const std::size_t space = std::min(text.find_first_of(" \t\r\n\f("), text.size());
    const std::string word = lower(text.substr(0, space));
    if ((word != "and" && word != "or") || (!joint.empty() && word != joint)) return false;
    if (space < text.size() && text[space] == '(') return false;  // "and(" is a function
    joint = word;
    text = without_space(text.substr(space));
  }
}

// A condition, or a media type with "not" or "only" in front and conditions behind.
bool is_media_query(std::string_view text) {
  if (condition(text, 0)) return true;
  std::string_view word = first_word(text);
  if (lower(word) == "not" || lower(word) == "only") {
    text = without_space(text.substr(word.size()));
    word = first_word(text);
  }
  if (word.empty() || is_digit(word.front()) || lower(word) == "and" || lower(word) == "or") {
    return false;
  }
  text = without_space(text.substr(word.size()));
  if (text.empty()) return true;
  if (lower(first_word(text)) != "and") return false;
  return text.size() > 3 && is_space(text[3]) && condition(text.substr(3), 0);
}

}  // namespace

bool is_media_condition(std::string_view text) { return condition(text, 0); }

bool is_media_query_list(std::string_view text) {
  if (without_space(text).empty()) return true;
  while (true) {
    std::size_t end = 0;
    for (int depth = 0; end < text.size() && (text[end] != ',' || depth > 0); ++end) {
      if (text[end] == '(') ++depth;
      if (text[end] == ')') --depth;
    }
    if (!is_media_query(without_space(text.substr(0, end)))) return false;
    if (end == text.size()) return true;
    text.remove_prefix(end + 1);
  }
}

}  // namespace picdesk::check
