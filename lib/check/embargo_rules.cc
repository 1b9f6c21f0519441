// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/pattern.h"
#include "check/article/date_form.h"
#include "check/days.h"
#include "check/rules.h"

namespace picdesk::check {
namespace {

// A word such as an ISO date at the end of a sentence, or a date in words.
std::optional<PartialDate> date_of(const std::string& text) {
  std::string iso = text;
  while (!iso.empty() && std::string_view(".,;:!)]").find(iso.back()) != std::string_view::npos) {
    iso.pop_back();
  }
  if (Result<PartialDate> date = parse_iso_date(iso)) return *date;
  const std::vector<PartialDate> dates = written_days(text);
  if (dates.empty()) return std::nullopt;
  return dates.front();
}

int minutes(const PartialDate& date) {
  return *date.hour * 60 + date.minute.value_or(0) - date.offset_minutes.value_or(0);
}

// An hour that is told counts, and where today's is unknown it is not over.
bool is_over(const PartialDate& until, const PartialDate& now) {
  const auto days = days_since_epoch(now) - days_since_epoch(until);
  if (days != 0 || !until.hour) return days >= 0;
  return now.hour && minutes(now) >= minutes(until);
}

Result<void> check_text(const Subject& subject, const text::Pattern& pattern,
                        std::string_view field, const std::string& text, Findings& findings) {
  Result<std::optional<text::Pattern::Match>> match = pattern.find(text);
  if (!match) return forward_error(match);
  if (!*match) return {};
  if (const auto date = (*match)->group("date")) {
    const std::optional<PartialDate> until = date_of(*date);
    if (until && is_over(*until, subject.now)) return {};
  }
  findings.add("meta/embargo", field, quoted((*match)->text) + " forbids to publish it",
               "wait, or ask the agency");
  return {};
}

Result<void> check_words(const Subject& subject, Findings& findings) {
  for (const std::string& source : subject.credit.embargo) {
    Result<text::Pattern> pattern = text::Pattern::compile(source, "[credit.policy] embargo");
    if (!pattern) return forward_error(pattern);
    for (const std::string_view field : {"instructions", "caption", "usage_terms", "headline"}) {
      auto texts = metadata_values(subject.record(), field);
      if (!texts) return forward_error(texts);
      for (const auto& [language, text] : *texts) {
        if (auto checked = check_text(subject, *pattern, field, text, findings); !checked) {
          return checked;
        }
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
  for (const AgencyRule* rule : agency_rules(subject)) {
    if (!rule->expire_days || !taken) continue;
    const auto age = days_since_epoch(subject.now) - days_since_epoch(*taken);
    if (age <= *rule->expire_days) continue;
    findings.add("meta/expired", "date_created",
                 rule->name + " allows " + std::to_string(*rule->expire_days) +
                     " days, and it is " + std::to_string(age) + " days old",
                 "renew the licence, or take the picture out");
  }
  return check_words(subject, findings);
}

}  // namespace picdesk::check
