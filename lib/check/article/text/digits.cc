// SPDX-License-Identifier: GPL-3.0-or-later
#include <algorithm>
#include <iterator>
#include <utility>

#include "base/ascii.h"
#include "base/character_class.h"
#include "base/code_point.h"
#include "check/article/date_form.h"
#include "check/article/text/text_rules.h"

namespace picdesk::check {
namespace {

// A digit; `zero` is that of its set.
struct Digit {
  TextRange place;
  std::int32_t zero = 0;
  int value = 0;
};

std::vector<Digit> digits_of(std::string_view text) {
  constexpr std::int32_t first_beyond_ascii = 0x660;
  std::vector<Digit> found;
  for (std::size_t at = 0; at < text.size();) {
    const text::CodePoint point = text::code_point_at(text, at);
    const bool may_be = point.value < 0x80 ? point.value <= '9' : point.value >= first_beyond_ascii;
    const int value = may_be ? text::digit_value(point.value) : -1;
    if (value >= 0) found.push_back({{at, at + point.size}, point.value - value, value});
    at += point.size;
  }
  return found;
}

bool is_mixed(const std::vector<Digit>& digits) {
  const auto other = [&](const Digit& digit) { return digit.zero != digits.front().zero; };
  return !digits.empty() && std::ranges::any_of(digits, other);
}

// What may stand between two digits of a number: decimal and thousands separators, and the slash of
// a date.
bool is_separator(std::string_view between) {
  return between.empty() || between == "." || between == "," || between == "/" || between == "٫" ||
         between == "٬";
}

// "F-16", "G7": no number.
bool is_in_name(std::string_view text, std::size_t at) {
  if (at > 0 && text[at - 1] == '-') --at;
  return at > 0 && text::is_ascii_letter(text[at - 1]);
}

std::vector<std::vector<Digit>> numbers(std::string_view text, const std::vector<Digit>& digits) {
  std::vector<std::vector<Digit>> found;
  std::size_t end = 0;
  for (const Digit& digit : digits) {
    const bool goes_on = !found.empty() && is_separator(text.substr(end, digit.place.begin - end));
    if (!goes_on) found.emplace_back();
    found.back().push_back(digit);
    end = digit.place.end;
  }
  return found;
}

// The set that most digits are of; of two with as many, the one that is not ASCII.
std::int32_t usual_zero(const std::vector<Digit>& digits) {
  std::int32_t best = 0;
  std::ptrdiff_t most = 0;
  for (const Digit& digit : digits) {
    const std::ptrdiff_t count = std::ranges::count(digits, digit.zero, &Digit::zero);
    if (count > most || (count == most && digit.zero > best)) {
      most = count;
      best = digit.zero;
    }
  }
  return best;
}

std::string in_set(std::string_view text, TextRange place, const std::vector<Digit>& digits) {
  const std::int32_t zero = usual_zero(digits);
  std::string result;
  std::size_t at = place.begin;
  for (const Digit& digit : digits) {
    result += text.substr(at, digit.place.begin - at);
    text::append_utf8(result, zero + digit.value);
    at = digit.place.end;
  }
  result += text.substr(at, place.end - at);
  return result;
}

// What mixes digits, and what it should be.
struct Mixed {
  std::string_view what;  // "number", "date"
  Replacement by;
};

std::vector<Digit> within(const std::vector<Digit>& digits, TextRange place) {
  const auto first = std::ranges::lower_bound(digits, place.begin, {},
                                              [](const Digit& digit) { return digit.place.begin; });
  const auto last = std::ranges::lower_bound(digits, place.end, {},
                                             [](const Digit& digit) { return digit.place.begin; });
  return {first, last};
}

std::vector<Mixed> mixed_numbers(std::string_view text, const std::vector<Digit>& digits) {
  constexpr std::size_t longest = 40;  // what is longer is no number
  std::vector<Mixed> found;
  for (const std::vector<Digit>& number : numbers(text, digits)) {
    const TextRange place = {number.front().place.begin, number.back().place.end};
    if (number.size() > longest || !is_mixed(number) || is_in_name(text, place.begin)) continue;
    found.push_back({"number", {place, in_set(text, place, number)}});
  }
  return found;
}

// Dates whose numbers are each of one set.
std::vector<Mixed> mixed_dates(std::string_view text, const std::vector<Digit>& digits,
                               std::string_view language) {
  std::vector<Mixed> found;
  for (const WrittenDate& date : written_dates(text, language)) {
    const std::vector<Digit> inside = within(digits, date.whole);
    if (is_mixed(inside)) found.push_back({"date", {date.whole, in_set(text, date.whole, inside)}});
  }
  return found;
}

// In order; of a number in a date, the date alone.
std::vector<Mixed> merged(std::vector<Mixed> numbers, std::vector<Mixed> dates) {
  const auto place = [](const Mixed& one) {
    return std::pair(one.by.words.begin,
                     std::ptrdiff_t{0} - static_cast<std::ptrdiff_t>(one.by.words.end));
  };
  dates.insert(dates.end(), std::make_move_iterator(numbers.begin()),
               std::make_move_iterator(numbers.end()));
  std::ranges::stable_sort(dates, {}, place);
  std::size_t end = 0;
  std::erase_if(dates, [&end](const Mixed& one) {
    if (one.by.words.begin < end) return true;
    end = one.by.words.end;
    return false;
  });
  return dates;
}

}  // namespace

void check_digits(const TextCheck& check) {
  const std::string_view text = check.text();
  const std::vector<Digit> digits = digits_of(text);
  if (!is_mixed(digits)) return;
  const std::vector<Mixed> found = merged(
      mixed_numbers(text, digits), mixed_dates(text, digits, check.checked.picture->language));
  if (found.empty()) return;
  Places places;
  std::vector<Replacement> replacements;
  for (const Mixed& one : found) {
    places.add(one.by.words);
    replacements.push_back(one.by);
  }
  const Mixed& first = found.front();
  ArticleFinding& finding = check.add("text/digits", first.by.words,
                                      "the " + std::string(first.what) + " " +
                                          quoted_words(slice(*check.checked.mapped, places.first)) +
                                          " mixes digits of two scripts" + more(places));
  finding.kind = first.what;
  offer(check, finding, replacements,
        found.size() == 1 ? "write " + quoted_words(first.by.by) : "write digits of one script",
        false);
}

}  // namespace picdesk::check
