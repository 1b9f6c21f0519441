// SPDX-License-Identifier: GPL-3.0-or-later
// Any bytes that pass the header gate: a whole bitmap of the promised size, or a typed error.
#include <cstddef>
#include <cstdint>
#include <cstdlib>
#include <span>

#include "image/image.h"
#include "picdesk/probe.h"

namespace {

bool is_whole(const picdesk::Bitmap& bitmap, picdesk::Size stored) {
  if (bitmap.size != stored || bitmap.planes.size() != 1) return false;
  const picdesk::Plane& plane = bitmap.planes[0];
  const int channels = bitmap.format == picdesk::PixelFormat::rgba ? 4 : 3;
  return plane.channels == channels &&
         plane.samples.size() == plane.stride() * static_cast<std::size_t>(plane.size.height) &&
         plane.size.width * plane.step_x >= stored.width &&
         plane.size.height * plane.step_y >= stored.height;
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* bytes, std::size_t size) {
  using namespace picdesk;
  const auto file = std::as_bytes(std::span(bytes, size));
  Limits limits;
  limits.pixels = 1'000'000;
  const Result<ProbeInfo> info = probe(file, limits);
  if (!info) return 0;
  for (const int shrink : {1, 3, 8}) {
    const Result<image::Decoded> decoded = image::decode(file, *info, {.max_shrink = shrink});
    if (decoded ? !is_whole(decoded->bitmap, info->stored) : decoded.error().hint.empty()) {
      std::abort();
    }
  }
  return 0;
}
