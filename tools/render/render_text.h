// SPDX-License-Identifier: GPL-3.0-or-later
// What `render` says to people.
#pragma once

#include <string>

#include "arguments.h"
#include "console.h"
#include "picdesk/batch.h"

namespace picdesk::command {

void print_item(const BatchItem& item, const RenderArguments& arguments, Console& console);

// "12 renditions of 1 master written to web/ (412 kB), 0 unchanged, 0 failed".
std::string summary_line(const BatchReport& report, const RenderArguments& arguments);

}  // namespace picdesk::command
