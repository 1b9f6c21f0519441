// SPDX-License-Identifier: GPL-3.0-or-later
// The worker process: one thread that forks a locked child for every request it is sent.
#pragma once

#include <cstdint>
#include <optional>

#include "worker/message/message.h"
#include "worker/sandbox/locks.h"

namespace picdesk::worker {

// What a child is asked. The views are of the input, which nobody can write to.
struct Task {
  std::uint32_t operation = 0;
  ByteView plan;
  ByteView first_file;
  ByteView second_file;
};

// Runs in the child. Nothing: the request makes no sense.
using Perform = std::optional<Answer> (*)(const Task&);

// Serves the socket until the host closes it; then every child is ended. Returns the exit status.
int serve(int socket, Perform perform, const Allowance& allowance = {});

}  // namespace picdesk::worker
