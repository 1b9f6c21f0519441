// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <optional>
#include <vector>

#include "crop_pairs.h"
#include "picdesk/check_crop.h"
#include "picdesk/preset.h"

namespace picdesk::command {

// The sizes that a rendition's name, its line of the manifest and, where neither says anything, the
// preset promise. `size`: its own, px.
std::vector<ExpectedSize> expected_sizes(const CropPair& pair, const std::optional<Preset>& preset,
                                         Size size);

}  // namespace picdesk::command
