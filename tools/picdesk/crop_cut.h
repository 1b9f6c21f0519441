// SPDX-License-Identifier: GPL-3.0-or-later
// Cutting planned crops out of a photo: a run of one master with a preset made for it.
#pragma once

#include <string>

#include "arguments.h"
#include "console.h"
#include "picdesk/batch.h"
#include "planned_crops.h"

namespace picdesk::command {

// "": none, else 1 to 16383 px.
Result<void> check_width(const std::string& text);

// Writes each crop to `-o`: a file, if `single` and it ends as a picture does, else a folder, where
// a crop is called NAME-25x16.webp. Errors: those of rendering and writing; they name the path.
Result<void> cut_crops(const CropArguments& arguments, const BatchInput& input,
                       const PlannedPhoto& planned, bool single, Console& console);

}  // namespace picdesk::command
