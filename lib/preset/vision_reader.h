// SPDX-License-Identifier: GPL-3.0-or-later
// The [vision] table of picdesk.toml.
#pragma once

#include "picdesk/config.h"
#include "preset/table_reader.h"

namespace picdesk::preset {

VisionConfig read_vision(const TableReader& top, Faults& faults);

}  // namespace picdesk::preset
