// SPDX-License-Identifier: GPL-3.0-or-later
// Photographs as the modules under test get them: through picdesk's own decoders, upright.
#pragma once

#include <string>

#include "base/bitmap.h"

namespace picdesk::test {

// The upright rgb pixels of a JPEG, PNG, WebP or TIFF (alpha over white), reduced to a long side of
// at most `long_side` px where that is not 0. Throws std::runtime_error, which fails the test.
Bitmap read_photo(const std::string& path, int long_side = 0);

// `bitmap` reduced to a long side of at most `long_side` px; as it is where it is smaller.
Bitmap reduce(Bitmap bitmap, int long_side);

}  // namespace picdesk::test
