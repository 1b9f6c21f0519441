// SPDX-License-Identifier: GPL-3.0-or-later
// Text from IIM and EXIF made embeddable. Re-entrant.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "picdesk/finding.h"

namespace picdesk::metadata {

// Ending NULs and spaces go silently. Control characters that XML cannot hold, and bytes that are
// not UTF-8, are dropped with the finding meta/text-invalid at `where`.
std::string clean_text(std::string_view utf8, std::string_view where,
                       std::vector<Finding>& findings);

}  // namespace picdesk::metadata
