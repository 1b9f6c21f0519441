// SPDX-License-Identifier: GPL-3.0-or-later
#include "sheet/spreadsheet_damage.h"

#include <algorithm>
#include <string>

#include "base/text.h"
#include "metadata/iim/mojibake.h"
#include "picdesk/date.h"
#include "sheet/code_points.h"

namespace picdesk::sheet {
namespace {

constexpr std::string_view digits = "0123456789";
constexpr std::size_t spreadsheet_digits = 15;  // all that a spreadsheet's number holds

bool all_digits(std::string_view text) {
  return !text.empty() && text.find_first_not_of(digits) == std::string_view::npos;
}

std::string_view without_digits(std::string_view text) {
  text.remove_prefix(std::min(text.find_first_not_of(digits), text.size()));
  return text;
}

// 1.2E+11, 1,2E+11, 5E-07.
bool is_scientific(std::string_view text) {
  std::string_view rest = without_digits(text);
  if (rest.size() == text.size()) return false;
  if (rest.starts_with('.') || rest.starts_with(',')) rest = without_digits(rest.substr(1));
  const bool exponent = rest.starts_with("E+") || rest.starts_with("E-");
  return exponent && all_digits(rest.substr(2));
}

// 00123 became 123.
bool lost_zeros(std::string_view before, std::string_view typed) {
  if (!before.starts_with('0') || !all_digits(before) || !all_digits(typed)) return false;
  const std::size_t first = std::min(before.find_first_not_of('0'), before.size() - 1);
  return before.substr(first) == typed;
}

// 1234567890123456 became 1234567890123450.
bool lost_digits(std::string_view before, std::string_view typed) {
  if (before.size() <= spreadsheet_digits || before.size() != typed.size()) return false;
  return all_digits(before) && all_digits(typed) &&
         before.substr(0, spreadsheet_digits) == typed.substr(0, spreadsheet_digits) &&
         typed.find_first_not_of('0', spreadsheet_digits) == std::string_view::npos;
}

// Every letter beyond ASCII, and nothing else, became a question mark.
bool lost_letters(std::string_view before, std::string_view typed) {
  if (typed.find('?') == std::string_view::npos) return false;
  const std::u32string old_points = code_points(before);
  const std::u32string new_points = code_points(typed);
  bool lost = false;
  const bool fits =
      std::ranges::equal(old_points, new_points, [&](char32_t old_point, char32_t new_point) {
        if (old_point == new_point) return old_point < 0x80;
        lost = true;
        return old_point >= 0x80 && new_point == U'?';
      });
  return fits && lost;
}

Error damage(const CellText& cell, std::string_view id, std::string_view what, std::string hint) {
  return {ErrorCode::metadata_invalid,
          std::string(id) + ": " + std::string(cell.path) + " is \"" +
              text::printable(text::truncate(cell.typed, 80)) + "\": " + std::string(what),
          std::move(hint)};
}

}  // namespace

std::optional<Error> spreadsheet_damage(const CellText& cell) {
  const std::string encoding_hint = "save the sheet as UTF-8 and restore this cell";
  if (cell.typed.find("\xEF\xBF\xBD") != std::string_view::npos) {
    return damage(cell, "sheet/encoding", "letters were lost (U+FFFD)", encoding_hint);
  }
  if (metadata::repair_mojibake(cell.typed)) {
    return damage(cell, "sheet/encoding", "UTF-8 that was read as Windows-1252", encoding_hint);
  }
  if (lost_letters(cell.before, cell.typed)) {
    return damage(cell, "sheet/encoding", "letters became question marks", encoding_hint);
  }
  if (is_scientific(cell.typed) || lost_zeros(cell.before, cell.typed) ||
      lost_digits(cell.before, cell.typed)) {
    return damage(cell, "sheet/number-mangled", "a spreadsheet took it for a number",
                  cell.before.empty() ? "format the column as text and type it again"
                                      : "format the column as text and restore \"" +
                                            text::printable(cell.before) + "\"");
  }
  if (cell.path == "date_created" && !parse_iso_date(cell.typed)) {
    return damage(cell, "sheet/date-mangled", "not a date as 2024-10-03",
                  "format the column as text; write 2024, 2024-10, 2024-10-03 or "
                  "2024-10-03T14:05:09+02:00");
  }
  return std::nullopt;
}

}  // namespace picdesk::sheet
