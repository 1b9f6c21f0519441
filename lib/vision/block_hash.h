// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string>

#include "base/bitmap.h"
#include "picdesk/result.h"

namespace picdesk::vision {

// The block mean hash (256 bits, mode 0) of a picture as 64 hex digits. Errors: exhausted,
// internal.
Result<std::string> block_mean_hash(const Bitmap& bitmap);

}  // namespace picdesk::vision
