// SPDX-License-Identifier: GPL-3.0-or-later
// The [markup] table.
#pragma once

#include <vector>

#include "picdesk/preset.h"
#include "preset/table_reader.h"

namespace picdesk::preset {

// Without `show`, the first spec is shown.
MarkupSpec read_markup(const TableReader& top, const std::vector<RenditionSpec>& renditions,
                       Faults& faults);

}  // namespace picdesk::preset
