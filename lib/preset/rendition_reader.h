// SPDX-License-Identifier: GPL-3.0-or-later
// [[rendition]] tables.
#pragma once

#include <string>
#include <vector>

#include "picdesk/preset.h"
#include "preset/table_reader.h"

namespace picdesk::preset {

// Reads the array `rendition` of the top table. `preset_path` serves those without a path.
std::vector<RenditionSpec> read_renditions(const TableReader& top, const std::string& preset_path,
                                           Faults& faults);

}  // namespace picdesk::preset
