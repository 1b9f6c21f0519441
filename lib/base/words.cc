// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/words.h"

#include "base/ascii.h"
#include "base/blank.h"
#include "base/boundaries.h"
#include "base/character_class.h"
#include "base/code_point.h"

namespace picdesk::text {
namespace {

bool is_letter_or_digit(char byte) { return is_ascii_letter(byte) || is_ascii_digit(byte); }

// UAX #29's WB6 to WB12: "don't", "U.S", "3.14", "1,000" are one word each.
bool joins(char before, char mark, char behind) {
  if (is_ascii_letter(before)) return (mark == '.' || mark == '\'') && is_ascii_letter(behind);
  if (!is_ascii_digit(before) || !is_ascii_digit(behind)) return false;
  return mark == '.' || mark == ',' || mark == ';' || mark == '\'';
}

// End of the segment that starts with a letter, a digit or "_".
std::size_t word_end(std::string_view ascii, std::size_t at) {
  while (at < ascii.size()) {
    const char byte = ascii[at];
    if (is_letter_or_digit(byte) || byte == '_') {
      ++at;
    } else if (at + 1 < ascii.size() && joins(ascii[at - 1], byte, ascii[at + 1])) {
      at += 2;
    } else {
      break;
    }
  }
  return at;
}

std::vector<Slice> ascii_words(std::string_view ascii) {
  std::vector<Slice> found;
  found.reserve(ascii.size() / 6);
  for (std::size_t at = 0; at < ascii.size();) {
    if (!is_letter_or_digit(ascii[at]) && ascii[at] != '_') {
      ++at;
      continue;
    }
    const Slice word = {at, word_end(ascii, at + 1)};
    if (has_letter_or_digit(word.of(ascii))) found.push_back(word);
    at = word.end;
  }
  return found;
}

}  // namespace

std::vector<Slice> words(std::string_view utf8) {
  if (is_ascii(utf8)) return ascii_words(utf8);
  std::vector<Slice> found;
  std::size_t begin = 0;
  each_boundary(BoundaryKind::word, utf8, [&](std::size_t end) {
    const Slice segment = {begin, end};
    if (has_letter_or_digit(segment.of(utf8))) found.push_back(segment);
    begin = end;
  });
  return found;
}

Slice trimmed(std::string_view utf8) {
  Slice inner = {0, utf8.size()};
  while (inner.begin < inner.end) {
    const CodePoint point = code_point_at(utf8, inner.begin);
    if (!is_blank(point.value)) break;
    inner.begin += point.size;
  }
  while (inner.begin < inner.end) {
    const std::size_t last = code_point_before(utf8, inner.end);
    if (!is_blank(code_point_at(utf8, last).value)) break;
    inner.end = last;
  }
  return inner;
}

bool has_letter_or_digit(std::string_view utf8) {
  for (std::size_t at = 0; at < utf8.size();) {
    const char byte = utf8[at];
    if (is_letter_or_digit(byte)) return true;
    const CodePoint point = code_point_at(utf8, at);
    if (point.value >= 0x80 && text::is_letter_or_digit(point.value)) return true;
    at += point.size;
  }
  return false;
}

}  // namespace picdesk::text
