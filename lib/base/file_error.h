// SPDX-License-Identifier: GPL-3.0-or-later
// The one place where errno becomes an Error.
#pragma once

#include <string>
#include <string_view>

#include "picdesk/result.h"

namespace picdesk::files {

// "PATH: cannot ACTION: No space left on device". `action` is a verb with its object, such as
// "read" or "create the folder".
tl::unexpected<Error> system_error(const std::string& path, std::string_view action, int number);

}  // namespace picdesk::files
