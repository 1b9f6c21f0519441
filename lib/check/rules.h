// SPDX-License-Identifier: GPL-3.0-or-later
// The groups of rules of `meta check`. Each adds what it finds. Pure; those with patterns of the
// configuration give invalid_argument for one that ICU refuses.
#pragma once

#include "check/agencies.h"
#include "check/findings.h"
#include "picdesk/check.h"

namespace picdesk::check {

// What all rules look at.
struct Subject {
  const CheckedPhoto& photo;
  const CreditConfig& credit;
  const Agencies& agencies;
  PartialDate now;

  const MetadataReading& reading() const { return photo.reading; }
  const MetadataRecord& record() const { return photo.reading.record; }
};

// The desk's rules of the agencies that credit or source name.
std::vector<const AgencyRule*> agency_rules(const Subject& subject);

// meta/required, meta/placeholder, meta/forbidden-word.
Result<void> check_required(const Subject& subject, Findings& findings);
// meta/credit-format, meta/credit-agency, meta/credit-mismatch.
Result<void> check_credit(const Subject& subject, Findings& findings);
// meta/copyright-form, meta/copyright-year, meta/licence-url, meta/mining.
Result<void> check_rights(const Subject& subject, Findings& findings);
// meta/embargo, meta/expired.
Result<void> check_embargo(const Subject& subject, Findings& findings);
// meta/date.
Result<void> check_dates(const Subject& subject, Findings& findings);
// meta/alt-missing, meta/alt-equals-caption, meta/alt-long.
Result<void> check_alt(const Subject& subject, Findings& findings);
// meta/carrier-conflict, meta/iim-only, meta/xmp-only, and what reading found (meta/vocab, ...).
Result<void> check_carriers(const Subject& subject, Findings& findings);
// meta/ai-undeclared, meta/leak, meta/source-named.
Result<void> check_disclosure(const Subject& subject, Findings& findings);

}  // namespace picdesk::check
