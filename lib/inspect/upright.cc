// SPDX-License-Identifier: GPL-3.0-or-later
#include "inspect/upright.h"

#include <algorithm>
#include <cmath>
#include <utility>

#include "image/image.h"
#include "jpeg/jpeg.h"
#include "resample/resample.h"
#include "resample/turn.h"

namespace picdesk::inspect {
namespace {

constexpr int max_shrink = 8;
constexpr double max_pixels = 24e6;
constexpr unsigned white = 0xFFFFFF;

int longer(Size size) { return std::max(size.width, size.height); }

// The upright size of the bitmap: never larger than the picture.
Size wanted_size(Size upright, int long_side) {
  const double by_side = static_cast<double>(long_side) / longer(upright);
  const double by_area = std::sqrt(max_pixels / static_cast<double>(upright.area()));
  const double scale = std::min(by_side, by_area);
  if (scale >= 1) return upright;
  const auto scaled = [&](int pixels) {
    return std::max(1, static_cast<int>(std::lround(pixels * scale)));
  };
  return {scaled(upright.width), scaled(upright.height)};
}

// The largest power of two that leaves the decoder's picture no smaller than what is wanted.
int shrink_for(Size upright, Size wanted) {
  int shrink = 1;
  while (shrink < max_shrink && longer(upright) / (shrink * 2) >= longer(wanted)) shrink *= 2;
  return shrink;
}

// In the stored frame, perhaps reduced.
Result<Upright> decode(std::span<const std::byte> file, const ProbeInfo& info, int shrink,
                       Colours colours) {
  Upright picture;
  if (jpeg::takes_fast_path(file, info)) {
    Result<jpeg::Decoded> decoded = jpeg::decode_planes(file, info, shrink);
    if (!decoded) return forward_error(decoded);
    picture.bitmap = std::move(decoded->bitmap);
    picture.findings = std::move(decoded->findings);
    return picture;
  }
  image::DecodeRequest request;
  request.max_shrink = shrink;
  request.ignore_profile = colours == Colours::as_stored;
  Result<image::Decoded> decoded = image::decode(file, info, request);
  if (!decoded) return forward_error(decoded);
  picture.bitmap = image::flatten(decoded->bitmap, white);
  picture.profile = std::move(decoded->profile);
  picture.findings = std::move(decoded->findings);
  return picture;
}

Bitmap turned(const Bitmap& stored, Orientation orientation, Size upright) {
  Bitmap bitmap = image::to_rgb(stored);
  bitmap.size = upright;
  bitmap.planes.front() =
      resample::turn_upright(std::move(bitmap.planes.front()), steps(orientation));
  return bitmap;
}

Bitmap scaled(const Bitmap& stored, Size stored_size, Orientation orientation, Size wanted) {
  resample::CropRequest request;
  request.x1 = stored_size.width;
  request.y1 = stored_size.height;
  request.turn = steps(orientation);
  request.output = wanted;
  request.range = SampleRange::full;
  return image::to_rgb(resample::crop_and_scale(stored, request));
}

}  // namespace

int Upright::long_side() const { return longer(bitmap.planes.front().size); }

Point Upright::step() const {
  const Size size = bitmap.planes.front().size;
  return {static_cast<double>(full.width) / size.width,
          static_cast<double>(full.height) / size.height};
}

Result<Upright> decode_upright(std::span<const std::byte> file, const ProbeInfo& info,
                               int long_side, Colours colours) {
  const Size full = info.upright();
  const Size wanted = wanted_size(full, long_side);
  const int shrink = shrink_for(full, wanted);
  Result<Upright> picture = decode(file, info, shrink, colours);
  if (!picture) return picture;
  picture->full = full;
  // At full size every sample is kept as it is: a finished rendition is measured, not resampled.
  picture->bitmap = wanted == full ? turned(picture->bitmap, info.orientation, full)
                                   : scaled(picture->bitmap, info.stored, info.orientation, wanted);
  return picture;
}

}  // namespace picdesk::inspect
