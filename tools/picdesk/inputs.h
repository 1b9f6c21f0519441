// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <utility>
#include <vector>

#include "arguments.h"
#include "picdesk/files.h"
#include "picdesk/result.h"

namespace picdesk::command {

struct Inputs {
  std::vector<files::Found> found;  // each file once
  // Paths that give nothing, and why.
  std::vector<std::pair<std::string, Error>> missing;
};

// Files and folders of the command line, of @lists and of standard input. Errors: invalid_argument
// (none are named), and those of reading a list.
Result<Inputs> collect_inputs(const InputArguments& arguments);

}  // namespace picdesk::command
