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

std::size_t scan_start(const std::vector<std::byte>& jpeg) {
  const std::array marker = {std::byte{0xFF}, std::byte{0xDA}};
  return static_cast<std::size_t>(std::ranges::search(jpeg, marker).begin() - jpeg.begin());
}

// A scan that ends early or breaks in the middle: libjpeg would paint the rest grey and go on.
TEST(DamagedScan, IsNeverAHalfGreyPicture) {
  const test::Sample sample = test::sample("jpeg/scene.jpg", {1280, 854});
  const std::size_t start = scan_start(sample.bytes) + 14;
  for (int part = 1; part < 10; ++part) {
    const std::size_t at =
        start + (sample.bytes.size() - start) * static_cast<std::size_t>(part) / 10;
    std::vector<std::byte> ended = sample.bytes;
    ended.insert(ended.begin() + static_cast<long>(at), {std::byte{0xFF}, std::byte{0xD9}});
    const auto decoded = image::decode(ended, sample.info, {});
    ASSERT_FALSE(decoded) << part;
    EXPECT_EQ(decoded.error().code, ErrorCode::corrupt_data);
  }
}

// A flipped bit inside PNG's compressed data is caught by its checksums, wherever it is.
TEST(DamagedScan, PngChecksumsAreHeeded) {
  for (const char* file : {"png/plain.png", "png/interlaced.png", "png/alpha.png"}) {
    const test::Sample sample = test::sample(file);
    const std::array<std::byte, 4> marker = {std::byte{'I'}, std::byte{'D'}, std::byte{'A'},
                                             std::byte{'T'}};
    const auto found = std::ranges::search(sample.bytes, marker);
    const auto start = static_cast<std::size_t>(found.end() - sample.bytes.begin());
    for (std::size_t at = start; at + 24 < sample.bytes.size(); at += 37) {
      std::vector<std::byte> mutant = sample.bytes;
      mutant[at] ^= std::byte{0x10};
      ASSERT_FALSE(image::decode(mutant, sample.info, {})) << file << " byte " << at;
    }
  }
}

struct Oddity {
  const char* name;
  void (*make)(std::vector<std::byte>& jpeg);
};
class OddHeader : public ::testing::TestWithParam<Oddity> {};
INSTANTIATE_TEST_SUITE_P(
    Of, OddHeader,
    ::testing::Values(Oddity{"stray_bytes_before_the_scan",
                             [](std::vector<std::byte>& jpeg) {
                               jpeg.insert(jpeg.begin() + static_cast<long>(scan_start(jpeg)),
                                           {std::byte{1}, std::byte{2}, std::byte{3}});
                             }},
                      Oddity{"jfif_version_9",
                             [](std::vector<std::byte>& jpeg) { jpeg.at(11) = std::byte{9}; }},
                      Oddity{"spectral_selection_of_a_sequential_scan",
                             [](std::vector<std::byte>& jpeg) {
                               jpeg.at(scan_start(jpeg) + 12) = std::byte{0};
                             }}),
    [](const auto& test) { return std::string(test.param.name); });

TEST_P(OddHeader, IsSaidAndTheWholePictureDecoded) {
  test::Sample sample = test::sample("jpeg/plain.jpg");
  const auto expected = image::decode(sample.bytes, sample.info, {});
  ASSERT_TRUE(expected);
  GetParam().make(sample.bytes);
  const auto decoded = image::decode(sample.bytes, sample.info, {});
  ASSERT_TRUE(decoded) << decoded.error().message;
  EXPECT_EQ(decoded->bitmap.planes.at(0).samples, expected->bitmap.planes.at(0).samples);
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
