// SPDX-License-Identifier: GPL-3.0-or-later
#include "check/article/structure/media_condition.h"

#include <algorithm>
#include <array>
#include <cstddef>

#include "check/article/structure/ascii.h"

namespace picdesk::check {
namespace {

constexpr auto kUnits = std::to_array<std::string_view>(
    {"px",    "em",    "rem",   "vw",  "vh",  "vmin", "vmax", "vi",    "vb",   "ex",
     "ch",    "ic",    "cap",   "lh",  "rlh", "rex",  "rch",  "ric",   "rcap", "cm",
     "mm",    "q",     "in",    "pt",  "pc",  "svw",  "svh",  "svi",   "svb",  "svmin",
     "svmax", "lvw",   "lvh",   "lvi", "lvb", "dvw",  "dvh",  "dvi",   "dvb",  "lvmin",
     "lvmax", "dvmin", "dvmax", "cqw", "cqh", "cqi",  "cqb",  "cqmin", "cqmax"});
constexpr auto kFunctions = std::to_array<std::string_view>(
    {"calc", "min", "max", "clamp", "round", "mod", "rem", "abs", "hypot", "env", "var"});
constexpr int kDeepest = 32;

template <std::size_t N>
bool holds(const std::array<std::string_view, N>& list, std::string_view word) {
  const std::string folded = lower(word);
  return std::ranges::find(list, folded) != list.end();
}

bool is_name_byte(char byte) {
  return is_letter(byte) || is_digit(byte) || byte == '-' || byte == '_' ||
         static_cast<unsigned char>(byte) >= 0x80;
}

// The number at the start of a dimension: its length in bytes; 0: there is none.
std::size_t number_size(std::string_view text) {
  std::size_t at = !text.empty() && (text[0] == '+' || text[0] == '-') ? 1 : 0;
  const std::size_t whole = at;
  while (at < text.size() && is_digit(text[at])) ++at;
  bool any = at > whole;
  if (at + 1 < text.size() && text[at] == '.' && is_digit(text[at + 1])) {
    ++at;
    while (at < text.size() && is_digit(text[at])) ++at;
    any = true;
  }
  if (!any) return 0;
  if (at < text.size() && lower(text[at]) == 'e') {
    std::size_t power = at + 1;
    if (power < text.size() && (text[power] == '+' || text[power] == '-')) ++power;
    const std::size_t digits = power;
    while (power < text.size() && is_digit(text[power])) ++power;
    if (power > digits) at = power;
  }
  return at;
}

bool is_zero(std::string_view number) {
  const std::string_view mantissa = number.substr(0, number.find_first_of("eE"));
  return mantissa.find_first_of("123456789") == std::string_view::npos;
}

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

// "min-width: 500px", "color", "width >= 500px", "400px < width <= 50em".
bool is_feature(std::string_view text) {
  const bool range = text.find_first_of("<>=") != std::string_view::npos;
  std::size_t name = 0;
  while (name < text.size() && is_name_byte(text[name])) ++name;
  if (range) return std::ranges::any_of(text, is_letter);
  if (name == 0 || is_digit(text[0])) return false;
  const std::string_view rest = without_space(text.substr(name));
  if (rest.empty()) return true;
  return rest.front() == ':' && !without_space(rest.substr(1)).empty();
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

std::string_view first_word(std::string_view text) {
  std::size_t end = 0;
  while (end < text.size() && is_name_byte(text[end])) ++end;
  return text.substr(0, end);
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

bool is_source_size(std::string_view text) {
  if (text.ends_with(')')) {
    const std::size_t open = text.find('(');
    if (open == 0 || !holds(kFunctions, text.substr(0, open))) return false;
    const std::string_view inside = text.substr(open + 1, text.size() - open - 2);
    return !without_space(inside).empty() && inside.find('%') == std::string_view::npos;
  }
  const std::size_t digits = number_size(text);
  if (digits == 0) return false;
  const std::string_view unit = text.substr(digits);
  if (text.front() == '-' && !is_zero(text.substr(0, digits))) return false;
  return unit.empty() ? is_zero(text.substr(0, digits)) : holds(kUnits, unit);
}

}  // namespace picdesk::check
