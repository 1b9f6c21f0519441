// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <optional>

#include "probe/bytes.h"

namespace picdesk::gate {

// The quality on the IJG scale, 1..100, whose luma quantisation table (ITU-T T.81, table K.1,
// scaled) comes nearest to the first component's in this JPEG.
std::optional<int> jpeg_quality(ByteView file);

}  // namespace picdesk::gate
