// SPDX-License-Identifier: GPL-3.0-or-later
// The reply that a child left in its output. Re-entrant.
#pragma once

#include <cstdint>
#include <optional>

#include "worker/message/message.h"

namespace picdesk::worker {

// A copy. The child must be gone, so that nobody writes to `output` any more. Nothing: there is no
// reply to this job, or its lengths do not fit in `capacity` bytes.
std::optional<Answer> copy_answer(int output, std::uint64_t capacity, std::uint64_t job);

}  // namespace picdesk::worker
