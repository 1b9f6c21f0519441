// SPDX-License-Identifier: GPL-3.0-or-later
// What the shipped worker does: the metadata functions, behind the gate.
#pragma once

#include "worker/service/serve.h"

namespace picdesk::worker {

std::optional<Answer> perform_metadata_job(const Task& task);

}  // namespace picdesk::worker
