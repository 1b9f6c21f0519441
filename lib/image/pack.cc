// SPDX-License-Identifier: GPL-3.0-or-later
#include "image/pack.h"

#include <vips/vips.h>

#include <algorithm>
#include <cstring>
#include <memory>

namespace picdesk::image {
namespace {

constexpr int kStripRows = 16;

struct Unref {
  void operator()(VipsRegion* region) const { g_object_unref(region); }
};
using Region = std::unique_ptr<VipsRegion, Unref>;

std::uint8_t to_8_bit(std::uint8_t value) { return value; }
// Nearest: 65535 = 257 * 255.
std::uint8_t to_8_bit(std::uint16_t value) {
  return static_cast<std::uint8_t>((value + 128U) / 257U);
}

// Which bands of the source become R, G, B and alpha (-1: none).
struct Layout {
  int bands = 0;
  int green = 0;
  int blue = 0;
  int alpha = -1;
};

Layout layout_of(const Picture& picture, bool keep_alpha) {
  Layout layout;
  layout.bands = vips_image_get_bands(picture.get());
  const bool colour = layout.bands >= 3;
  if (colour) {
    layout.green = 1;
    layout.blue = 2;
  }
  const int colours = colour ? 3 : 1;
  if (keep_alpha && layout.bands > colours) layout.alpha = colours;
  return layout;
}

template <class Sample>
void pack_row(const Sample* source, int width, const Layout& layout, std::uint8_t* target) {
  for (int x = 0; x < width; ++x, source += layout.bands) {
    *target++ = to_8_bit(source[0]);
    *target++ = to_8_bit(source[layout.green]);
    *target++ = to_8_bit(source[layout.blue]);
    if (layout.alpha >= 0) *target++ = to_8_bit(source[layout.alpha]);
  }
}

void repeat_last_column(Plane& plane, int width, int y) {
  const std::size_t channels = static_cast<std::size_t>(plane.channels);
  for (int x = width; x < plane.size.width; ++x) {
    std::uint8_t* pixel = plane.row(y) + static_cast<std::size_t>(x) * channels;
    std::memcpy(pixel, pixel - channels, channels);
  }
}

void repeat_last_row(Plane& plane, int height) {
  for (int y = height; y < plane.size.height; ++y) {
    std::memcpy(plane.row(y), plane.row(y - 1), plane.stride());
  }
}

void pack_strip(VipsRegion* region, const VipsRect& strip, const Layout& layout, Plane& plane) {
  const bool deep = vips_image_get_format(region->im) == VIPS_FORMAT_USHORT;
  for (int y = strip.top; y < strip.top + strip.height; ++y) {
    const void* row = VIPS_REGION_ADDR(region, 0, y);
    if (deep) {
      pack_row(static_cast<const std::uint16_t*>(row), strip.width, layout, plane.row(y));
    } else {
      pack_row(static_cast<const std::uint8_t*>(row), strip.width, layout, plane.row(y));
    }
    repeat_last_column(plane, strip.width, y);
  }
}

}  // namespace

std::optional<Plane> pack(const Picture& picture, Size size, bool keep_alpha) {
  const Layout layout = layout_of(picture, keep_alpha);
  Plane plane(size, layout.alpha >= 0 ? 4 : 3);
  const int width = std::min(size.width, vips_image_get_width(picture.get()));
  const int height = std::min(size.height, vips_image_get_height(picture.get()));
  // A region of our own instead of a libvips sink: everything runs in this thread, in order.
  const Region region(vips_region_new(picture.get()));
  for (int top = 0; top < height; top += kStripRows) {
    const VipsRect strip{0, top, width, std::min(kStripRows, height - top)};
    if (!region || vips_region_prepare(region.get(), &strip) != 0) return std::nullopt;
    pack_strip(region.get(), strip, layout, plane);
  }
  repeat_last_row(plane, height);
  return plane;
}

}  // namespace picdesk::image
