// SPDX-License-Identifier: GPL-3.0-or-later
// A path template in a preset: faults point at the column inside the string.
#pragma once

#include <string>

#include "picdesk/master.h"
#include "preset/table_reader.h"

namespace picdesk::preset {

// The table's `path`, or empty.
std::string read_path(const TableReader& table);

// Whether files of this format may be called by the template: it ends in .{ext}, or in an extension
// of the format.
bool names_format(const std::string& path_template, Format format);

}  // namespace picdesk::preset
