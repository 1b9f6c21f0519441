// SPDX-License-Identifier: GPL-3.0-or-later
#include "sheet/cell_text.h"

#include "base/text.h"

namespace picdesk::sheet {
namespace {

constexpr std::string_view clear_word = "<clear>";

bool needs_guard(std::string_view text) {
  return !text.empty() && std::string_view("=+-@\t\r\n'").find(text.front()) != std::string::npos;
}

// "<clear>" behind backslashes only.
bool is_clear_word(std::string_view text) {
  const std::size_t first = text.find_first_not_of('\\');
  return first != std::string_view::npos && text.substr(first) == clear_word;
}

std::string comparable(std::string_view text) {
  std::string result;
  result.reserve(text.size());
  for (std::size_t i = 0; i < text.size(); ++i) {
    if (text[i] == '\r' && text.substr(i + 1, 1) == "\n") continue;
    result += text[i] == '\r' ? '\n' : text[i];
  }
  return text::nfc(result);
}

}  // namespace

std::string spreadsheet_safe(std::string_view text) {
  return needs_guard(text) ? "'" + std::string(text) : std::string(text);
}

std::string_view without_guard(std::string_view cell) {
  return cell.starts_with('\'') && needs_guard(cell.substr(1)) ? cell.substr(1) : cell;
}

CellMeaning meaning(std::string_view cell) {
  if (cell == clear_word) return {true, {}};
  if (is_clear_word(cell)) cell.remove_prefix(1);
  return {false, std::string(cell)};
}

std::string cell_for(std::string_view text) {
  return is_clear_word(text) ? "\\" + std::string(text) : std::string(text);
}

bool same_text(std::string_view a, std::string_view b) {
  return a == b || comparable(a) == comparable(b);
}

}  // namespace picdesk::sheet
