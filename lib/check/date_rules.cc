// SPDX-License-Identifier: GPL-3.0-or-later
#include <algorithm>
#include <cstdlib>

#include "check/article/date_form.h"
#include "check/days.h"
#include "check/rules.h"

namespace picdesk::check {
namespace {

// Captions carry no time zone: a day more or less is no difference.
constexpr std::int64_t kTolerance = 1;

void check_future(const Subject& subject, const PartialDate& created, Findings& findings) {
  if (first_day(created) <= days_since_epoch(subject.now) + kTolerance) return;
  findings.add("meta/date", "date_created", to_iso(created) + " is still to come",
               "correct the camera's clock and the date");
}

// Captions look back and ahead: one date that agrees is enough.
void check_caption(const Subject& subject, const PartialDate& created, Findings& findings) {
  const std::string_view caption = subject.record().caption.text();
  const std::vector<PartialDate> told = written_days(caption);
  if (told.empty() || !created.has_day() || is_file_photo(caption)) return;
  const std::int64_t day = days_since_epoch(created);
  const bool agrees = std::ranges::any_of(told, [&](const PartialDate& date) {
    return std::llabs(days_since_epoch(date) - day) <= kTolerance;
  });
  if (agrees) return;
  findings.add(
      "meta/date", Severity::warning, "caption",
      "the caption says " + to_iso(told.back()) + ", the photo " + to_iso(created.to_day()),
      "correct one of them, or call it a file photo");
}

}  // namespace

Result<void> check_dates(const Subject& subject, Findings& findings) {
  const auto& created = subject.record().date_created;
  if (!created) return {};
  check_future(subject, *created, findings);
  check_caption(subject, *created, findings);
  return {};
}

}  // namespace picdesk::check
