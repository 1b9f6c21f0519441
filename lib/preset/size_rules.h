// SPDX-License-Identifier: GPL-3.0-or-later
// fit, width, height, widths, ratio and densities of a [[rendition]], and which of them go
// together.
#pragma once

#include "picdesk/preset.h"
#include "preset/table_reader.h"

namespace picdesk::preset {

void read_sizes(const TableReader& table, RenditionSpec& spec);

}  // namespace picdesk::preset
