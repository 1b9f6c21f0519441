// SPDX-License-Identifier: GPL-3.0-or-later
// The crops of one master: from wishes, from its metadata, from what the picture shows, and, where
// nothing of that has changed, from the manifest of the last run.
#pragma once

#include <cstddef>
#include <map>
#include <string>
#include <vector>

#include "batch/ledger.h"
#include "picdesk/batch.h"
#include "picdesk/master.h"
#include "picdesk/plan.h"

namespace picdesk {

// A master as the gate found it.
struct MasterFile {
  const BatchInput& input;
  const std::vector<std::byte>& bytes;
  const ProbeInfo& info;
  const std::string& sha256;
};

struct MasterCrops {
  LadderPlan ladder;
  std::vector<Finding> findings;             // of regions and of looking; the ladder has its own
  std::map<std::string, std::string> basis;  // by spec, see ManifestEntry::crop_basis
};

// Looks at the picture only if some fill spec has neither a crop of its own nor one that an earlier
// run chose from the same things. Errors: those of the sidecar, of looking and of plan_ladder().
Result<MasterCrops> plan_crops(const BatchRequest& request, const Ledger& ledger,
                               const MasterFile& master);

}  // namespace picdesk
