// SPDX-License-Identifier: GPL-3.0-or-later
// JUnit XML as build servers read it: a suite a file, a case a rule that ran.
#include <map>
#include <vector>

#include "findings/placed.h"
#include "findings/safe_text.h"
#include "findings/write/writers.h"

namespace picdesk::findings {
namespace {

std::string attribute(std::string_view name, std::string_view value) {
  return ' ' + std::string(name) + "=\"" + escape_xml(value) + '"';
}

// "a.md:3:7: warning alt/slug message"
std::string line_of(const Placed& each) {
  return std::string(each.file->path) + ':' + std::to_string(each.place.begin.line) + ':' +
         std::to_string(each.place.begin.column) + ": " +
         std::string(name(each.finding->severity)) + ' ' + each.finding->rule + ' ' +
         each.finding->message;
}

std::string state_of(const ArticleFinding& finding) {
  if (finding.suppressed) {
    return " (suppressed" + (finding.suppressed->empty() ? "" : ": " + *finding.suppressed) + ")";
  }
  return finding.in_baseline ? " (in baseline)" : "";
}

class JunitWriter {
 public:
  explicit JunitWriter(const FindingsReport& report)
      : report_(report),
        rules_(report.rules.empty() ? checked_rules() : report.rules),
        places_(report) {}

  std::string write() {
    std::string suites;
    for (const CheckedFile& file : report_.files) suites += suite(file);
    std::string out = "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<testsuites name=\"picdesk\"";
    out += attribute("tests", std::to_string(tests_)) +
           attribute("failures", std::to_string(failures_)) +
           attribute("errors", std::to_string(errors_));
    return out + ">\n" + suites + "</testsuites>\n";
  }

 private:
  std::string suite(const CheckedFile& file) {
    const std::size_t tests = tests_, failures = failures_, errors = errors_;
    const std::string cases = file.error ? unreadable(file) : cases_of(file);
    return "  <testsuite" + attribute("name", file.path) +
           attribute("tests", std::to_string(tests_ - tests)) +
           attribute("failures", std::to_string(failures_ - failures)) +
           attribute("errors", std::to_string(errors_ - errors)) + ">\n" + cases +
           "  </testsuite>\n";
  }

  std::string unreadable(const CheckedFile& file) {
    ++tests_;
    ++errors_;
    return "    <testcase" + attribute("classname", file.path) + attribute("name", "read") +
           ">\n      <error" + attribute("type", name(file.error->code)) +
           attribute("message", file.error->message) + "/>\n    </testcase>\n" + cases_of(file);
  }

  std::string cases_of(const CheckedFile& file) {
    std::map<std::string_view, std::vector<const ArticleFinding*>> by_rule;
    for (const ArticleFinding& finding : file.findings) by_rule[finding.rule].push_back(&finding);
    std::string out;
    if (file.article && !file.error) {
      for (const std::string& rule : rules_) {
        const auto found = by_rule.find(rule);
        if (found == by_rule.end()) {
          out += test(file, rule, {});
        } else {
          out += test(file, rule, found->second);
          by_rule.erase(found);
        }
      }
    }
    for (const auto& [rule, findings] : by_rule) out += test(file, rule, findings);
    return out;
  }

  std::string test(const CheckedFile& file, std::string_view rule,
                   const std::vector<const ArticleFinding*>& findings) {
    ++tests_;
    std::string out = "    <testcase" + attribute("classname", file.path) + attribute("name", rule);
    if (findings.empty()) return out + "/>\n";
    out += ">\n";
    std::string rest;
    for (const ArticleFinding* finding : findings) {
      const Placed each{&file, finding, places_.of(file, finding->where)};
      if (each.hidden() || !fails(finding->severity, report_.fail_on)) {
        rest += line_of(each) + state_of(*finding) + '\n';
        continue;
      }
      ++failures_;
      out += "      <failure" + attribute("type", name(finding->severity)) +
             attribute("message", finding->message) + '>' + escape_xml(line_of(each)) +
             "</failure>\n";
    }
    if (!rest.empty()) out += "      <system-out>" + escape_xml(rest) + "</system-out>\n";
    return out + "    </testcase>\n";
  }

  const FindingsReport& report_;
  std::vector<std::string> rules_;
  Places places_;
  std::size_t tests_ = 0, failures_ = 0, errors_ = 0;
};

}  // namespace

std::string write_junit(const FindingsReport& report) { return JunitWriter(report).write(); }

}  // namespace picdesk::findings
