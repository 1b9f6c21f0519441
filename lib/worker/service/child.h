// SPDX-License-Identifier: GPL-3.0-or-later
// One request, in a process of its own.
#pragma once

#include <sys/types.h>

#include "worker/protocol/frames.h"
#include "worker/sandbox/locks.h"
#include "worker/service/serve.h"

namespace picdesk::worker {

// Whether the lengths of a request fit together.
bool is_consistent(const RequestFrame& request);

// Maps input and output, locks the process, performs, leaves the reply in the output and ends the
// process. Nothing of it runs after the exit: no destructors, no handlers.
[[noreturn]] void run_child(const RequestFrame& request, int input, int output, Locks& locks,
                            pid_t parent, Perform perform);

}  // namespace picdesk::worker
