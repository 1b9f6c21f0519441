// SPDX-License-Identifier: GPL-3.0-or-later
// One edit on every photo of the command line.
#pragma once

#include <functional>
#include <string>
#include <vector>

#include "arguments.h"
#include "console.h"
#include "metadata_editor.h"

namespace picdesk::command {

// `sequence` counts the photos from 1.
using MakeSequenceEdit = std::function<Result<MetadataEdit>(const PhotoAsRead& photo, int sequence,
                                                            std::vector<Finding>& findings)>;

// Edits all inputs and reports in their order. Gives the exit code.
int edit_all(const MetadataArguments& arguments, const std::string& what,
             const MakeSequenceEdit& make, Console& console);

// Settings, sandbox and inputs; an error is printed and gives nothing.
struct EditRun {
  MetadataEditor editor;
  Inputs inputs;
  std::vector<std::string> paths() const;
};
std::optional<EditRun> start_run(const MetadataArguments& arguments, const std::string& what,
                                 Console& console);

}  // namespace picdesk::command
