// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string>
#include <vector>

#include "picdesk/vision.h"

namespace picdesk::vision_worker {

// From the words of the command line: nothing (the best that is built in), "none", "haar", "dlib",
// or "model KIND PATH SHA256 [tiles]". Errors: invalid_argument.
Result<DetectorChoice> read_choice(const std::vector<std::string>& words);

}  // namespace picdesk::vision_worker
