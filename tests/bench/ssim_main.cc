// SPDX-License-Identifier: GPL-3.0-or-later
// ssim REFERENCE FILE [REFERENCE FILE...]: one SSIM a line, of luma, for files that libvips reads.
// Pictures whose sizes differ by a rounding are compared where both have pixels.
#include <vips/vips.h>

#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <cstdio>
#include <exception>
#include <memory>
#include <stdexcept>

#include "support/ssim.h"

namespace {

using picdesk::Plane;

struct Unref {
  void operator()(VipsImage* image) const { g_object_unref(image); }
};

Plane read_luma(const char* path) {
  const std::unique_ptr<VipsImage, Unref> image(vips_image_new_from_file(path, nullptr));
  if (!image) throw std::runtime_error(vips_error_buffer());
  std::size_t size = 0;
  const std::unique_ptr<void, decltype(&g_free)> memory(
      vips_image_write_to_memory(image.get(), &size), &g_free);
  if (!memory) throw std::runtime_error(vips_error_buffer());
  Plane pixels({vips_image_get_width(image.get()), vips_image_get_height(image.get())},
               vips_image_get_bands(image.get()));
  if (size != pixels.samples.size()) throw std::runtime_error("not 8 bits a sample");
  std::copy_n(static_cast<const std::uint8_t*>(memory.get()), size, pixels.samples.begin());
  return pixels.channels < 3 ? pixels : picdesk::test::luma(pixels);
}

Plane cropped(const Plane& plane, int width, int height) {
  Plane result({width, height}, plane.channels);
  for (int y = 0; y < height; ++y) std::copy_n(plane.row(y), result.stride(), result.row(y));
  return result;
}

}  // namespace

int main(int argc, char** argv) try {
  if (argc < 3 || argc % 2 == 0 || VIPS_INIT(argv[0]) != 0) return 2;
  for (int i = 1; i < argc; i += 2) {
    const Plane a = read_luma(argv[i]);
    const Plane b = read_luma(argv[i + 1]);
    const int width = std::min(a.size.width, b.size.width);
    const int height = std::min(a.size.height, b.size.height);
    std::printf("%.6f\n",
                picdesk::test::ssim(cropped(a, width, height), cropped(b, width, height)));
  }
  return 0;
} catch (const std::exception& error) {
  std::fprintf(stderr, "ssim: %s\n", error.what());
  return 1;
}
