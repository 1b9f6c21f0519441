// SPDX-License-Identifier: GPL-3.0-or-later
// Entries of a baseline as a map. Value types.
#pragma once

#include <cstdint>
#include <map>
#include <string>
#include <tuple>

#include "picdesk/baseline.h"

namespace picdesk::findings {

using EntryKey = std::tuple<std::string, std::string, std::string>;  // path, rule, fingerprint
using EntryCounts = std::map<EntryKey, std::uint64_t>;

inline EntryKey key_of(const BaselineEntry& entry) {
  return {entry.path, entry.rule, entry.fingerprint};
}

// Those that count something, in their order.
Baseline baseline_of(const EntryCounts& counts);

}  // namespace picdesk::findings
