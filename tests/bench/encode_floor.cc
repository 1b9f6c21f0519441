// SPDX-License-Identifier: GPL-3.0-or-later
// CPU seconds that libwebp alone needs to encode pictures like these: each finished WebP is decoded
// to its planes, untimed, and encoded again at q80, method 4. encode_floor FILE...
#include <time.h>
#include <webp/decode.h>
#include <webp/encode.h>

#include <algorithm>
#include <cstdint>
#include <cstdio>
#include <fstream>
#include <iterator>
#include <memory>
#include <vector>

namespace {

double cpu_seconds() {
  timespec now{};
  clock_gettime(CLOCK_PROCESS_CPUTIME_ID, &now);
  return static_cast<double>(now.tv_sec) + 1e-9 * static_cast<double>(now.tv_nsec);
}

struct FreePicture {
  WebPPicture picture;
  ~FreePicture() { WebPPictureFree(&picture); }
};

void copy_plane(const std::uint8_t* from, int from_stride, std::uint8_t* to, int to_stride,
                int width, int height) {
  for (int y = 0; y < height; ++y) {
    std::copy_n(from + std::ptrdiff_t{y} * from_stride, width, to + std::ptrdiff_t{y} * to_stride);
  }
}

double encode_cost(const char* path) {
  std::ifstream file(path, std::ios::binary);
  const std::vector<char> bytes{std::istreambuf_iterator<char>(file), {}};
  int width = 0, height = 0, stride = 0, uv_stride = 0;
  std::uint8_t *u = nullptr, *v = nullptr;
  const std::unique_ptr<std::uint8_t, decltype(&WebPFree)> y(
      WebPDecodeYUV(reinterpret_cast<const std::uint8_t*>(bytes.data()), bytes.size(), &width,
                    &height, &u, &v, &stride, &uv_stride),
      &WebPFree);
  FreePicture holder;
  WebPPicture& picture = holder.picture;
  WebPConfig config;
  if (!y || WebPPictureInit(&picture) == 0 || WebPConfigInit(&config) == 0) return -1;
  picture.width = width;
  picture.height = height;
  if (WebPPictureAlloc(&picture) == 0) return -1;
  copy_plane(y.get(), stride, picture.y, picture.y_stride, width, height);
  copy_plane(u, uv_stride, picture.u, picture.uv_stride, (width + 1) / 2, (height + 1) / 2);
  copy_plane(v, uv_stride, picture.v, picture.uv_stride, (width + 1) / 2, (height + 1) / 2);
  config.quality = 80;
  config.method = 4;
  WebPMemoryWriter writer;
  WebPMemoryWriterInit(&writer);
  picture.writer = WebPMemoryWrite;
  picture.custom_ptr = &writer;
  const double start = cpu_seconds();
  const bool encoded = WebPEncode(&config, &picture) != 0;
  const double cost = cpu_seconds() - start;
  WebPMemoryWriterClear(&writer);
  return encoded ? cost : -1;
}

}  // namespace

int main(int argc, char** argv) {
  double total = 0;
  for (int i = 1; i < argc; ++i) {
    const double cost = encode_cost(argv[i]);
    if (cost < 0) {
      std::fprintf(stderr, "encode_floor: cannot encode %s\n", argv[i]);
      return 1;
    }
    total += cost;
  }
  std::printf("%.4f\n", total);
  return 0;
}
