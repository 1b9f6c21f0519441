// SPDX-License-Identifier: GPL-3.0-or-later
// Renditions as picdesk makes them, and as others spoil them.
#pragma once

#include <cstddef>
#include <vector>

#include "base/bitmap.h"
#include "picdesk/regions.h"

namespace picdesk::mutation {

using Bytes = std::vector<std::byte>;

// `region` of the master, scaled by picdesk's own filter.
Bitmap render(const Bitmap& master, const Box& region, Size output);

Bytes as_webp(const Bitmap& pixels, float quality = 80);
Bytes as_jpeg(const Bitmap& pixels, int quality);
// The WebP with an EXIF block that holds nothing but Orientation.
Bytes with_orientation(const Bytes& webp, int orientation);
// Pixels of a file, upright.
Bitmap decode(const Bytes& file);

Bitmap blurred(const Bitmap& pixels, double sigma);
// Turned by a little about the centre of `region`, clockwise.
Bitmap tilted(const Bitmap& master, const Box& region, double degrees);
Bitmap mirrored(const Bitmap& pixels);
Bitmap turned(const Bitmap& pixels, int quarters);  // clockwise
struct BarSides {
  bool left = false, top = false, right = false, bottom = false;
};
Bitmap with_bars(Bitmap pixels, BarSides sides, int width, std::uint8_t level);
// Pixels that are of another RGB space, as sRGB.
enum class WideGamut { adobe_rgb, display_p3 };
Bitmap to_srgb(Bitmap pixels, WideGamut space);

}  // namespace picdesk::mutation
