// SPDX-License-Identifier: GPL-3.0-or-later
// Every kind of test image: its four corners have known colours.
#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "image/image.h"
#include "image/sample.h"

namespace picdesk {
namespace {

struct Pixel {
  int red, green, blue;
};

// Top left, top right, bottom left, bottom right of the stored picture.
constexpr Pixel kCorners[] = {{220, 30, 30}, {30, 170, 60}, {40, 60, 210}, {240, 210, 40}};

struct Case {
  const char* file;
  const char* profile = "";
  int tolerance = 6;    // levels: JPEG and lossy WebP are not exact
  int alpha_left = -1;  // expected alpha near the left edge; -1: no alpha
  Pixel red{220, 30, 30};
  bool all_corners = true;  // else only red is known
};

void PrintTo(const Case& c, std::ostream* out) { *out << c.file; }

class SampleColours : public ::testing::TestWithParam<Case> {};

TEST_P(SampleColours, AreRight) {
  const Case& c = GetParam();
  const test::Sample sample = test::sample(c.file);
  const auto decoded = image::decode(sample.bytes, sample.info, {});
  ASSERT_TRUE(decoded) << decoded.error().message;
  EXPECT_EQ(decoded->profile, c.profile);
  const Plane& plane = decoded->bitmap.planes.at(0);
  ASSERT_EQ(plane.size, (Size{240, 160}));
  EXPECT_EQ(decoded->bitmap.format, c.alpha_left < 0 ? PixelFormat::rgb : PixelFormat::rgba);
  for (int corner = 0; corner < (c.all_corners ? 4 : 1); ++corner) {
    const Pixel expected = corner == 0 ? c.red : kCorners[corner];
    const int x = corner % 2 == 0 ? 20 : 220;
    const int y = corner / 2 == 0 ? 20 : 140;
    const std::uint8_t* pixel = plane.row(y) + static_cast<std::size_t>(x * plane.channels);
    EXPECT_NEAR(pixel[0], expected.red, c.tolerance) << "corner " << corner;
    EXPECT_NEAR(pixel[1], expected.green, c.tolerance) << "corner " << corner;
    EXPECT_NEAR(pixel[2], expected.blue, c.tolerance) << "corner " << corner;
  }
  if (c.alpha_left >= 0) {
    EXPECT_NEAR(plane.row(20)[20 * 4 + 3], c.alpha_left, 3);
  }
}

INSTANTIATE_TEST_SUITE_P(
    Of, SampleColours,
    ::testing::Values(
        Case{"jpeg/plain.jpg"}, Case{"jpeg/srgb.jpg"}, Case{"jpeg/progressive.jpg"},
        Case{"jpeg/restart.jpg"}, Case{"jpeg/rgb-adobe.jpg"}, Case{"jpeg/rgb-ids.jpg"},
        Case{"jpeg/subsampling-444.jpg"}, Case{"jpeg/subsampling-411.jpg"},
        Case{"jpeg/trailing.jpg"}, Case{"jpeg/two-in-one.jpg"}, Case{"jpeg/credited.jpg"},
        Case{
            "jpeg/adobe-rgb.jpg", "Adobe RGB compatible test profile", 6, -1, {255, 24, 24}, false},
        Case{"jpeg/adobe-rgb-exif.jpg", "Adobe RGB (1998)", 6, -1, {255, 24, 24}, false},
        Case{"jpeg/display-p3.jpg", "Display P3 test profile", 6, -1, {240, 0, 0}, false},
        Case{"jpeg/cmyk-adobe.jpg", "CMYK without a profile", 40, -1, {220, 30, 30}, false},
        Case{"jpeg/cmyk.jpg", "CMYK without a profile", 40, -1, {220, 30, 30}, false},
        Case{"jpeg/ycck.jpg", "CMYK without a profile", 40, -1, {220, 30, 30}, false},
        Case{"jpeg/cmyk-profile.jpg", "Naive CMYK test profile", 12, -1, {225, 67, 37}, false},
        Case{"png/plain.png", "", 0}, Case{"png/interlaced.png", "", 0},
        Case{"png/palette.png", "", 40}, Case{"png/alpha.png", "", 0, 21},
        Case{"png/display-p3.png", "Display P3 test profile", 2, -1, {240, 0, 0}, false},
        Case{"png/adobe-rgb.png", "Adobe RGB compatible test profile", 2, -1, {255, 24, 24}, false},
        Case{"webp/lossy.webp", "", 8}, Case{"webp/lossless.webp", "", 0},
        Case{"webp/alpha.webp", "", 8, 21}, Case{"webp/lossless-alpha.webp", "", 0, 21},
        Case{"webp/display-p3.webp", "Display P3 test profile", 8, -1, {240, 0, 0}, false},
        Case{"webp/credited.webp", "", 8}, Case{"tiff/lzw.tif", "", 0},
        Case{"tiff/plain.tif", "", 0}, Case{"tiff/big-endian.tif", "", 0},
        Case{"tiff/alpha.tif", "", 0, 21},
        Case{"tiff/cmyk.tif", "CMYK without a profile", 40, -1, {220, 30, 30}, false}),
    [](const auto& test) { return test::spelled(test.param.file); });

TEST(Sample, GreyIsNeutral) {
  for (const char* file : {"jpeg/grey.jpg", "png/grey.png"}) {
    const test::Sample sample = test::sample(file);
    const auto decoded = image::decode(sample.bytes, sample.info, {});
    ASSERT_TRUE(decoded) << file << ": " << decoded.error().message;
    const std::uint8_t* pixel = decoded->bitmap.planes.at(0).row(20) + 60;
    EXPECT_NEAR(pixel[0], 0.299 * 220 + 0.587 * 30 + 0.114 * 30, 3) << file;
    EXPECT_EQ(pixel[0], pixel[1]);
    EXPECT_EQ(pixel[0], pixel[2]);
  }
}

TEST(Sample, OrientationIsLeftAlone) {
  for (const char* file :
       {"jpeg/orientation-6.jpg", "png/orientation-6.png", "webp/orientation-6.webp"}) {
    const test::Sample sample = test::sample(file, {160, 240});
    const auto decoded = image::decode(sample.bytes, sample.info, {});
    ASSERT_TRUE(decoded) << file << ": " << decoded.error().message;
    EXPECT_EQ(decoded->bitmap.planes.at(0).size, (Size{160, 240})) << file;
    // Turning clockwise brings the bottom left corner to the top left: it must be red.
    const std::uint8_t* pixel = decoded->bitmap.planes[0].row(220) + 60;
    EXPECT_NEAR(pixel[0], 220, 8) << file;
    EXPECT_NEAR(pixel[1], 30, 8) << file;
  }
}

// 16-bit ramps: each row of testimages' fine ramp runs from 0 to 65535.
TEST(Sample, SixteenBitsAreRoundedToTheNearest) {
  for (const char* file : {"png/sixteen-bit.png", "tiff/sixteen-bit.tif"}) {
    const test::Sample sample = test::sample(file, {120, 80});
    const auto decoded = image::decode(sample.bytes, sample.info, {});
    ASSERT_TRUE(decoded) << file << ": " << decoded.error().message;
    for (const int x : {0, 1, 50, 119}) {
      const std::uint8_t* pixel = decoded->bitmap.planes.at(0).row(79) + 3 * x;
      EXPECT_EQ(pixel[0], (x * 65535 / 119 + 128) / 257) << file << " " << x;
      EXPECT_EQ(pixel[1], 255) << file;
    }
  }
}

TEST(Sample, BrokenProfileIsSaid) {
  test::Sample sample = test::sample("jpeg/broken-profile.jpg");
  sample.info.metadata.push_back({MetadataBlock::Kind::icc, 0, 1, false});
  const auto decoded = image::decode(sample.bytes, sample.info, {});
  ASSERT_TRUE(decoded) << decoded.error().message;
  ASSERT_EQ(decoded->findings.size(), 1U);
  EXPECT_EQ(decoded->findings[0].rule, "master/profile-ignored");
  EXPECT_EQ(decoded->profile, "");
}

TEST(Sample, OnePixel) {
  const test::Sample sample = test::sample("jpeg/one-pixel.jpg", {1, 1});
  for (const int shrink : {1, 2, 8}) {
    const auto decoded = image::decode(sample.bytes, sample.info, {.max_shrink = shrink});
    ASSERT_TRUE(decoded) << decoded.error().message;
    EXPECT_EQ(decoded->bitmap.planes.at(0).size, (Size{1, 1}));
  }
}

TEST(Sample, SizeThatTheHeaderDidNotPromiseIsRefused) {
  const test::Sample sample = test::sample("png/plain.png", {241, 160});
  const auto decoded = image::decode(sample.bytes, sample.info, {});
  ASSERT_FALSE(decoded);
  EXPECT_EQ(decoded.error().code, ErrorCode::corrupt_data);
  EXPECT_THAT(decoded.error().message, ::testing::HasSubstr("241x160"));
}

TEST(Sample, OneFormatIsNotReadAsAnother) {
  for (const Format claimed : {Format::jpeg, Format::webp, Format::tiff}) {
    test::Sample sample = test::sample("png/plain.png");
    sample.info.format = claimed;
    const auto decoded = image::decode(sample.bytes, sample.info, {});
    ASSERT_FALSE(decoded) << name(claimed);
    EXPECT_EQ(decoded.error().code, ErrorCode::corrupt_data);
  }
}

TEST(Sample, AvifIsNoMaster) {
  test::Sample sample = test::sample("png/plain.png");
  sample.info.format = Format::avif;
  const auto decoded = image::decode(sample.bytes, sample.info, {});
  ASSERT_FALSE(decoded);
  EXPECT_EQ(decoded.error().code, ErrorCode::unsupported_format);
}

}  // namespace
}  // namespace picdesk
