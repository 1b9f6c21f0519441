// SPDX-License-Identifier: GPL-3.0-or-later
// The gate in front of both parsers: strict UTF-8 or nothing, no guessing of charsets.
#pragma once

#include <string_view>

#include "picdesk/result.h"

namespace picdesk::article {

// Errors: corrupt_data; the message names the offset and the byte, or the UTF-16 BOM.
Result<void> require_utf8(std::string_view bytes);

}  // namespace picdesk::article
