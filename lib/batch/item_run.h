// SPDX-License-Identifier: GPL-3.0-or-later
// One master of a batch, from its bytes to its files.
#pragma once

#include <optional>
#include <stop_token>
#include <vector>

#include "base/files.h"
#include "batch/ledger.h"
#include "batch/master_plan.h"
#include "picdesk/batch.h"
#include "picdesk/render.h"

namespace picdesk {

// What all masters of a batch share.
struct BatchContext {
  const BatchRequest& request;
  files::OutputRoot& root;
  const Ledger& ledger;
  RenderPool& pool;
  std::string engine;  // engine_fingerprint()
};

// First phase: plans a master, changes nothing. The item's outputs are filled with what is planned,
// or its error is set.
struct ItemRun {
  BatchItem item;
  std::optional<MasterPlan> plan;
  std::vector<std::byte> file;  // kept if small, so that it need not be read again
};
ItemRun plan_item(const BatchContext& context, const BatchInput& input);

// Second phase: renders what is not there yet and writes it.
void render_item(const BatchContext& context, ItemRun& run, std::stop_token stop);

}  // namespace picdesk
