// SPDX-License-Identifier: GPL-3.0-or-later
#include "report/sentence.h"

#include <algorithm>
#include <array>

namespace picdesk::report {
namespace {

constexpr std::array<std::string_view, 8> kMarks{".", "!", "?", "…", "؟", "۔", "。", "！"};
constexpr std::array<std::string_view, 7> kClosers{"\"", "'", "”", "’", "»", ")", "]"};
constexpr std::array<std::string_view, 46> kAbbreviations{
    "mr",  "mrs", "ms",   "dr",   "gen", "lt",   "col",  "sgt", "capt", "maj", "adm", "gov",
    "sen", "rep", "pres", "prof", "rev", "hon",  "st",   "jr",  "sr",   "no",  "vs",  "mt",
    "ft",  "inc", "corp", "co",   "ltd", "dept", "jan",  "feb", "mar",  "apr", "jun", "jul",
    "aug", "sep", "sept", "oct",  "nov", "dec",  "brig", "cpl", "mm",   "mme"};

template <class Set>
std::size_t match(std::string_view text, const Set& set) {
  for (const std::string_view item : set) {
    if (text.substr(0, item.size()) == item) return item.size();
  }
  return 0;
}

template <class Set>
bool drop_last(std::string_view& text, const Set& set) {
  for (const std::string_view item : set) {
    if (text.size() >= item.size() && text.substr(text.size() - item.size()) == item) {
      text.remove_suffix(item.size());
      return true;
    }
  }
  return false;
}

bool is_letter(char c) { return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z'); }

// Whether the full stop after `before` belongs to an abbreviation, an initial or an ordinal.
bool is_abbreviated(std::string_view before) {
  const std::size_t space = before.find_last_of(" (\"");
  std::string word(before.substr(space == std::string_view::npos ? 0 : space + 1));
  if (word.find('.') != std::string::npos) return true;  // U.S, a.m
  std::transform(word.begin(), word.end(), word.begin(),
                 [](char c) { return c >= 'A' && c <= 'Z' ? static_cast<char>(c + 32) : c; });
  if (word.size() == 1 && is_letter(word[0])) return true;
  return std::find(kAbbreviations.begin(), kAbbreviations.end(), word) != kAbbreviations.end();
}

}  // namespace

Sentence first_sentence(std::string_view caption) {
  for (std::size_t i = 0; i < caption.size(); ++i) {
    const std::size_t mark = match(caption.substr(i), kMarks);
    if (mark == 0) continue;
    std::size_t end = i + mark;
    while (const std::size_t closer = match(caption.substr(end), kClosers)) end += closer;
    const bool at_end = end == caption.size();
    if (!at_end && caption[end] != ' ') continue;
    const bool stop = caption[i] == '.';
    const bool goes_on =
        !at_end && end + 1 < caption.size() && caption[end + 1] >= 'a' && caption[end + 1] <= 'z';
    const bool abbreviated = stop && is_abbreviated(caption.substr(0, i));
    if (goes_on || (abbreviated && !at_end)) continue;
    const bool keep = !stop || abbreviated || (i > 0 && caption[i - 1] == '.');
    std::string text(caption.substr(0, keep ? i + mark : i));
    text += caption.substr(i + mark, end - i - mark);
    return {std::move(text), std::string(caption.substr(end))};
  }
  return {std::string(caption), ""};
}

bool ends_in_mark(std::string_view text) {
  while (drop_last(text, kClosers)) {
  }
  return drop_last(text, kMarks);
}

}  // namespace picdesk::report
