// SPDX-License-Identifier: GPL-3.0-or-later
// picdesk.sheet-base/1: what every photo of a sheet said at the export.
#pragma once

#include <string>
#include <vector>

#include "picdesk/sheet.h"

namespace picdesk::sheet {

std::string sheet_base_json(const std::vector<SheetPhoto>& photos,
                            const std::vector<std::string>& meta_hashes);

}  // namespace picdesk::sheet
