// SPDX-License-Identifier: GPL-3.0-or-later
// [credit] of picdesk.toml.
#pragma once

#include "picdesk/config.h"
#include "preset/table_reader.h"

namespace picdesk::preset {

CreditConfig read_credit(const TableReader& top, Faults& faults);

}  // namespace picdesk::preset
