// SPDX-License-Identifier: GPL-3.0-or-later
// Reading a libvips image, strip by strip, into our own pixels.
#pragma once

#include <optional>

#include "base/bitmap.h"
#include "image/picture.h"

namespace picdesk::image {

// rgb or rgba with 8 bits a sample. `size` may be a little larger than the picture: its last column
// and row then repeat. Empty if the decoder fails on the way.
std::optional<Plane> pack(const Picture& picture, Size size, bool keep_alpha);

}  // namespace picdesk::image
