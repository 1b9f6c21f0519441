// SPDX-License-Identifier: GPL-3.0-or-later
// Colours whose sRGB value is known from the definition of their space.
#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "image/icc_profile.h"
#include "image/image.h"
#include "image/swatches.h"
#include "support/paths.h"
#include "support/process.h"
#include "support/temp_dir.h"

namespace picdesk {
namespace {

using test::at_depth;
using test::decoded;
using test::expect_near;
using test::rgb_tiff;
using test::swatches;
using test::TiffFile;
using ::testing::ElementsAre;
using ::testing::IsEmpty;

class Depth : public ::testing::TestWithParam<int> {};
INSTANTIATE_TEST_SUITE_P(Bits, Depth, ::testing::Values(8, 16),
                         ::testing::PrintToStringParamName());

TEST_P(Depth, AdobeRgbByExifAlone) {
  const auto colours = swatches();
  const TiffFile tiff = rgb_tiff(colours, GetParam());
  ProbeInfo info = test::tiff_info(tiff);
  info.adobe_rgb = true;
  const image::Decoded result = decoded(tiff, info);
  EXPECT_EQ(result.profile, "Adobe RGB (1998)");
  EXPECT_THAT(result.findings, IsEmpty());
  for (std::size_t i = 0; i < colours.size(); ++i) {
    expect_near(result.bitmap, i, test::from_adobe_rgb(colours[i]), 2);
  }
}

TEST_P(Depth, EmbeddedProfileWinsOverExif) {
  const auto colours = swatches();
  const std::vector<std::byte> profile = image::adobe_rgb_profile();
  TiffFile tiff = rgb_tiff(colours, GetParam());
  tiff.profile = profile;
  const image::Decoded result = decoded(tiff);
  EXPECT_EQ(result.profile, "Adobe RGB (1998) compatible");
  for (std::size_t i = 0; i < colours.size(); ++i) {
    expect_near(result.bitmap, i, test::from_adobe_rgb(colours[i]), 2);
  }
}

TEST_P(Depth, UntaggedIsSrgbAndExact) {
  const auto colours = swatches();
  const image::Decoded result = decoded(rgb_tiff(colours, GetParam()));
  EXPECT_EQ(result.profile, "");
  EXPECT_EQ(result.bitmap.format, PixelFormat::rgb);
  for (std::size_t i = 0; i < colours.size(); ++i) expect_near(result.bitmap, i, colours[i], 0);
}

// What ink looks like without a profile is a convention; that it is not inverted is not.
TEST_P(Depth, CmykWithoutAProfile) {
  const TiffFile tiff = at_depth(
      {.size = {5, 1},
       .samples = 4,
       .photometric = 5,
       .profile = {},
       .values = {0, 0, 0, 0, 255, 255, 255, 255, 0, 255, 255, 0, 255, 255, 0, 0, 0, 0, 0, 128}},
      GetParam());
  const image::Decoded result = decoded(tiff);
  EXPECT_EQ(result.profile, "CMYK without a profile");
  EXPECT_EQ(result.bitmap.format, PixelFormat::rgb);
  expect_near(result.bitmap, 0, {255, 255, 255}, 2);
  expect_near(result.bitmap, 1, {0, 0, 0}, 24);
  expect_near(result.bitmap, 2, {237, 28, 36}, 50);    // magenta and yellow: red
  expect_near(result.bitmap, 3, {46, 49, 146}, 50);    // cyan and magenta: blue
  expect_near(result.bitmap, 4, {147, 149, 152}, 24);  // half black
}

// The profile of testimages/webp/display-p3.webp, written from the published primaries.
std::vector<std::byte> display_p3_profile() {
  const std::string file = test::read_text(test::test_image("webp/display-p3.webp"));
  const std::size_t chunk = file.find("ICCP");
  if (chunk == std::string::npos) throw std::runtime_error("display-p3.webp has no profile");
  std::size_t size = 0;
  for (std::size_t i = 0; i < 4; ++i)
    size |= std::size_t{static_cast<std::uint8_t>(file[chunk + 4 + i])} << 8 * i;
  const auto bytes = std::as_bytes(std::span(file)).subspan(chunk + 8, size);
  return {bytes.begin(), bytes.end()};
}

TEST_P(Depth, DisplayP3) {
  const auto colours = swatches();
  const std::vector<std::byte> profile = display_p3_profile();
  TiffFile tiff = rgb_tiff(colours, GetParam());
  tiff.profile = profile;
  const image::Decoded result = decoded(tiff);
  EXPECT_EQ(result.profile, "Display P3 test profile");
  for (std::size_t i = 0; i < colours.size(); ++i) {
    // Little CMS interpolates 16-bit transforms in a grid.
    expect_near(result.bitmap, i, test::from_display_p3(colours[i]), GetParam() == 16 ? 3 : 2);
  }
}

TEST(Colour, SixteenBitsAreConvertedBeforeTheyAreReduced) {
  // Sixteen neighbours in a 16-bit ramp that all fall on one or two 8-bit values.
  TiffFile tiff{.size = {1, 1}, .bits = 16, .profile = {}, .values = {128, 129, 32896}};
  EXPECT_THAT(decoded(tiff).bitmap.planes.at(0).samples, ElementsAre(0, 1, 128));
}

TEST(Colour, BrokenProfileIsSaidAndSrgbAssumed) {
  const std::vector<std::byte> profile(200, std::byte{0x55});
  TiffFile tiff{.size = {1, 1}, .profile = profile, .values = {200, 100, 50}};
  const image::Decoded result = decoded(tiff);
  EXPECT_THAT(result.bitmap.planes.at(0).samples, ElementsAre(200, 100, 50));
  ASSERT_EQ(result.findings.size(), 1U);
  EXPECT_EQ(result.findings[0].rule, "master/profile-ignored");
}

TEST(Colour, RgbProfileOnAGreyPictureIsSaid) {
  const std::vector<std::byte> profile = image::adobe_rgb_profile();
  TiffFile tiff{
      .size = {1, 1}, .samples = 1, .photometric = 1, .profile = profile, .values = {100}};
  const image::Decoded result = decoded(tiff);
  EXPECT_THAT(result.bitmap.planes.at(0).samples, ElementsAre(100, 100, 100));
  ASSERT_EQ(result.findings.size(), 1U);
  EXPECT_EQ(result.findings[0].rule, "master/profile-ignored");
  EXPECT_THAT(result.findings[0].message, ::testing::HasSubstr("Adobe RGB (1998) compatible"));
}

// A file that libvips tagged with its own sRGB profile: recognised, so that no pixel changes.
TEST(Colour, TaggedSrgbIsNotTouched) {
  const auto colours = swatches();
  const test::TempDir folder;
  const TiffFile tiff = rgb_tiff(colours, 8);
  test::write_file(folder / "in.tif", test::tiff_bytes(tiff));
  const auto run = test::run({"vips", "icc_transform", folder / "in.tif", folder / "out.tif",
                              "srgb", "--input-profile", "srgb"});
  ASSERT_EQ(run.exit_code, 0) << run.err;
  const auto result = image::decode(test::read_file(folder / "out.tif"), test::tiff_info(tiff), {});
  ASSERT_TRUE(result) << result.error().message;
  EXPECT_EQ(result->profile, "");
  for (std::size_t i = 0; i < colours.size(); ++i) expect_near(result->bitmap, i, colours[i], 1);
}

}  // namespace
}  // namespace picdesk
