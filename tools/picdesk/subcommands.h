// SPDX-License-Identifier: GPL-3.0-or-later
// What each subcommand does. All return the exit code.
#pragma once

#include <string>
#include <vector>

#include "arguments.h"
#include "console.h"

namespace picdesk::command {

int render(const RenderArguments& arguments, Console& console);
int crop_plan(const CropPlanArguments& arguments, Console& console);
int preset_list(Console& console);
int preset_show(const std::vector<std::string>& names, Console& console);
int preset_validate(const std::vector<std::string>& names, Console& console);
int meta_show(const InputArguments& inputs, Console& console);

}  // namespace picdesk::command
