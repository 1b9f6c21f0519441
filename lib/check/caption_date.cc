// SPDX-License-Identifier: GPL-3.0-or-later
#include "check/caption_date.h"

#include <algorithm>
#include <array>
#include <charconv>
#include <optional>
#include <string>

#include "base/text.h"
#include "check/months.h"

namespace picdesk::check {
namespace {

// A word of the caption as what it can be of a date.
struct Word {
  std::optional<int> number;
  std::optional<int> month;
  std::size_t length = 0;
};

std::optional<int> number(std::string_view word) {
  for (const std::string_view ending : {"st", "nd", "rd", "th", "er"}) {
    if (word.ends_with(ending) && word.size() > ending.size()) {
      word.remove_suffix(ending.size());
      break;
    }
  }
  int value = 0;
  const auto [end, error] = std::from_chars(word.data(), word.data() + word.size(), value);
  if (error != std::errc() || end != word.data() + word.size()) return std::nullopt;
  return value;
}

std::vector<std::string> split(const std::string& folded) {
  std::vector<std::string> words(1);
  for (const char c : folded) {
    if (c == ' ') {
      words.emplace_back();
    } else {
      words.back() += c;
    }
  }
  // "the 3rd of October", "le 3 de octobre": joints say nothing.
  std::erase_if(words, [](const std::string& word) { return word == "of" || word == "من"; });
  return words;
}

std::vector<Word> words_of(std::string_view caption) {
  const std::vector<std::string> texts = split(text::fold_name(caption));
  std::vector<Word> words;
  for (std::size_t i = 0; i < texts.size(); ++i) {
    Word word{number(texts[i]), month_number(texts[i]), texts[i].size()};
    if (i + 1 < texts.size()) {
      if (const auto pair = month_number(texts[i], texts[i + 1])) {
        word.month = pair;
        ++i;
      }
    }
    words.push_back(word);
  }
  return words;
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
std::optional<PartialDate> date_of(const Word& a, const Word& b, const Word& c) {
  if (auto date = make(c.number, a.month, b.number)) return date;
  if (auto date = make(c.number, b.month, a.number)) return date;
  if (a.length == 4 && b.length == 2 && c.length == 2) return make(a.number, b.number, c.number);
  return std::nullopt;
}

constexpr std::size_t kLongestMark = 40;  // bytes

// "(FILES)", "[archives]".
bool has_bracketed_mark(std::string_view caption) {
  constexpr std::array<std::string_view, 5> marks{"file", "files", "archive", "archives",
                                                  "الارشيف"};
  for (std::size_t open = 0; (open = caption.find_first_of("([", open)) != std::string_view::npos;
       ++open) {
    const std::string_view group = caption.substr(open, kLongestMark);
    const std::size_t end = group.find_first_of(")]");
    if (end == std::string_view::npos || end < 4) continue;
    if (std::ranges::find(marks, text::fold_name(group.substr(0, end))) != marks.end()) return true;
  }
  return false;
}

}  // namespace

std::vector<PartialDate> dates_in(std::string_view caption) {
  const std::vector<Word> words = words_of(caption);
  std::vector<PartialDate> dates;
  for (std::size_t i = 0; i + 3 <= words.size(); ++i) {
    if (auto date = date_of(words[i], words[i + 1], words[i + 2])) dates.push_back(*date);
  }
  return dates;
}

// "file" alone is a word of many captions ("police file a report"): only in front of a dash or in
// brackets is it the agencies' mark.
bool is_file_photo(std::string_view caption) {
  const std::string folded = " " + text::fold_name(caption) + " ";
  const bool told = std::ranges::any_of(
      std::array<std::string_view, 10>{
          " file photo ", " file picture ", " file image ", " archive photo ", " archive picture ",
          " photo d archives ", " photo d archive ", " image d archives ", " ارشيفية ", " ارشيف "},
      [&](std::string_view words) { return folded.find(words) != std::string::npos; });
  const std::string_view text = text::trim(caption);
  return told || has_bracketed_mark(caption) || text.starts_with("FILE -") ||
         text.starts_with("FILE \u2013") || text.starts_with("FILE \u2014") ||
         text.starts_with("FILES -");
}

}  // namespace picdesk::check
