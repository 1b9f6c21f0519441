// SPDX-License-Identifier: GPL-3.0-or-later
// Photos as sheets see them.
#pragma once

#include <string>

#include "metadata_settings.h"
#include "picdesk/sheet.h"

namespace picdesk::command {

// Reads one photo, its sidecar included. `file` is the name it has in the sheet.
Result<SheetPhoto> read_sheet_photo(const std::string& path, const std::string& file,
                                    const ReadOptions& options);

// The sheet, and its base if there is one.
struct OpenedSheet {
  Sheet sheet;
  std::optional<SheetBase> base;
};
// `base` empty: the sheet's path + ".base.json", if there is such a file.
Result<OpenedSheet> open_sheet(const std::string& path, const std::string& base);

}  // namespace picdesk::command
