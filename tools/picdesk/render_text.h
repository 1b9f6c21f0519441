// SPDX-License-Identifier: GPL-3.0-or-later
// What `render` says to people.
#pragma once

#include <cstdint>
#include <string>

#include "arguments.h"
#include "console.h"
#include "picdesk/batch.h"

namespace picdesk::command {

void print_item(const BatchItem& item, const RenderArguments& arguments, Console& console);

// "12 renditions of 1 master written to web/ (412 kB), 0 unchanged, 0 failed".
std::string summary_line(const BatchReport& report, const RenderArguments& arguments);

// "812 B", "41 kB", "1.2 MB": powers of 1,000.
std::string bytes_text(std::uint64_t bytes);

}  // namespace picdesk::command
