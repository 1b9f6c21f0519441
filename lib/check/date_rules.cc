// SPDX-License-Identifier: GPL-3.0-or-later
#include <cstdlib>

#include "check/caption_date.h"
#include "check/days.h"
#include "check/rules.h"

namespace picdesk::check {

// Captions carry no time zone: a day more or less is no difference.
constexpr std::int64_t kTolerance = 1;

Result<void> check_dates(const Subject& subject, Findings& findings) {
  const auto& created = subject.record().date_created;
  if (!created) return {};
  const bool in_future =
      created->has_day() && days_since_epoch(*created) > days_since_epoch(subject.now) + kTolerance;
  if (in_future) {
    findings.add("meta/date", "date_created", to_iso(*created) + " is still to come",
                 "correct the camera's clock and the date");
  }
  const std::string_view caption = subject.record().caption.text();
  const std::optional<PartialDate> told = date_in(caption);
  if (!told || !created->has_day() || is_file_photo(caption)) return {};
  if (std::llabs(days_since_epoch(*told) - days_since_epoch(*created)) <= kTolerance) return {};
  Finding finding{"meta/date", Severity::warning,
                  "the caption says " + to_iso(*told) + ", the photo " + to_iso(created->to_day()),
                  "caption", "correct one of them, or call it a file photo"};
  findings.add(std::move(finding));
  return {};
}

}  // namespace picdesk::check
