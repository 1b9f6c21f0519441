// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "batch/item_run.h"

namespace picdesk {

// The markup of a master whose outputs are planned or made; its findings go to the item.
void add_markup(const BatchRequest& request, ItemRun& run);

}  // namespace picdesk
