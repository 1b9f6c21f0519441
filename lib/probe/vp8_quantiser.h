// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <optional>

#include "probe/bytes.h"

namespace picdesk::gate {

// The base quantiser index, 0..127, of a lossy WebP file whose structure probe() has accepted; of
// an animation, nothing.
std::optional<int> webp_quantiser(ByteView file);

}  // namespace picdesk::gate
