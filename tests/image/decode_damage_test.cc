// SPDX-License-Identifier: GPL-3.0-or-later
// Cut and broken masters: one typed error or a whole picture, never half of one.
#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <algorithm>
#include <array>
#include <random>

#include "image/image.h"
#include "image/sample.h"

namespace picdesk {
namespace {

using ::testing::HasSubstr;
using ::testing::Not;

class Damage : public ::testing::TestWithParam<const char*> {};

INSTANTIATE_TEST_SUITE_P(Of, Damage,
                         ::testing::Values("jpeg/plain.jpg", "jpeg/progressive.jpg",
                                           "jpeg/cmyk-profile.jpg", "jpeg/restart.jpg",
                                           "jpeg/display-p3.jpg", "png/plain.png",
                                           "png/interlaced.png", "png/alpha.png",
                                           "png/display-p3.png", "webp/lossy.webp",
                                           "webp/lossless-alpha.webp", "webp/alpha.webp",
                                           "tiff/lzw.tif"),
                         [](const auto& test) { return test::spelled(test.param); });

TEST_P(Damage, CutAnywhereIsCorruptData) {
  const test::Sample sample = test::sample(GetParam());
  for (int percent = 0; percent < 100; percent += 5) {
    std::vector<std::byte> cut = sample.bytes;
    cut.resize(cut.size() * static_cast<std::size_t>(percent) / 100);
    for (const int shrink : {1, 4}) {
      const auto decoded = image::decode(cut, sample.info, {.max_shrink = shrink});
      ASSERT_FALSE(decoded) << "cut at " << percent << " %, shrink " << shrink;
      EXPECT_EQ(decoded.error().code, ErrorCode::corrupt_data);
      EXPECT_FALSE(decoded.error().hint.empty());
      EXPECT_THAT(decoded.error().message, Not(HasSubstr("vips")));
    }
  }
}

TEST_P(Damage, FlippedBitsNeverCrash) {
  const test::Sample sample = test::sample(GetParam());
  std::mt19937 random(20261124);
  for (int round = 0; round < 150; ++round) {
    std::vector<std::byte> mutant = sample.bytes;
    for (int flip = 0; flip < 3; ++flip) {
      const std::size_t at = random() % mutant.size();
      mutant[at] ^= static_cast<std::byte>(1U << (random() % 8));
    }
    const auto decoded = image::decode(mutant, sample.info, {.max_shrink = 1 + round % 4});
    if (!decoded) {
      EXPECT_FALSE(decoded.error().message.empty());
      continue;
    }
    EXPECT_EQ(decoded->bitmap.size, sample.info.stored);
    const Plane& plane = decoded->bitmap.planes.at(0);
    EXPECT_EQ(plane.samples.size(), plane.stride() * static_cast<std::size_t>(plane.size.height));
  }
}

TEST(DamageFinding, OddButWholeIsSaid) {
  // Junk before the scan's marker: a warning to libjpeg, and no pixel is missing.
  test::Sample sample = test::sample("jpeg/plain.jpg");
  const std::array marker = {std::byte{0xFF}, std::byte{0xDA}};
  const auto scan = std::ranges::search(sample.bytes, marker);
  ASSERT_FALSE(scan.empty());
  sample.bytes.insert(scan.begin(), {std::byte{1}, std::byte{2}, std::byte{3}});
  const auto decoded = image::decode(sample.bytes, sample.info, {});
  ASSERT_TRUE(decoded) << decoded.error().message;
  ASSERT_EQ(decoded->findings.size(), 1U);
  EXPECT_EQ(decoded->findings[0].rule, "master/damaged");
  EXPECT_EQ(decoded->findings[0].severity, Severity::warning);
}

TEST(DamageFinding, EmptyIsCorruptData) {
  const auto decoded = image::decode({}, test::sample("jpeg/plain.jpg").info, {});
  ASSERT_FALSE(decoded);
  EXPECT_EQ(decoded.error().code, ErrorCode::corrupt_data);
}

}  // namespace
}  // namespace picdesk
