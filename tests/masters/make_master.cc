// SPDX-License-Identifier: GPL-3.0-or-later
#include "masters/make_master.h"

#include <stdexcept>

#include "jpeg/jpeg.h"

namespace picdesk::test {

Bitmap pattern(Size size) {
  Bitmap bitmap;
  bitmap.format = PixelFormat::rgb;
  bitmap.size = size;
  bitmap.planes.emplace_back(size, 3);
  for (int y = 0; y < size.height; ++y) {
    std::uint8_t* row = bitmap.planes[0].row(y);
    for (int x = 0; x < size.width; ++x) {
      const bool red = x < size.width / 4 && y < size.height / 4;
      const bool blue = x >= size.width * 3 / 4 && y >= size.height * 3 / 4;
      row[3 * x] = static_cast<std::uint8_t>(red ? 230 : blue ? 20 : 255 * x / size.width);
      row[3 * x + 1] = static_cast<std::uint8_t>(red || blue ? 20 : 255 * y / size.height);
      row[3 * x + 2] = static_cast<std::uint8_t>(red ? 20 : blue ? 230 : 128);
    }
  }
  return bitmap;
}

std::vector<std::byte> make_jpeg(Size size, const MetadataRecord& record) {
  auto encoded = jpeg::encode(pattern(size), {.quality = 92, .progressive = false});
  if (!encoded) throw std::runtime_error(encoded.error().message);
  auto blobs = encode_metadata(record, {.iim = true});
  if (!blobs) throw std::runtime_error(blobs.error().message);
  auto file = embed(*encoded, Format::jpeg, *blobs);
  if (!file) throw std::runtime_error(file.error().message);
  return *file;
}

}  // namespace picdesk::test
