// SPDX-License-Identifier: GPL-3.0-or-later
#include "inspect/warm_up.h"

#include <cstdint>

#include "image/picture.h"
#include "jpeg/jpeg.h"
#include "picdesk/probe.h"

namespace picdesk::inspect {
namespace {

constexpr Size warm_up_size{480, 320};

// Blocks of random grey: detail enough for every feature finder.
Bitmap picture_of_our_own() {
  Bitmap bitmap;
  bitmap.size = warm_up_size;
  Plane& plane = bitmap.planes.emplace_back(warm_up_size, 3);
  std::uint32_t random = 1;
  constexpr int block = 12;
  std::vector<std::uint8_t> shades;
  for (int i = 0; i < (warm_up_size.width / block + 1) * (warm_up_size.height / block + 1); ++i) {
    random = random * 1'664'525u + 1'013'904'223u;
    shades.push_back(static_cast<std::uint8_t>(random >> 24));
  }
  for (int y = 0; y < warm_up_size.height; ++y) {
    std::uint8_t* row = plane.row(y);
    for (int x = 0; x < warm_up_size.width; ++x) {
      const int at = (y / block) * (warm_up_size.width / block + 1) + x / block;
      for (int c = 0; c < 3; ++c) *row++ = shades[static_cast<std::size_t>(at)];
    }
  }
  return bitmap;
}

}  // namespace

Result<void> warm_up(Inspector& inspector) {
  Result<void> started = image::start_engine();
  if (!started) return started;
  Result<std::vector<std::byte>> file = jpeg::encode(picture_of_our_own(), {});
  if (!file) return forward_error(file);
  Result<ProbeInfo> info = probe(*file);
  if (!info) return forward_error(info);
  Result<PictureAnalysis> analysis = inspector.analyse(*file, *info, {true, true, true});
  if (!analysis) return forward_error(analysis);
  Result<Comparison> comparison = inspector.compare(*file, *info, *file, *info);
  if (!comparison) return forward_error(comparison);
  return {};
}

}  // namespace picdesk::inspect
