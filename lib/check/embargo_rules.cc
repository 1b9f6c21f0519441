// SPDX-License-Identifier: GPL-3.0-or-later
#include <algorithm>
#include <chrono>

#include "base/pattern.h"
#include "check/days.h"
#include "check/rules.h"

namespace picdesk::check {
namespace {

// A word such as an ISO date at the end of a sentence.
std::optional<PartialDate> date_of(std::string text) {
  while (!text.empty() && std::string_view(".,;:!)").find(text.back()) != std::string_view::npos) {
    text.pop_back();
  }
  Result<PartialDate> date = parse_iso_date(text);
  if (!date) return std::nullopt;
  return *date;
}

Result<void> check_field(const Subject& subject, const text::Pattern& pattern,
                         std::string_view field, const std::string& text, Findings& findings) {
  Result<std::optional<text::Pattern::Match>> match = pattern.find(text);
  if (!match) return forward_error(match);
  if (!*match) return {};
  if (const auto date = (*match)->group("date")) {
    const std::optional<PartialDate> until = date_of(*date);
    if (until && days_since_epoch(*until) <= days_since_epoch(subject.now)) return {};
  }
  findings.add("meta/embargo", field, quoted((*match)->text) + " forbids to publish it",
               "wait, or ask the agency");
  return {};
}

Result<void> check_words(const Subject& subject, Findings& findings) {
  for (const std::string& source : subject.credit.embargo) {
    Result<text::Pattern> pattern = text::Pattern::compile(source, "[credit.policy] embargo");
    if (!pattern) return forward_error(pattern);
    const MetadataRecord& record = subject.record();
    for (const auto& [field, text] :
         {std::pair<std::string_view, std::string>{"instructions", record.instructions},
          {"caption", std::string(record.caption.text())},
          {"usage_terms", std::string(record.usage_terms.text())},
          {"headline", record.headline}}) {
      if (Result<void> checked = check_field(subject, *pattern, field, text, findings); !checked) {
        return checked;
      }
    }
  }
  return {};
}

void check_licence_end(const Subject& subject, Findings& findings) {
  const std::optional<PartialDate>& end = subject.reading().licence_end;
  if (!end || days_since_epoch(*end) >= days_since_epoch(subject.now)) return;
  findings.add("meta/expired", "plus:LicenseEndDate", "the licence ended on " + to_iso(*end),
               "renew it, or take the picture out");
}

}  // namespace

Result<void> check_embargo(const Subject& subject, Findings& findings) {
  check_licence_end(subject, findings);
  const auto& taken = subject.record().date_created;
  for (const AgencyRule& rule : subject.credit.agency) {
    if (!rule.expire_days || !taken || !subject.agencies.same(rule.name, subject.record().credit)) {
      continue;
    }
    const auto age = days_since_epoch(subject.now) - days_since_epoch(*taken);
    if (age <= *rule.expire_days) continue;
    findings.add("meta/expired", "date_created",
                 rule.name + " allows " + std::to_string(*rule.expire_days) + " days, and it is " +
                     std::to_string(age) + " days old",
                 "renew the licence, or take the picture out");
  }
  return check_words(subject, findings);
}

}  // namespace picdesk::check
