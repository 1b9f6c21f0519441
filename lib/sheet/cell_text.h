// SPDX-License-Identifier: GPL-3.0-or-later
// What stands in a cell and what it means. Re-entrant.
#pragma once

#include <string>
#include <string_view>

namespace picdesk::sheet {

// An apostrophe before text that a spreadsheet would run as a formula, or would lose. Reading
// removes exactly one before such text, so that every text comes back as it was.
std::string spreadsheet_safe(std::string_view text);
std::string_view without_guard(std::string_view cell);

// What a cell that is not empty asks for: the text, or to delete the field.
struct CellMeaning {
  bool clear = false;
  std::string text;
};
CellMeaning meaning(std::string_view cell);
// The cell that means this text: "<clear>" behind any number of backslashes gets one more.
std::string cell_for(std::string_view text);

// Equal but for normalisation form and the kind of line ends, which spreadsheets change.
bool same_text(std::string_view a, std::string_view b);

}  // namespace picdesk::sheet
