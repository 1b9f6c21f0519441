// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <vector>

#include "base/bitmap.h"

namespace picdesk {

// The ThumbHash of an interleaved rgb or rgba plane of at most 100x100 px: 5 to 25 bytes.
std::vector<std::uint8_t> thumbhash(const Plane& pixels);

}  // namespace picdesk
