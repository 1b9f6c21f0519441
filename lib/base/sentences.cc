// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/abbreviations.h"
#include "base/ascii.h"
#include "base/blank.h"
#include "base/boundaries.h"
#include "base/code_point.h"
#include "base/words.h"

namespace picdesk::text {
namespace {

// UAX #29's classes within ASCII; a line end is mere white space: captions are one paragraph.
bool is_space(char byte) { return byte == ' ' || (byte >= '\t' && byte <= '\r'); }
bool is_terminator(char byte) { return byte == '.' || byte == '!' || byte == '?'; }
bool is_closing(char byte) {
  return std::string_view("\"'()[]{}").find(byte) != std::string_view::npos;
}
bool is_continuing(char byte) { return byte == ',' || byte == '-' || byte == ':'; }

// Rule SB8: after a full stop, whether the next letter in front of any other terminator is small.
bool goes_on_small(std::string_view ascii, std::size_t at) {
  while (at < ascii.size() && !is_ascii_letter(ascii[at]) && !is_terminator(ascii[at])) ++at;
  return at < ascii.size() && is_ascii_lower(ascii[at]);
}

// Where the sentence whose terminator is at `at` ends, with the white space behind it; 0: nowhere,
// it goes on.
std::size_t end_after(std::string_view ascii, std::size_t at) {
  const bool full_stop = ascii[at] == '.';
  const char next = at + 1 < ascii.size() ? ascii[at + 1] : ' ';
  if (full_stop && is_ascii_digit(next)) return 0;
  if (full_stop && is_ascii_upper(next) && at > 0 && is_ascii_letter(ascii[at - 1])) return 0;
  std::size_t end = at + 1;
  while (end < ascii.size() && is_closing(ascii[end])) ++end;
  while (end < ascii.size() && is_space(ascii[end])) ++end;
  if (end == ascii.size()) return end;
  if (full_stop && goes_on_small(ascii, end)) return 0;
  return is_continuing(ascii[end]) || is_terminator(ascii[end]) ? 0 : end;
}

std::vector<std::size_t> ascii_ends(std::string_view ascii) {
  std::vector<std::size_t> ends;
  for (std::size_t at = 0; at < ascii.size();) {
    const std::size_t end = is_terminator(ascii[at]) ? end_after(ascii, at) : 0;
    if (end != 0) ends.push_back(end);
    at = end != 0 ? end : at + 1;
  }
  if (!ascii.empty() && (ends.empty() || ends.back() != ascii.size())) ends.push_back(ascii.size());
  return ends;
}

// ICU would end a sentence at each line end.
std::string on_one_line(std::string_view utf8) {
  std::string line(utf8);
  for (char& byte : line) {
    if (byte == '\n' || byte == '\r') byte = ' ';
  }
  return line;
}

std::vector<std::size_t> ends_of(std::string_view utf8) {
  if (is_ascii(utf8)) return ascii_ends(utf8);
  const bool lines = utf8.find_first_of("\r\n") != std::string_view::npos;
  const std::string line = lines ? on_one_line(utf8) : std::string();
  std::vector<std::size_t> ends;
  each_boundary(BoundaryKind::sentence, lines ? std::string_view(line) : utf8,
                [&ends](std::size_t end) { ends.push_back(end); });
  return ends;
}

// Without white space and without closing marks: what may end in the full stop of an abbreviation.
std::string_view before_closing(std::string_view sentence) {
  std::size_t end = trimmed(sentence).end;
  while (end > 0 && is_closing(sentence[end - 1])) --end;
  return sentence.substr(0, end);
}

bool goes_on(std::string_view sentence, std::string_view behind, std::string_view language) {
  const std::string_view before = before_closing(sentence);
  return before.ends_with('.') && goes_on_after_full_stop(before, behind, language);
}

}  // namespace

std::vector<Slice> sentences(std::string_view utf8, std::string_view language) {
  std::vector<Slice> found;
  std::size_t begin = 0;
  std::size_t piece = 0;
  for (const std::size_t end : ends_of(utf8)) {
    const std::string_view last = utf8.substr(piece, end - piece);
    piece = end;
    if (end < utf8.size() && goes_on(last, utf8.substr(end), language)) continue;
    found.push_back({begin, end});
    begin = end;
  }
  return found;
}

}  // namespace picdesk::text
