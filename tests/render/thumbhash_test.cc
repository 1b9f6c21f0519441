// SPDX-License-Identifier: GPL-3.0-or-later
// Expected hashes: the reference encoder (npm thumbhash 0.1.1) on the same pixels.
#include "render/thumbhash.h"

#include <gtest/gtest.h>

#include <array>
#include <functional>
#include <string>

#include "base/digest.h"

namespace picdesk {
namespace {

using Pixel = std::array<int, 4>;

Plane paint(Size size, int channels, const std::function<Pixel(int, int)>& pixel) {
  Plane plane(size, channels);
  for (int y = 0; y < size.height; ++y) {
    for (int x = 0; x < size.width; ++x) {
      const Pixel value = pixel(x, y);
      for (int c = 0; c < channels; ++c) {
        plane.row(y)[x * channels + c] =
            static_cast<std::uint8_t>(value[static_cast<std::size_t>(c)] & 255);
      }
    }
  }
  return plane;
}

struct Case {
  const char* name;
  Size size;
  int channels;
  std::function<Pixel(int, int)> pixel;
  const char* hash;
};

class ThumbHash : public ::testing::TestWithParam<Case> {};

TEST_P(ThumbHash, EqualsTheReferenceEncoder) {
  const Case& test = GetParam();
  EXPECT_EQ(digest::hex(thumbhash(paint(test.size, test.channels, test.pixel))), test.hash);
}

INSTANTIATE_TEST_SUITE_P(
    Pictures, ThumbHash,
    ::testing::Values(Case{"landscape",
                           {20, 12},
                           3,
                           [](int x, int y) {
                             return Pixel{x * 12, y * 20, x * 5 + y * 7, 255};
                           },
                           "da080e1498707777808888878887738007f787"},
                      Case{"landscape_rgba_opaque",
                           {20, 12},
                           4,
                           [](int x, int y) {
                             return Pixel{x * 12, y * 20, x * 5 + y * 7, 255};
                           },
                           "da080e1498707777808888878887738007f787"},
                      Case{"portrait",
                           {9, 31},
                           3,
                           [](int x, int y) {
                             return Pixel{x * 28, y * 8, 255 - x * 5 - y * 3, 255};
                           },
                           "a3f5095a1a70827888878777727007f788"},
                      Case{"alpha_disc",
                           {16, 16},
                           4,
                           [](int x, int y) {
                             const bool inside = (x - 8) * (x - 8) + (y - 8) * (y - 8) < 40;
                             return Pixel{200, x * 15, y * 15, inside ? 255 : 0};
                           },
                           "2499821d0637907e906cc9e576847ff6767706688678808967"},
                      Case{"wide",
                           {100, 3},
                           3,
                           [](int x, int y) {
                             return Pixel{x * 2, 128, y * 80, 255};
                           },
                           "19c909599481878770777888847f088888"}),
    [](const auto& test) { return std::string(test.param.name); });

TEST(ThumbHashLimits, OnePixelIsAtMost25Bytes) {
  const auto hash = thumbhash(paint({1, 1}, 3, [](int, int) { return Pixel{10, 200, 30, 255}; }));
  EXPECT_GE(hash.size(), 5U);
  EXPECT_LE(hash.size(), 25U);
}

}  // namespace
}  // namespace picdesk
