// SPDX-License-Identifier: GPL-3.0-or-later
// Independent jobs on several threads.
#pragma once

#include <cstddef>
#include <functional>

namespace picdesk::command {

// Calls job(0) ... job(count - 1), each once, on at most `jobs` threads (0: one a core), the
// caller's among them; returns when all are done. `job` must not throw.
void parallel(std::size_t count, int jobs, const std::function<void(std::size_t)>& job);

}  // namespace picdesk::command
