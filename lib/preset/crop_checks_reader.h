// SPDX-License-Identifier: GPL-3.0-or-later
// The [crop_checks] table.
#pragma once

#include "picdesk/preset.h"
#include "preset/table_reader.h"

namespace picdesk::preset {

CropCheckLimits read_crop_checks(const TableReader& top, Faults& faults);

}  // namespace picdesk::preset
