// SPDX-License-Identifier: GPL-3.0-or-later
// The subcommands that decode and encode pictures in their own process. All return the exit code.
#pragma once

#include "arguments.h"
#include "console.h"

namespace picdesk::command {

int render(const RenderArguments& arguments, Console& console);
int crop_apply(const CropArguments& arguments, Console& console);
int report(const ReportArguments& arguments, Console& console);

}  // namespace picdesk::command
