// SPDX-License-Identifier: GPL-3.0-or-later
// The [crop_checks] table, with the rules that it names.
#pragma once

#include "picdesk/preset.h"
#include "preset/table_reader.h"

namespace picdesk::preset {

void read_crop_checks(const TableReader& top, Faults& faults, Preset& preset);

}  // namespace picdesk::preset
