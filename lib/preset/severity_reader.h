// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <vector>

#include "picdesk/article_config.h"
#include "picdesk/rule_mention.h"
#include "preset/table_reader.h"

namespace picdesk::preset {

// The table `severity`: rule ids, with ":kind" where there are kinds, and their new severities.
// What rules there are is known to the checks only: each id is added to `mentions`.
RuleSeverities read_severities(const TableReader& table, std::vector<RuleMention>& mentions);

}  // namespace picdesk::preset
