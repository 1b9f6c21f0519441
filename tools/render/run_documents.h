// SPDX-License-Identifier: GPL-3.0-or-later
// The documents of `render --json`, one line each with its newline; docs/json.md names their
// members.
#pragma once

#include <string>
#include <vector>

#include "picdesk/batch.h"

namespace picdesk::command {

std::string result_document(const BatchItem& item);  // picdesk.result/1
// picdesk.summary/1; `findings`: of the whole run.
std::string summary_document(const BatchReport& report, const std::vector<Finding>& findings);

}  // namespace picdesk::command
