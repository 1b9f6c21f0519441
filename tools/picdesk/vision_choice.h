// SPDX-License-Identifier: GPL-3.0-or-later
// Who looks at pictures: --detector over [vision] of picdesk.toml over what is built in.
#pragma once

#include <string>

#include "picdesk/config.h"
#include "picdesk/result.h"
#include "picdesk/vision.h"

namespace picdesk::command {

struct VisionChoice {
  bool looks = true;   // else nobody looks at all
  bool asked = false;  // somebody asked for it: that it cannot be done is an error
  DetectorChoice detector;
  std::string name;  // detector, model and version, for crops that are kept
};

// `option`: "", "auto", "none", "haar", "dlib" or "model". A model's path is relative to
// picdesk.toml. Errors: invalid_argument naming the option or the key.
Result<VisionChoice> read_vision_choice(const std::string& option, const DeskConfig& config);

}  // namespace picdesk::command
