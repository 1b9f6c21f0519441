// SPDX-License-Identifier: GPL-3.0-or-later
#include "report/caption_date.h"

#include <algorithm>
#include <array>
#include <optional>
#include <string>
#include <vector>

#include "base/text.h"

namespace picdesk::report {
namespace {

// CLDR 42, case-folded; `ş` stays as it is.
constexpr std::array kMonths{
    "january",   "february", "march",     "april",    "may",      "june",     "july",     "august",
    "september", "october",  "november",  "december", "jan",      "feb",      "mar",      "apr",
    "jun",       "jul",      "aug",       "sep",      "sept",     "oct",      "nov",      "dec",
    "janvier",   "février",  "fevrier",   "mars",     "avril",    "mai",      "juin",     "juillet",
    "août",      "aout",     "septembre", "octobre",  "novembre", "décembre", "decembre", "janv",
    "févr",      "fevr",     "avr",       "juil",     "déc",      "ocak",     "şubat",    "mart",
    "nisan",     "mayıs",    "haziran",   "temmuz",   "ağustos",  "eylül",    "ekim",     "kasım",
    "aralık",    "sibat",    "adar",      "nîsan",    "gulan",    "hezîran",  "tîrmeh",   "tebax",
    "îlon",      "cotmeh",   "mijdar",    "kanûn"};

// Words without the punctuation and white space around them.
std::vector<std::string> words(std::string_view text) {
  std::string spaced = text::fold(text);
  for (const std::string_view mark : {"\u00A0", "،", "’", "“", "”", "—", "–"}) {
    for (std::size_t at = 0; (at = spaced.find(mark, at)) != std::string::npos; ++at) {
      spaced.replace(at, mark.size(), " ");
    }
  }
  std::vector<std::string> all(1);
  for (const char c : spaced) {
    if (std::string_view(" \t\n,.;:!?()[]\"'/").find(c) == std::string_view::npos) {
      all.back() += c;
    } else if (!all.back().empty()) {
      all.emplace_back();
    }
  }
  return all;
}

// ASCII, Arabic-Indic or Persian digits, perhaps with an English or French ordinal ending.
std::optional<int> number(std::string_view word) {
  int value = 0;
  std::size_t i = 0;
  int digits = 0;
  while (i < word.size() && digits < 5) {
    const auto c = static_cast<unsigned char>(word[i]);
    const auto next = i + 1 < word.size() ? static_cast<unsigned char>(word[i + 1]) : 0;
    if (c >= '0' && c <= '9') {
      value = value * 10 + (c - '0');
      i += 1;
    } else if (c == 0xD9 && next >= 0xA0 && next <= 0xA9) {
      value = value * 10 + (next - 0xA0);
      i += 2;
    } else if (c == 0xDB && next >= 0xB0 && next <= 0xB9) {
      value = value * 10 + (next - 0xB0);
      i += 2;
    } else {
      break;
    }
    ++digits;
  }
  const std::string_view ending = word.substr(i);
  constexpr std::array kOrdinals{"", "st", "nd", "rd", "th", "er"};
  if (digits == 0 || std::find(kOrdinals.begin(), kOrdinals.end(), ending) == kOrdinals.end()) {
    return std::nullopt;
  }
  return value;
}

class DateFinder {
 public:
  explicit DateFinder(std::string_view caption) : words_(words(caption)) {}

  bool any() const {
    for (std::size_t i = 0; i < words_.size(); ++i) {
      if (is_iso(words_[i]) || month_at(i) || arabic_at(i)) return true;
    }
    return false;
  }

 private:
  bool between(std::size_t i, int least, int most) const {
    if (i >= words_.size()) return false;
    const std::optional<int> value = number(words_[i]);
    return value && *value >= least && *value <= most;
  }
  bool day(std::size_t i) const { return between(i, 1, 31); }
  bool year(std::size_t i) const { return between(i, 1300, 2199); }  // solar Hijri included

  static bool is_iso(std::string_view word) {
    if (word.size() < 10 || word[4] != '-' || word[7] != '-') return false;
    const std::optional<int> y = number(word.substr(0, 4));
    const std::optional<int> m = number(word.substr(5, 2));
    const std::optional<int> d = number(word.substr(8, 2));
    return y && m && d && *y >= 1300 && *m >= 1 && *m <= 12 && *d >= 1 && *d <= 31;
  }

  // "October 3 2024", "3 October 2024", "October 2024".
  bool month_at(std::size_t i) const {
    if (std::find(kMonths.begin(), kMonths.end(), words_[i]) == kMonths.end()) return false;
    return year(i + 1) || (day(i + 1) && year(i + 2));
  }

  bool arabic_at(std::size_t i) const {
    if (!day(i)) return false;
    for (std::size_t count = 1; count <= 3; ++count) {
      if (i + count >= words_.size()) return false;
      const auto lead = static_cast<unsigned char>(words_[i + count].front());
      if (lead < 0xD8 || lead > 0xDB || number(words_[i + count])) return false;
      if (year(i + count + 1)) return true;
    }
    return false;
  }

  std::vector<std::string> words_;
};

}  // namespace

bool mentions_date(std::string_view caption) { return DateFinder(caption).any(); }

}  // namespace picdesk::report
