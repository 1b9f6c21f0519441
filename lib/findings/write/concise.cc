// SPDX-License-Identifier: GPL-3.0-or-later
#include "findings/placed.h"
#include "findings/safe_text.h"
#include "findings/write/writers.h"

namespace picdesk::findings {

std::string write_concise(const FindingsReport& report) {
  Places places(report);
  std::string out;
  for (const CheckedFile& file : report.files) {
    const std::string path = safe_path(file.path);
    if (file.error) {
      out += path +
             ": error: not checked: " + safe_line(without_path(file.error->message, file.path)) +
             '\n';
    }
    for (const ArticleFinding& finding : file.findings) {
      if (finding.suppressed || finding.in_baseline) continue;
      const Position begin = places.of(file, finding.where).begin;
      out += path + ':' + std::to_string(begin.line) + ':' + std::to_string(begin.column) + ": ";
      out += name(finding.severity);
      out += ' ' + finding.rule + ' ' + safe_line(finding.message) + '\n';
    }
  }
  return out;
}

}  // namespace picdesk::findings
