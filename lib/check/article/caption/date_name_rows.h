// SPDX-License-Identifier: GPL-3.0-or-later
// The rows behind find_date_name(), as they are written.
#pragma once

#include <span>
#include <string_view>

#include "check/article/caption/date_names.h"

namespace picdesk::check {

// Names of one kind, January or Sunday first; a name that a language lacks is empty.
struct DateNameRow {
  DateName like;  // `value` is the name's place in the row
  std::string_view names[12];
};
std::span<const DateNameRow> month_rows();
std::span<const DateNameRow> weekday_rows();

}  // namespace picdesk::check
