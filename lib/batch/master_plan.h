// SPDX-License-Identifier: GPL-3.0-or-later
// Everything about one master that is known before a pixel is touched.
#pragma once

#include <cstddef>
#include <map>
#include <string>
#include <vector>

#include "batch/ledger.h"
#include "picdesk/batch.h"
#include "picdesk/master.h"
#include "picdesk/metadata.h"
#include "picdesk/plan.h"

namespace picdesk {

struct MasterPlan {
  std::string sha256;
  std::uint64_t bytes = 0;
  ProbeInfo info;
  MetadataRecord record;  // overrides applied, filtered by the policy
  EmbedOptions embed;
  std::string metadata_digest;                    // SHA-256 of what will be embedded
  LadderPlan ladder;                              // paths filled in
  std::map<std::string, std::string> crop_basis;  // by spec, where the picture was looked at
  std::vector<Finding> findings;
};

// Reads, probes and plans. Errors name the master's path.
Result<MasterPlan> plan_master(const BatchRequest& request, const Ledger& ledger,
                               const BatchInput& input, const std::vector<std::byte>& file);

// The master's bytes, within the preset's limits.
Result<std::vector<std::byte>> read_master(const BatchRequest& request, const BatchInput& input);

}  // namespace picdesk
