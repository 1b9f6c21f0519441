// SPDX-License-Identifier: GPL-3.0-or-later
#include "findings/write/writers.h"
#include "picdesk/findings_report.h"

namespace picdesk {

std::string write_findings(const FindingsReport& report, FindingsFormat format, bool colour) {
  switch (format) {
    case FindingsFormat::text:
      return findings::write_text(report, colour);
    case FindingsFormat::concise:
      return findings::write_concise(report);
    case FindingsFormat::json:
      return findings::write_json(report);
    case FindingsFormat::sarif:
      return findings::write_sarif(report);
    case FindingsFormat::junit:
      return findings::write_junit(report);
    case FindingsFormat::github:
      return findings::write_github(report);
  }
  return {};
}

}  // namespace picdesk
