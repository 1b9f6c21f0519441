// SPDX-License-Identifier: GPL-3.0-or-later
// System calls by which a child would leave its sandbox.
#pragma once

#include <optional>

#include "faulty_worker/faults.h"
#include "worker/service/serve.h"

namespace picdesk::test {

// 0: it worked; else its errno. Nothing: the fault is none of these.
std::optional<int> try_way_out(Fault fault, const worker::Task& task);

}  // namespace picdesk::test
