// SPDX-License-Identifier: GPL-3.0-or-later
// Checks: facts in, findings out. Pure; re-entrant.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "picdesk/config.h"
#include "picdesk/finding.h"
#include "picdesk/metadata.h"
#include "picdesk/result.h"
#include "picdesk/scrub.h"

namespace picdesk {

// A file whose metadata is held against a desk's policy.
struct CheckedPhoto {
  std::string path;  // relative to picdesk.toml, for suppressions
  MetadataReading reading;
  bool delivered =
      false;  // a file marked for delivery: nothing of the scrubbed classes may be in it
  bool protected_source = false;  // a rendition of policy protect-source: no person may be named
  std::vector<ProofItem> leaks;   // find_leaks() of a delivered file
};

struct CheckOptions {
  PartialDate now;  // of embargoes and expiry
};

// Every rule of docs/meta-check.md: findings by field, in the order of the
// record; `location` is "field (carrier)". Severities of the configuration apply, suppressed ones
// are left out. Errors: invalid_argument: a pattern of the configuration that ICU refuses, named.
Result<std::vector<Finding>> check_metadata(const CheckedPhoto& photo, const DeskConfig& config,
                                            const CheckOptions& options);

}  // namespace picdesk
