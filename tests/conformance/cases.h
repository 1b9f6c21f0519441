// SPDX-License-Identifier: GPL-3.0-or-later
// Cases of other suites, one JSON object a line, and what we know of their rules.
#pragma once

#include <map>
#include <string>
#include <vector>

namespace picdesk::conformance {

struct Case {
  std::string id, suite, rule;
  std::string format;  // "html", "md", "md-shared": one line of a file, "alt": the text alone
  std::string snippet;
  std::string expected;   // "passed", "failed", "inapplicable", "warning", "alt==TEXT"
  std::string decidable;  // "static", or what a judgement would need
  std::string message;    // of their checker; may be empty
};
std::vector<Case> read_cases(const std::string& path);

// Which of our rules say what one of theirs does.
struct Counterpart {
  std::vector<std::string> rules;
  std::vector<std::string> kinds;  // of images; empty: all
};
std::map<std::string, Counterpart> read_counterparts(const std::string& path);

std::map<std::string, std::string> read_reasons(const std::string& path);

}  // namespace picdesk::conformance
