// SPDX-License-Identifier: GPL-3.0-or-later
// Rules as SARIF describes them.
#pragma once

#include <nlohmann/json.hpp>
#include <string>
#include <vector>

#include "picdesk/findings_report.h"

namespace picdesk::findings {

// Those that ran, and those of the findings; sorted.
std::vector<std::string> sarif_rule_ids(const FindingsReport& report);
nlohmann::ordered_json sarif_rules(const std::vector<std::string>& ids, const std::string& home);

}  // namespace picdesk::findings
