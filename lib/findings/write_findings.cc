// SPDX-License-Identifier: GPL-3.0-or-later
#include "picdesk/findings_report.h"

namespace picdesk {

std::string write_findings(const FindingsReport& report, FindingsFormat /*format*/,
                           bool /*colour*/) {
  return findings_summary(count_findings(report)) + '\n';
}

}  // namespace picdesk
