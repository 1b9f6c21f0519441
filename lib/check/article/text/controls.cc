// SPDX-License-Identifier: GPL-3.0-or-later
// Characters that nobody sees: C0 and C1 controls and invisible ones.
#include "base/code_point.h"
#include "check/article/text/text_rules.h"
#include "metadata/iim/charset_tables.h"

namespace picdesk::check {
namespace {

constexpr std::int32_t kZeroWidthSpace = 0x200B;
constexpr std::int32_t kReturn = 0x0D;

bool is_control(std::int32_t value) {
  const bool white_space = value == '\t' || value == '\n';
  return (value >= 0 && value < 0x20 && !white_space) || (value >= 0x7F && value <= 0x9F);
}

bool is_invisible(std::int32_t value) {
  return value == 0xAD || value == kZeroWidthSpace || value == 0x2060 || value == 0xFEFF;
}

// Scripts that write no spaces: Thai, Lao, Tibetan, Myanmar, Khmer. There a zero width space marks
// where lines may break.
bool is_without_spaces(std::int32_t value) {
  return (value >= 0xE00 && value <= 0xFFF) || (value >= 0x1000 && value <= 0x109F) ||
         (value >= 0x1780 && value <= 0x17FF);
}

// What should stand there instead. C1 controls are mostly Windows-1252 that was read as Latin-1;
// line ends are white space.
std::string replacement_of(std::int32_t value) {
  constexpr std::int32_t not_defined = 0xFFFD;
  std::string instead;
  if (value >= 0x80 && value <= 0x9F) {
    const auto index = static_cast<std::size_t>(value - 0x80);
    const std::int32_t meant = metadata::charset_table::windows_1252[index];
    if (meant != not_defined) text::append_utf8(instead, meant);
  } else if (value >= 0x0B && value <= kReturn) {
    instead = " ";
  }
  return instead;
}

std::string code_name(std::int32_t value) {
  constexpr std::string_view digits = "0123456789ABCDEF";
  std::string name = "U+";
  for (int shift = 12; shift >= 0; shift -= 4) name += digits[(value >> shift) & 15];
  return name;
}

std::string_view description(std::int32_t value) {
  switch (value) {
    case 0xAD:
      return "soft hyphen";
    case kZeroWidthSpace:
      return "zero width space";
    case 0x2060:
      return "word joiner";
    case 0xFEFF:
      return "byte order mark";
    case kReturn:
      return "carriage return";
    default:
      return "control character";
  }
}

struct Invisible {
  std::int32_t first = 0;
  std::vector<Replacement> all;
};

Invisible find_invisible(std::string_view text, const std::vector<TextRange>& damaged) {
  Invisible found;
  std::int32_t before = 0;
  auto skipped = damaged.begin();
  for (std::size_t at = 0; at < text.size();) {
    const text::CodePoint point = text::code_point_at(text, at);
    const std::size_t end = at + point.size;
    const std::int32_t behind = end < text.size() ? text::code_point_at(text, end).value : 0;
    bool flagged = is_control(point.value) || is_invisible(point.value);
    if (point.value == kReturn && behind == '\n') flagged = false;
    while (skipped != damaged.end() && skipped->end <= at) ++skipped;
    if (skipped != damaged.end() && skipped->begin <= at) flagged = false;
    if (point.value == kZeroWidthSpace && (is_without_spaces(before) || is_without_spaces(behind)))
      flagged = false;
    if (flagged) {
      if (found.all.empty()) found.first = point.value;
      found.all.push_back({{at, end}, replacement_of(point.value)});
    }
    before = point.value;
    at = end;
  }
  return found;
}

}  // namespace

void check_controls(const TextCheck& check, const std::vector<TextRange>& damaged) {
  const Invisible found = find_invisible(check.text(), damaged);
  if (found.all.empty()) return;
  const Places places = {found.all.front().words, found.all.size()};
  ArticleFinding& finding =
      check.add("text/controls", places.first,
                check.subject() + " holds the invisible character " + code_name(found.first) +
                    " (" + std::string(description(found.first)) + ")" + more(places));
  finding.kind = is_control(found.first) ? "control" : "invisible";
  finding.severity = Severity::warning;
  const std::string& by = found.all.front().by;
  const bool shown = by.size() > 1;
  offer(check, finding, found.all, shown ? "write " + quoted_words(by) : "take it out", true);
}

}  // namespace picdesk::check
