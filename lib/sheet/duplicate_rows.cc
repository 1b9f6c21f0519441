// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/text.h"
#include "picdesk/sheet.h"

namespace picdesk {

std::map<std::size_t, Error> duplicate_rows(const Sheet& sheet) {
  std::map<std::string_view, std::size_t> first;
  std::map<std::size_t, Error> duplicates;
  const auto refuse = [&](std::size_t index, std::size_t other) {
    duplicates.try_emplace(
        index, Error{ErrorCode::invalid_argument,
                     "sheet/duplicate-row: lines " + std::to_string(sheet.rows[index].line) +
                         " and " + std::to_string(sheet.rows[other].line) + " both name \"" +
                         text::printable(sheet.rows[index].file) + "\"",
                     "keep one row for each photo"});
  };
  for (std::size_t i = 0; i < sheet.rows.size(); ++i) {
    const auto [place, is_new] = first.emplace(sheet.rows[i].file, i);
    if (is_new) continue;
    refuse(place->second, i);
    refuse(i, place->second);
  }
  return duplicates;
}

}  // namespace picdesk
