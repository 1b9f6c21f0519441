// SPDX-License-Identifier: GPL-3.0-or-later
#include <gmock/gmock.h>

#include <algorithm>
#include <cmath>
#include <thread>

#include "support/ssim.h"
#include "webp/decoded.h"
#include "webp/webp.h"

namespace picdesk {
namespace {

using testing::HasSubstr;
using testing::Not;
using webp::encode;
using webp::EncodeOptions;

// Limited-range values that stay inside for every phase.
void fill(Plane& plane, double phase) {
  for (int y = 0; y < plane.size.height; ++y) {
    for (int x = 0; x < plane.size.width * plane.channels; ++x) {
      const double place = (x / plane.channels) * plane.step_x * 0.08 + y * plane.step_y * 0.05;
      plane.row(y)[x] =
          static_cast<std::uint8_t>(128 + 60 * std::sin(place + phase + x % plane.channels));
    }
  }
}

Bitmap pixels(Size size, int channels) {
  Bitmap bitmap;
  bitmap.format = channels == 4 ? PixelFormat::rgba : PixelFormat::rgb;
  bitmap.size = size;
  bitmap.planes = {Plane(size, channels)};
  fill(bitmap.planes[0], 0);
  return bitmap;
}

Bitmap ycbcr(Size size, bool grey = false) {
  Bitmap bitmap;
  bitmap.format = PixelFormat::ycbcr;
  bitmap.range = SampleRange::limited;
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

double mean_error(const Plane& a, const Plane& b) {
  if (a.size != b.size || a.channels != b.channels) return 256;
  double sum = 0;
  for (std::size_t i = 0; i < a.samples.size(); ++i) {
    sum += std::abs(double(a.samples[i]) - b.samples[i]);
  }
  return sum / double(a.samples.size());
}

class EncodeSize : public testing::TestWithParam<Size> {};

TEST_P(EncodeSize, KeepsPlanes) {
  const Bitmap bitmap = ycbcr(GetParam());
  const auto file = encode(bitmap, {.quality = 100});
  ASSERT_TRUE(file) << file.error().message;
  const Bitmap decoded = test::dwebp_planes(*file, GetParam());
  for (std::size_t i = 0; i < 3; ++i) {
    EXPECT_LE(mean_error(decoded.planes[i], bitmap.planes[i]), 1.0) << "plane " << i;
  }
}

TEST_P(EncodeSize, KeepsAGreyPictureGrey) {
  const Bitmap bitmap = ycbcr(GetParam(), true);
  const auto file = encode(bitmap, {.quality = 100});
  ASSERT_TRUE(file) << file.error().message;
  const Bitmap decoded = test::dwebp_planes(*file, GetParam());
  EXPECT_LE(mean_error(decoded.planes[0], bitmap.planes[0]), 1.0);
  for (const std::size_t i : {1U, 2U}) {
    const auto& samples = decoded.planes[i].samples;
    EXPECT_EQ(std::count(samples.begin(), samples.end(), 128),
              static_cast<std::ptrdiff_t>(samples.size()));
  }
}

TEST_P(EncodeSize, KeepsPixelsWithoutLoss) {
  const Bitmap rgb = pixels(GetParam(), 3);
  const auto file = encode(rgb, {.lossless = true});
  ASSERT_TRUE(file) << file.error().message;
  EXPECT_EQ(test::dwebp_pixels(*file, false).samples, rgb.planes[0].samples);
}

INSTANTIATE_TEST_SUITE_P(Sizes, EncodeSize,
                         testing::Values(Size{1, 1}, Size{16, 16}, Size{17, 15}, Size{600, 384},
                                         Size{3, 500}),
                         [](const auto& test_case) {
                           return std::to_string(test_case.param.width) + "x" +
                                  std::to_string(test_case.param.height);
                         });

TEST(Encode, KeepsAlphaExactlyByDefault) {
  Bitmap rgba = pixels({60, 50}, 4);
  for (std::size_t i = 0; i < rgba.planes[0].samples.size(); i += 4) {
    rgba.planes[0].samples[i + 3] = static_cast<std::uint8_t>(i / 47);
  }
  const auto file = encode(rgba, {});
  ASSERT_TRUE(file) << file.error().message;
  const Plane decoded = test::dwebp_pixels(*file, true);
  ASSERT_EQ(decoded.samples.size(), rgba.planes[0].samples.size());
  for (std::size_t i = 3; i < decoded.samples.size(); i += 4) {
    ASSERT_EQ(decoded.samples[i], rgba.planes[0].samples[i]);
  }
}

TEST(Encode, WritesABarePicture) {
  for (const Bitmap& bitmap : {ycbcr({64, 48}), pixels({64, 48}, 3)}) {
    const auto file = encode(bitmap, {});
    ASSERT_TRUE(file);
    const std::string info = test::webpinfo(*file);
    EXPECT_THAT(info, HasSubstr("VP8 "));
    EXPECT_THAT(info, HasSubstr("Width: 64"));
    for (const char* chunk : {"VP8X", "EXIF", "XMP", "ICCP"}) {
      EXPECT_THAT(info, Not(HasSubstr(chunk)));
    }
  }
}

TEST(Encode, CodesPlanesWithoutLossIfAsked) {
  const auto file = encode(ycbcr({64, 48}), {.lossless = true});
  ASSERT_TRUE(file) << file.error().message;
  EXPECT_THAT(test::webpinfo(*file), HasSubstr("VP8L"));
}

// The same colours as planes and as pixels: a wrong range or swapped planes would show.
TEST(Encode, AgreesBetweenPlanesAndPixels) {
  Bitmap planes = ycbcr({64, 48});
  const std::uint8_t red[] = {81, 90, 240};  // BT.601 limited range of (254, 0, 0)
  for (std::size_t i = 0; i < 3; ++i) {
    std::fill(planes.planes[i].samples.begin(), planes.planes[i].samples.end(), red[i]);
  }
  const auto file = encode(planes, {.quality = 95});
  ASSERT_TRUE(file);
  const Plane decoded = test::dwebp_pixels(*file, false);
  EXPECT_NEAR(decoded.samples[0], 254, 3);
  EXPECT_NEAR(decoded.samples[1], 0, 3);
  EXPECT_NEAR(decoded.samples[2], 0, 3);
}

TEST(Encode, DoesNotTouchItsInput) {
  const Bitmap bitmap = ycbcr({90, 70});
  const Bitmap before = bitmap;
  ASSERT_TRUE(encode(bitmap, {.method = 6}));
  ASSERT_TRUE(encode(bitmap, {.lossless = true}));
  for (std::size_t i = 0; i < 3; ++i) EXPECT_EQ(bitmap.planes[i].samples, before.planes[i].samples);
}

TEST(Encode, GivesTheSameBytesOnEveryThread) {
  const Bitmap bitmap = ycbcr({300, 200});
  const auto expected = encode(bitmap, {});
  ASSERT_TRUE(expected);
  std::vector<std::vector<std::byte>> files(4);
  std::vector<std::thread> threads;
  for (auto& file : files) threads.emplace_back([&] { file = *encode(bitmap, {}); });
  for (std::thread& thread : threads) thread.join();
  for (const auto& file : files) EXPECT_EQ(file, *expected);
}

TEST(Encode, FollowsQualityAndMethod) {
  const Bitmap bitmap = ycbcr({300, 200});
  const auto size = [&](EncodeOptions options) { return encode(bitmap, options)->size(); };
  EXPECT_LT(size({.quality = 20}), size({.quality = 95}));
  EXPECT_NE(size({.method = 0}), size({.method = 6}));
}

TEST(Encode, RefusesOptionsOutOfRange) {
  const EncodeOptions bad[] = {{.quality = -1},       {.quality = 100.5F}, {.quality = NAN},
                               {.method = -1},        {.method = 7},       {.alpha_quality = -1},
                               {.alpha_quality = 101}};
  for (const EncodeOptions& options : bad) {
    const auto file = encode(ycbcr({8, 8}), options);
    ASSERT_FALSE(file) << options.quality << " " << options.method;
    EXPECT_EQ(file.error().code, ErrorCode::invalid_argument);
    EXPECT_FALSE(file.error().hint.empty());
  }
}

TEST(Encode, RefusesWhatWebpCannotHold) {
  Bitmap full = ycbcr({20, 20});
  full.range = SampleRange::full;
  Bitmap full_chroma = ycbcr({20, 20});
  full_chroma.planes[1] = full_chroma.planes[2] = Plane({20, 20}, 1);
  Bitmap two_planes = ycbcr({20, 20});
  two_planes.planes.pop_back();
  Bitmap short_plane = pixels({20, 20}, 3);
  short_plane.planes[0].samples.pop_back();
  Bitmap wrong_channels = pixels({20, 20}, 3);
  wrong_channels.format = PixelFormat::rgba;
  for (const Bitmap& bitmap :
       {full, full_chroma, two_planes, short_plane, wrong_channels, Bitmap{}, ycbcr({0, 0})}) {
    const auto file = encode(bitmap, {});
    ASSERT_FALSE(file);
    EXPECT_EQ(file.error().code, ErrorCode::invalid_argument);
    EXPECT_FALSE(file.error().hint.empty());
  }
}

TEST(Encode, TakesTheLargestSizeAndRefusesOneMore) {
  EXPECT_TRUE(encode(ycbcr({16383, 1}), {.method = 0}));
  for (const Size size : {Size{16384, 1}, Size{1, 16384}}) {
    const auto file = encode(ycbcr(size), {});
    ASSERT_FALSE(file);
    EXPECT_EQ(file.error().code, ErrorCode::too_large);
    EXPECT_THAT(file.error().message, HasSubstr("16384"));
  }
}

TEST(EngineVersion, IsThreeNumbers) {
  EXPECT_THAT(webp::engine_version(), testing::MatchesRegex("[0-9]+\\.[0-9]+\\.[0-9]+"));
}

}  // namespace
}  // namespace picdesk
