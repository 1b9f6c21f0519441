// SPDX-License-Identifier: GPL-3.0-or-later
#include "check/article/structure/css_length.h"

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

template <std::size_t N>
bool holds(const std::array<std::string_view, N>& list, std::string_view word) {
  const std::string folded = lower(word);
  return std::ranges::find(list, folded) != list.end();
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

// Every number with a unit in it is a length; there are no percentages.
bool holds_only_lengths(std::string_view inside) {
  for (std::size_t at = 0; at < inside.size();) {
    if (inside[at] == '%') return false;
    if (is_digit(inside[at])) {
      at += std::max<std::size_t>(number_size(inside.substr(at)), 1);
      std::size_t end = at;
      while (end < inside.size() && is_letter(inside[end])) ++end;
      if (end > at && !holds(kUnits, inside.substr(at, end - at))) return false;
      at = end;
    } else if (is_letter(inside[at]) || inside[at] == '_') {
      while (at < inside.size() && is_name_byte(inside[at])) ++at;
    } else if (inside.substr(at, 2) == "--") {
      while (at < inside.size() && is_name_byte(inside[at])) ++at;
    } else {
      ++at;
    }
  }
  return true;
}

}  // namespace

bool is_length(std::string_view text) {
  if (text.ends_with(')')) {
    const std::size_t open = text.find('(');
    if (open == 0 || !holds(kFunctions, text.substr(0, open))) return false;
    const std::string_view inside = text.substr(open + 1, text.size() - open - 2);
    return !without_space(inside).empty() && holds_only_lengths(inside);
  }
  const std::size_t digits = number_size(text);
  if (digits == 0) return false;
  const std::string_view unit = text.substr(digits);
  return unit.empty() ? is_zero(text.substr(0, digits)) : holds(kUnits, unit);
}

bool is_source_size(std::string_view text) {
  const bool negative = text.starts_with('-') && !is_zero(text.substr(0, number_size(text)));
  return !negative && is_length(text);
}

}  // namespace picdesk::check
