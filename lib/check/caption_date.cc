// SPDX-License-Identifier: GPL-3.0-or-later
#include "check/caption_date.h"

#include <algorithm>
#include <array>
#include <charconv>
#include <string>
#include <vector>

#include "base/text.h"

namespace picdesk::check {
namespace {

struct Month {
  std::string_view name;  // as fold_name() leaves it
  int number;
};
constexpr std::array kMonths{
    Month{"january", 1},   Month{"february", 2}, Month{"march", 3},     Month{"april", 4},
    Month{"may", 5},       Month{"june", 6},     Month{"july", 7},      Month{"august", 8},
    Month{"september", 9}, Month{"october", 10}, Month{"november", 11}, Month{"december", 12},
    Month{"jan", 1},       Month{"feb", 2},      Month{"mar", 3},       Month{"apr", 4},
    Month{"jun", 6},       Month{"jul", 7},      Month{"aug", 8},       Month{"sep", 9},
    Month{"sept", 9},      Month{"oct", 10},     Month{"nov", 11},      Month{"dec", 12},
    Month{"janvier", 1},   Month{"février", 2},  Month{"mars", 3},      Month{"avril", 4},
    Month{"mai", 5},       Month{"juin", 6},     Month{"juillet", 7},   Month{"août", 8},
    Month{"septembre", 9}, Month{"octobre", 10}, Month{"novembre", 11}, Month{"décembre", 12},
    Month{"يناير", 1},     Month{"فبراير", 2},   Month{"مارس", 3},      Month{"أبريل", 4},
    Month{"مايو", 5},      Month{"يونيو", 6},    Month{"يوليو", 7},     Month{"أغسطس", 8},
    Month{"سبتمبر", 9},    Month{"أكتوبر", 10},  Month{"نوفمبر", 11},   Month{"ديسمبر", 12},
    Month{"شباط", 2},      Month{"آذار", 3},     Month{"نيسان", 4},     Month{"أيار", 5},
    Month{"حزيران", 6},    Month{"تموز", 7},     Month{"آب", 8},        Month{"أيلول", 9},
};

std::vector<std::string> words_of(std::string_view text) {
  std::vector<std::string> words(1);
  for (const char c : text::fold_name(text)) {
    if (c == ' ') {
      words.emplace_back();
    } else {
      words.back() += c;
    }
  }
  return words;
}

std::optional<int> number(std::string_view word) {
  for (const std::string_view ending : {"st", "nd", "rd", "th", "er"}) {
    if (word.ends_with(ending) && word.size() > ending.size()) word.remove_suffix(ending.size());
  }
  int value = 0;
  const auto [end, error] = std::from_chars(word.data(), word.data() + word.size(), value);
  if (error != std::errc() || end != word.data() + word.size()) return std::nullopt;
  return value;
}

std::optional<int> month(const std::string& word) {
  const auto found = std::ranges::find(kMonths, word, &Month::name);
  if (found == kMonths.end()) return std::nullopt;
  return found->number;
}

std::optional<PartialDate> make(std::optional<int> year, std::optional<int> month,
                                std::optional<int> day) {
  if (!year || !month || !day || *year < 1826 || *year > 2199) return std::nullopt;
  PartialDate date;
  date.year = *year;
  date.month = month;
  date.day = day;
  Result<PartialDate> checked = parse_iso_date(to_iso(date));
  if (!checked) return std::nullopt;
  return *checked;
}

// Three words: "october 3 2024", "3 octobre 2024", "2024 10 03".
std::optional<PartialDate> date_at(const std::vector<std::string>& words, std::size_t i) {
  const std::string& a = words[i];
  const std::string& b = words[i + 1];
  const std::string& c = words[i + 2];
  if (auto date = make(number(c), month(a), number(b))) return date;
  if (auto date = make(number(c), month(b), number(a))) return date;
  if (a.size() == 4 && b.size() == 2 && c.size() == 2) {
    return make(number(a), number(b), number(c));
  }
  return std::nullopt;
}

}  // namespace

std::optional<PartialDate> date_in(std::string_view caption) {
  const std::vector<std::string> words = words_of(caption);
  std::optional<PartialDate> last;
  for (std::size_t i = 0; i + 3 <= words.size(); ++i) {
    if (auto date = date_at(words, i)) last = date;
  }
  return last;
}

bool is_file_photo(std::string_view caption) {
  const std::string folded = " " + text::fold_name(caption) + " ";
  return std::ranges::any_of(
      std::array<std::string_view, 6>{" file photo ", " file picture ", " file ", " archives ",
                                      " archive ", " أرشيف "},
      [&](std::string_view words) { return folded.find(words) != std::string::npos; });
}

}  // namespace picdesk::check
