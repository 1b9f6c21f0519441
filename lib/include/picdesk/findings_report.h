// SPDX-License-Identifier: GPL-3.0-or-later
// What `picdesk check` found, written for people, programs and code hosts. Pure: bytes in, text
// out; re-entrant. Severity, rule and message are the same in every format.
#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "picdesk/check_article.h"

namespace picdesk {

enum class FindingsFormat {
  text,     // an excerpt of the line with the place marked, then a summary
  concise,  // "path:line:col: severity rule message", one line a finding
  json,     // picdesk.check/1
  sarif,    // SARIF 2.1.0
  junit,    // JUnit XML: a suite a file, a case a rule
  github,   // workflow commands: ::error file=...::message
};
std::string_view name(FindingsFormat format);
std::optional<FindingsFormat> findings_format(std::string_view name);

// One file that was looked at.
struct CheckedFile {
  std::string path;   // relative to the project, '/' between folders
  std::string bytes;  // positions and excerpts are taken from them; may be empty without findings
  std::vector<ArticleFinding> findings;  // settled; with fingerprints
  std::optional<Error> error;  // why it could not be read or was not checked; findings may be empty
  bool article = true;         // false: not counted as one (the baseline's file)
};

struct FindingsReport {
  std::string tool_version;        // "1.2.0"
  std::string home;                // URL of the project, for SARIF's links; empty: none
  std::string fail_on = "error";   // "error", "warning", "info", "never"
  std::vector<std::string> rules;  // ids that ran (JUnit's cases); empty: checked_rules()
  std::vector<CheckedFile> files;  // in the order to write them
};

struct FindingsCounts {
  std::size_t articles = 0;                         // files but those with an error
  std::size_t unreadable = 0;                       // files with one
  std::size_t errors = 0, warnings = 0, infos = 0;  // neither suppressed nor in the baseline
  std::size_t suppressed = 0, in_baseline = 0;      // a suppressed one is never in the baseline
};
FindingsCounts count_findings(const FindingsReport& report);

// Whether the severity reaches `fail_on`.
bool fails(Severity severity, std::string_view fail_on);
// Whether a finding that is neither suppressed nor in the baseline reaches report.fail_on.
bool fails(const FindingsReport& report);

// "12 articles, 3 errors, 5 warnings, 1 info (2 suppressed, 4 in baseline)"; unreadable files are
// named where there are some.
std::string findings_summary(const FindingsCounts& counts);

// Ids of the rules that `picdesk check` can raise.
std::vector<std::string> checked_rules();

// The whole document, with a newline at its end. `colour`: text only, ANSI sequences. In text,
// concise and github nothing that a file or its name holds can become a control sequence, a
// reordering of the line or a workflow command.
std::string write_findings(const FindingsReport& report, FindingsFormat format,
                           bool colour = false);

}  // namespace picdesk
