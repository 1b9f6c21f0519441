// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>

#include "picdesk/date.h"

namespace picdesk::check {

// Of the Gregorian calendar, from 1970-01-01; unknown months and days count as the last ones, so
// that a partial date is never early.
std::int64_t days_since_epoch(const PartialDate& date);
// The same with unknown months and days as the first ones.
std::int64_t first_day(const PartialDate& date);

}  // namespace picdesk::check
