// SPDX-License-Identifier: GPL-3.0-or-later
// What the vision worker does: the functions of picdesk/inspect.h, behind the gate.
#pragma once

#include <string>
#include <vector>

#include "worker/service/serve.h"

namespace picdesk::vision_worker {

// Loads the detector and warms up, for all children. What fails is the answer to every job.
void prepare(const std::vector<std::string>& arguments);

std::optional<worker::Answer> perform_vision_job(const worker::Task& task);

}  // namespace picdesk::vision_worker
