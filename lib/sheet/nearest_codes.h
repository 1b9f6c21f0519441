// SPDX-License-Identifier: GPL-3.0-or-later
// "Did you mean" for codes.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "picdesk/sheet.h"

namespace picdesk::sheet {

// At most five codes that differ by case only, then those one edit away (one character more, less
// or other, or two neighbours exchanged).
std::vector<std::string> nearest_codes(std::string_view code, const CodeTable& codes);

}  // namespace picdesk::sheet
