// SPDX-License-Identifier: GPL-3.0-or-later
// What spreadsheets do to texts behind the back of those who only open and save them.
#pragma once

#include <optional>
#include <string_view>

#include "picdesk/result.h"

namespace picdesk::sheet {

// Judges a cell that differs from what the photo says now (`before`; may be empty). The error is
// metadata_invalid: sheet/encoding, sheet/number-mangled or sheet/date-mangled.
struct CellText {
  std::string_view path;
  std::string_view before;
  std::string_view typed;
};
std::optional<Error> spreadsheet_damage(const CellText& cell);

}  // namespace picdesk::sheet
