// SPDX-License-Identifier: GPL-3.0-or-later
// What each subcommand does that decodes no picture in this process. All return the exit code.
#pragma once

#include <string>
#include <vector>

#include "arguments.h"
#include "console.h"

namespace picdesk::command {

int crop_plan(const CropArguments& arguments, Console& console);
int crop_check(const CropCheckArguments& arguments, Console& console);
int crop_locate(const CropCheckArguments& arguments, Console& console);
int preset_list(Console& console);
int preset_show(const std::vector<std::string>& names, Console& console);
int preset_validate(const std::vector<std::string>& names, Console& console);
int meta_show(const MetadataArguments& arguments, Console& console);
int meta_set(const MetadataArguments& arguments, Console& console);
int meta_copy(const MetadataArguments& arguments, Console& console);
int meta_scrub(const MetadataArguments& arguments, Console& console);
int meta_check(const MetadataArguments& arguments, Console& console);
int meta_diff(const MetadataArguments& arguments, Console& console);
int meta_undo(const UndoArguments& arguments, Console& console);
int sheet_export(const Arguments& arguments, Console& console);
int sheet_apply(const Arguments& arguments, Console& console);
int check(const CheckArguments& arguments, Console& console);
int explain(const std::vector<std::string>& rules, Console& console);

}  // namespace picdesk::command
