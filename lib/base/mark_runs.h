// SPDX-License-Identifier: GPL-3.0-or-later
// Guards ICU's normalisation, whose ordering of combining marks takes quadratic time.
#pragma once

#include <string_view>

namespace picdesk::text {

// Whether ICU can normalise the text in linear time: less than 1 GiB, and no more combining marks
// in a row than any language has (UAX #15's Stream-Safe Text Format allows 30; up to 1,000 pass).
bool may_be_normalized(std::string_view utf8);

}  // namespace picdesk::text
