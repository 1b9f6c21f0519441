// SPDX-License-Identifier: GPL-3.0-or-later
#include "vision/read_photo.h"

#include <algorithm>
#include <cmath>
#include <stdexcept>
#include <utility>

#include "image/image.h"
#include "picdesk/files.h"
#include "picdesk/probe.h"
#include "resample/resample.h"
#include "resample/turn.h"

namespace picdesk::test {
namespace {

constexpr unsigned kWhite = 0xFFFFFF;

template <class T>
T taken(Result<T> result, const std::string& path) {
  if (!result) throw std::runtime_error(path + ": " + result.error().message);
  return std::move(*result);
}

Bitmap turned_upright(Bitmap stored, Orientation orientation) {
  Bitmap upright;
  upright.format = PixelFormat::rgb;
  upright.size = upright_size(stored.size, orientation);
  upright.planes.push_back(
      resample::turn_upright(std::move(stored.planes.front()), steps(orientation)));
  return upright;
}

}  // namespace

Bitmap reduce(Bitmap bitmap, int long_side) {
  const int side = std::max(bitmap.size.width, bitmap.size.height);
  if (long_side <= 0 || side <= long_side) return bitmap;
  const double factor = double(long_side) / side;
  const auto scaled = [&](int length) {
    return std::max(1, static_cast<int>(std::lround(length * factor)));
  };
  resample::CropRequest request;
  request.x1 = bitmap.size.width;
  request.y1 = bitmap.size.height;
  request.output = {scaled(bitmap.size.width), scaled(bitmap.size.height)};
  return resample::crop_and_scale(bitmap, request);
}

Bitmap read_photo(const std::string& path, int long_side) {
  const files::Bytes file = taken(files::read(path, Limits().file_bytes), path);
  const ProbeInfo info = taken(probe(file), path);
  const Bitmap stored = taken(image::decode(file, info, {}), path).bitmap;
  return reduce(turned_upright(image::flatten(stored, kWhite), info.orientation), long_side);
}

}  // namespace picdesk::test
