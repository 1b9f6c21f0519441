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

// Pictures without symmetry: a coefficient that is zero but for rounding has no certain nibble.
Pixel busy(int x, int y) { return {x * x * 3 + y * 7, x * 5 + y * y * 2, x * y * 3 + 40, 255}; }

INSTANTIATE_TEST_SUITE_P(
    Pictures, ThumbHash,
    ::testing::Values(
        Case{"landscape", {20, 12}, 3, busy, "db070a0c8a32659850778994987995406ef1ba"},
        Case{"landscape_rgba_opaque", {20, 12}, 4, busy, "db070a0c8a32659850778994987995406ef1ba"},
        Case{"portrait", {9, 31}, 3, busy, "1c280a120a433029a7848386de037475c0"},
        Case{"alpha",
             {16, 16},
             4,
             [](int x, int y) {
               const bool inside = (x - 8) * (x - 8) + (y - 6) * (y - 6) < 40;
               return Pixel{200, x * 15, y * 15, inside ? 255 : x * 3};
             },
             "229a86250838b08c708ba5a989945ffb847905677c76817977"},
        Case{"wide",
             {100, 3},
             3,
             [](int x, int y) {
               return Pixel{x * 2, x * x, y * 80 + x, 255};
             },
             "5ce70d599060666873787878768f088977"}),
    [](const auto& test) { return std::string(test.param.name); });

TEST(ThumbHashLimits, OnePixelIsAtMost25Bytes) {
  const auto hash = thumbhash(paint({1, 1}, 3, [](int, int) { return Pixel{10, 200, 30, 255}; }));
  EXPECT_GE(hash.size(), 5U);
  EXPECT_LE(hash.size(), 25U);
}

}  // namespace
}  // namespace picdesk
