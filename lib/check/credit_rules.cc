// SPDX-License-Identifier: GPL-3.0-or-later
#include <algorithm>

#include "base/pattern.h"
#include "base/text.h"
#include "check/rules.h"

namespace picdesk::check {
namespace {

// The group `agency` of the line, if the pattern has one; else the whole line.
Result<std::string> check_form(const Subject& subject, Findings& findings) {
  const std::string& credit = subject.record().credit;
  if (subject.credit.line.empty()) return credit;
  Result<text::Pattern> pattern =
      text::Pattern::compile(subject.credit.line, "[credit.policy] line");
  if (!pattern) return forward_error(pattern);
  Result<std::optional<text::Pattern::Match>> match = pattern->find(credit);
  if (!match) return forward_error(match);
  if (!*match) {
    findings.add("meta/credit-format", "credit",
                 "the credit line " + quoted(credit) + " has not the desk's form",
                 "the form is " + subject.credit.line);
    return credit;
  }
  return (*match)->group("agency").value_or(credit);
}

void check_agency(const Subject& subject, const std::string& agency, Findings& findings) {
  if (subject.credit.agencies.empty()) return;
  const std::vector<std::string> named = subject.agencies.named_in(agency);
  const bool known = std::ranges::any_of(named, [&](const std::string& key) {
    return std::ranges::any_of(subject.credit.agencies, [&](const std::string& allowed) {
      return subject.agencies.find(allowed).value_or(allowed) == key;
    });
  });
  if (known) return;
  std::string hint = "the desk knows";
  for (const std::string& allowed : subject.credit.agencies) hint += " " + allowed;
  findings.add("meta/credit-agency", "credit", quoted(agency) + " is no agency of the desk", hint);
}

// "[Agency]" at the caption's end is what readers see: who is credited must agree with it.
void check_caption(const Subject& subject, Findings& findings) {
  const MetadataRecord& record = subject.record();
  for (const auto& [language, caption] : record.caption.entries()) {
    const std::string_view printed = bracketed_credit(caption);
    if (printed.empty()) continue;
    std::vector<std::string> credited = {record.credit, record.source,
                                         std::string(record.copyright.text())};
    std::erase(credited, "");
    if (credited.empty()) continue;
    const bool agrees = std::ranges::any_of(
        credited, [&](const std::string& other) { return subject.agencies.agree(printed, other); });
    if (agrees) continue;
    findings.add("meta/credit-mismatch", "caption",
                 "the caption ends in [" + text::printable(printed) + "], but the credit is " +
                     quoted(credited.front()),
                 "make them name the same agency");
  }
}

}  // namespace

Result<void> check_credit(const Subject& subject, Findings& findings) {
  check_caption(subject, findings);
  if (subject.record().credit.empty()) return {};
  Result<std::string> agency = check_form(subject, findings);
  if (!agency) return forward_error(agency);
  check_agency(subject, *agency, findings);
  return {};
}

}  // namespace picdesk::check
