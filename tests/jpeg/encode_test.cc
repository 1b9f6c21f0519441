// SPDX-License-Identifier: GPL-3.0-or-later
#include <gmock/gmock.h>

#include <cmath>

#include "jpeg/jpeg.h"
#include "jpeg/masters.h"
#include "picdesk/probe.h"
#include "support/ssim.h"
#include "support/temp_dir.h"

namespace picdesk {
namespace {

using jpeg::encode;

void fill(Plane& plane, double phase) {
  for (int y = 0; y < plane.size.height; ++y) {
    for (int x = 0; x < plane.size.width * plane.channels; ++x) {
      const double place = (x / plane.channels) * plane.step_x * 0.08 + y * plane.step_y * 0.05;
      plane.row(y)[x] =
          static_cast<std::uint8_t>(128 + 60 * std::sin(place + phase + x % plane.channels));
    }
  }
}

Bitmap rgb(Size size) {
  Bitmap bitmap;
  bitmap.size = size;
  bitmap.planes = {Plane(size, 3)};
  fill(bitmap.planes[0], 0);
  return bitmap;
}

Bitmap ycbcr(Size size, bool grey = false) {
  Bitmap bitmap;
  bitmap.format = PixelFormat::ycbcr;
  bitmap.size = size;
  const Size half{(size.width + 1) / 2, (size.height + 1) / 2};
  bitmap.planes = {Plane(size, 1)};
  if (!grey) bitmap.planes.insert(bitmap.planes.end(), {Plane(half, 1), Plane(half, 1)});
  for (std::size_t i = 0; i < bitmap.planes.size(); ++i) {
    if (i > 0) bitmap.planes[i].step_x = bitmap.planes[i].step_y = 2;
    fill(bitmap.planes[i], double(i));
  }
  return bitmap;
}

double largest_error(const Plane& a, const Plane& b) {
  double largest = a.size == b.size ? 0 : 256;
  for (std::size_t i = 0; i < a.samples.size() && largest < 256; ++i) {
    largest = std::max(largest, std::abs(double(a.samples[i]) - b.samples[i]));
  }
  return largest;
}

class EncodeSize : public testing::TestWithParam<Size> {};

TEST_P(EncodeSize, KeepsPlanes) {
  for (const bool grey : {false, true}) {
    for (const bool progressive : {false, true}) {
      const Bitmap bitmap = ycbcr(GetParam(), grey);
      const auto file = encode(bitmap, {.quality = 100, .progressive = progressive});
      ASSERT_TRUE(file) << file.error().message;
      const auto info = probe(*file);
      ASSERT_TRUE(info) << info.error().message;
      EXPECT_EQ(info->stored, GetParam());
      EXPECT_EQ(info->components, grey ? 1 : 3);
      EXPECT_EQ(info->progressive, progressive);
      EXPECT_TRUE(info->ycbcr);
      const auto decoded = jpeg::decode_planes(*file, *info, 1);
      ASSERT_TRUE(decoded) << decoded.error().message;
      ASSERT_EQ(decoded->bitmap.planes.size(), bitmap.planes.size());
      for (std::size_t i = 0; i < bitmap.planes.size(); ++i) {
        EXPECT_LE(largest_error(decoded->bitmap.planes[i], bitmap.planes[i]), 3) << "plane " << i;
        EXPECT_EQ(decoded->bitmap.planes[i].step_x, bitmap.planes[i].step_x);
      }
    }
  }
}

TEST_P(EncodeSize, KeepsPixels) {
  const Bitmap bitmap = rgb(GetParam());
  const auto file = encode(bitmap, {.quality = 100});
  ASSERT_TRUE(file) << file.error().message;
  const test::TempDir folder;
  test::write_file(folder / "out.jpg", std::span<const std::byte>(*file));
  const Plane decoded = test::djpeg(folder / "out.jpg", {"-grayscale"});
  EXPECT_LE(largest_error(decoded, test::luma(bitmap.planes[0])), 3);
}

INSTANTIATE_TEST_SUITE_P(Sizes, EncodeSize,
                         testing::Values(Size{1, 1}, Size{15, 17}, Size{16, 16}, Size{33, 8},
                                         Size{600, 3}, Size{121, 79}),
                         [](const auto& test_case) {
                           return std::to_string(test_case.param.width) + "x" +
                                  std::to_string(test_case.param.height);
                         });

// SOI, then segments up to the first scan.
std::vector<unsigned> markers(const std::vector<std::byte>& file) {
  std::vector<unsigned> found;
  for (std::size_t at = 2; at + 4 <= file.size();) {
    found.push_back(std::to_integer<unsigned>(file[at + 1]));
    if (found.back() == 0xDA) break;
    at += 2 + (std::to_integer<std::size_t>(file[at + 2]) << 8 |
               std::to_integer<std::size_t>(file[at + 3]));
  }
  return found;
}

TEST(Encode, WritesNoMetadataButJfif) {
  const auto file = encode(rgb({40, 30}), {.progressive = false});
  ASSERT_TRUE(file);
  const std::vector<unsigned> found = markers(*file);
  ASSERT_FALSE(found.empty());
  EXPECT_EQ(found.front(), 0xE0U);
  for (std::size_t i = 1; i < found.size(); ++i) {
    EXPECT_TRUE(found[i] < 0xE0 || found[i] > 0xFE) << std::hex << found[i];
  }
}

TEST(Encode, SpendsFewerBytesOnLessQuality) {
  std::size_t last = 0;
  for (const int quality : {1, 50, 82, 95, 100}) {
    const auto file = encode(ycbcr({300, 200}), {.quality = quality});
    ASSERT_TRUE(file);
    EXPECT_GT(file->size(), last) << quality;
    last = file->size();
  }
}

TEST(Encode, GivesTheSameBytesEachTime) {
  EXPECT_EQ(*encode(ycbcr({90, 70}), {}), *encode(ycbcr({90, 70}), {}));
}

TEST(Encode, RefusesWhatJpegCannotHold) {
  Bitmap limited = ycbcr({20, 20});
  limited.range = SampleRange::limited;
  Bitmap alpha = rgb({20, 20});
  alpha.format = PixelFormat::rgba;
  alpha.planes = {Plane({20, 20}, 4)};
  Bitmap full_chroma = ycbcr({20, 20});
  full_chroma.planes[1] = full_chroma.planes[2] = Plane({20, 20}, 1);
  Bitmap two_planes = ycbcr({20, 20});
  two_planes.planes.pop_back();
  Bitmap short_plane = rgb({20, 20});
  short_plane.planes[0].samples.pop_back();
  for (const Bitmap& bitmap :
       {limited, alpha, full_chroma, two_planes, short_plane, Bitmap{}, ycbcr({0, 0})}) {
    const auto file = encode(bitmap, {});
    ASSERT_FALSE(file);
    EXPECT_EQ(file.error().code, ErrorCode::invalid_argument);
    EXPECT_FALSE(file.error().hint.empty());
  }
}

TEST(Encode, RefusesAQualityOutOfRange) {
  for (const int quality : {-1, 0, 101}) {
    const auto file = encode(rgb({8, 8}), {.quality = quality});
    ASSERT_FALSE(file);
    EXPECT_EQ(file.error().code, ErrorCode::invalid_argument);
  }
}

TEST(Encode, RefusesMorePixelsThanJpegTakes) {
  const auto file = encode(ycbcr({65501, 1}, true), {});
  ASSERT_FALSE(file);
  EXPECT_EQ(file.error().code, ErrorCode::too_large);
}

}  // namespace
}  // namespace picdesk
