// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <memory>

#include "arguments.h"
#include "picdesk/batch.h"
#include "vision_session.h"

namespace picdesk::command {

// Lets masters be looked at for crops that nobody chose; nothing is started yet. The session must
// outlive the run. Errors: invalid_argument (an option), those of picdesk.toml.
Result<std::unique_ptr<VisionSession>> attach_vision(const RenderArguments& arguments,
                                                     BatchRequest& request);

}  // namespace picdesk::command
