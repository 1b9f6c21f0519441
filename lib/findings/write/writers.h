// SPDX-License-Identifier: GPL-3.0-or-later
// One writer a format. Pure.
#pragma once

#include <string>

#include "picdesk/findings_report.h"

namespace picdesk::findings {

std::string write_text(const FindingsReport& report, bool colour);
std::string write_concise(const FindingsReport& report);
std::string write_json(const FindingsReport& report);
std::string write_sarif(const FindingsReport& report);
std::string write_junit(const FindingsReport& report);
std::string write_github(const FindingsReport& report);

}  // namespace picdesk::findings
