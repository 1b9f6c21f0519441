// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <vector>

#include "batch/item_run.h"

namespace picdesk {

// Fails every master with an output path that another output has too (NFC, case-folded; also with
// the manifest's own name).
void fail_collisions(const BatchRequest& request, std::vector<ItemRun>& runs);

}  // namespace picdesk
