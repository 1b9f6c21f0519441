// SPDX-License-Identifier: GPL-3.0-or-later
// The [limits] table.
#pragma once

#include "picdesk/master.h"
#include "preset/table_reader.h"

namespace picdesk::preset {

Limits read_limits(const TableReader& top, Faults& faults);

}  // namespace picdesk::preset
