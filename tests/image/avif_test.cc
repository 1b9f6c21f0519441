// SPDX-License-Identifier: GPL-3.0-or-later
#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <thread>

#include "image/image.h"
#include "image/picture_maker.h"
#include "support/process.h"
#include "support/temp_dir.h"

namespace picdesk {
namespace {

using ::testing::HasSubstr;
using ::testing::Not;

std::vector<std::byte> encoded(const Bitmap& bitmap, const image::AvifOptions& options = {}) {
  auto file = image::encode_avif(bitmap, options);
  EXPECT_TRUE(file) << file.error().message;
  return file ? *file : std::vector<std::byte>{};
}

// Decoded by libvips' command (libheif with another decoder than our encoder) as plain samples.
std::vector<std::byte> samples_of(const std::vector<std::byte>& avif) {
  const test::TempDir folder;
  test::write_file(folder / "a.avif", avif);
  const auto run = test::run({"vips", "rawsave", folder / "a.avif", folder / "a.raw"});
  EXPECT_EQ(run.exit_code, 0) << run.err;
  return test::read_file(folder / "a.raw");
}

void expect_close(const std::vector<std::byte>& found, const Plane& expected, double tolerance) {
  ASSERT_EQ(found.size(), expected.samples.size());
  double sum = 0;
  for (std::size_t i = 0; i < found.size(); ++i) {
    sum += std::abs(static_cast<int>(found[i]) - expected.samples[i]);
  }
  EXPECT_LT(sum / static_cast<double>(found.size()), tolerance);
}

TEST(Avif, ShowsThePicture) {
  const Bitmap bitmap = test::gradient({90, 60});
  expect_close(samples_of(encoded(bitmap, {.quality = 90})), bitmap.planes[0], 3);
}

TEST(Avif, OddSizesAreWhole) {
  for (const Size size : {Size{1, 1}, Size{91, 61}, Size{2, 3}}) {
    const Bitmap bitmap = test::gradient(size);
    const auto samples = samples_of(encoded(bitmap, {.quality = 90}));
    EXPECT_EQ(samples.size(), bitmap.planes[0].samples.size()) << size.width;
  }
}

TEST(Avif, KeepsAlpha) {
  const Bitmap bitmap = test::gradient({90, 60}, PixelFormat::rgba);
  expect_close(samples_of(encoded(bitmap, {.quality = 90})), bitmap.planes[0], 4);
}

class AvifRange : public ::testing::TestWithParam<SampleRange> {};
INSTANTIATE_TEST_SUITE_P(Range, AvifRange,
                         ::testing::Values(SampleRange::full, SampleRange::limited),
                         [](const auto& test) {
                           return std::string(test.param == SampleRange::full ? "full" : "limited");
                         });

TEST_P(AvifRange, TakesPlanesAsTheyAre) {
  const Bitmap bitmap = test::flat_ycbcr({33, 21}, GetParam(), 100, 90, 180);
  expect_close(samples_of(encoded(bitmap, {.quality = 90})), image::to_rgb(bitmap).planes.at(0),
               2.5);
}

TEST(Avif, GreyStaysGrey) {
  Bitmap bitmap = test::flat_ycbcr({32, 20}, SampleRange::full, 77, 0, 0);
  bitmap.planes.resize(1);
  expect_close(samples_of(encoded(bitmap)), image::to_rgb(bitmap).planes.at(0), 1.5);
}

TEST(Avif, SaysSrgbAndCarriesMetadata) {
  const std::string xmp =
      "<x:xmpmeta xmlns:x='adobe:ns:meta/'><rdf:RDF "
      "xmlns:rdf='http://www.w3.org/1999/02/22-rdf-syntax-ns#'><rdf:Description "
      "xmlns:photoshop='http://ns.adobe.com/photoshop/1.0/' "
      "photoshop:Credit='Agence Étoile'/></rdf:RDF></x:xmpmeta>";
  // Little-endian TIFF with Artist "Zoë" in UTF-8.
  const std::string exif(
      "II*\0\x08\0\0\0\x01\0\x3B\x01\x02\0\x05\0\0\0\x1A\0\0\0\0\0\0\0Zo\xC3\xAB\0", 31);
  image::AvifOptions options;
  options.exif = std::as_bytes(std::span(exif));
  options.xmp = std::as_bytes(std::span(xmp));
  const test::TempDir folder;
  test::write_file(folder / "a.avif", encoded(test::gradient({64, 40}), options));
  const auto run =
      test::run({"exiftool", "-G1", "-s", "-a", "-charset", "exif=UTF8", folder / "a.avif"});
  ASSERT_EQ(run.exit_code, 0) << run.err;
  const std::string& out = run.out;
  EXPECT_THAT(out, HasSubstr("Agence Étoile"));
  EXPECT_THAT(out, HasSubstr("Zoë"));
  EXPECT_THAT(out, ::testing::ContainsRegex("ColorPrimaries +: BT.709"));
  EXPECT_THAT(out, ::testing::ContainsRegex("TransferCharacteristics +: .*sRGB"));
  EXPECT_THAT(out, ::testing::ContainsRegex("MatrixCoefficients +: .*601"));
  EXPECT_THAT(out, ::testing::ContainsRegex("ChromaFormat +: YUV 4:2:0"));
  // ISO/IEC 23008-12: the byte after the three codes has the full range flag on top.
  const std::string signal("colrnclx\0\x01\0\x0D\0\x06\x80", 15);
  EXPECT_THAT(test::read_text(folder / "a.avif"), HasSubstr(signal));
  EXPECT_THAT(out, Not(HasSubstr("Warning")));
}

TEST(Avif, SameBytesOnEveryThread) {
  const Bitmap bitmap = test::gradient({200, 133});
  const auto first = encoded(bitmap);
  std::array<std::vector<std::byte>, 4> files;
  {
    std::vector<std::jthread> threads;
    for (auto& file : files) {
      threads.emplace_back([&file, &bitmap] { file = *image::encode_avif(bitmap, {}); });
    }
  }
  for (const auto& file : files) EXPECT_EQ(file, first);
}

TEST(Avif, QualityCostsBytes) {
  const Bitmap bitmap = test::gradient({200, 133});
  EXPECT_LT(encoded(bitmap, {.quality = 20}).size(), encoded(bitmap, {.quality = 95}).size());
}

struct Refused {
  const char* name;
  image::AvifOptions options;
  const char* found;
};
class AvifOptions : public ::testing::TestWithParam<Refused> {};
INSTANTIATE_TEST_SUITE_P(Refused, AvifOptions,
                         ::testing::Values(Refused{"quality_below", {.quality = -1}, "-1"},
                                           Refused{"quality_above", {.quality = 101}, "101"},
                                           Refused{"effort_below", {.effort = -1}, "-1"},
                                           Refused{"effort_above", {.effort = 10}, "10"}),
                         [](const auto& test) { return std::string(test.param.name); });

TEST_P(AvifOptions, AreCheckedByName) {
  const auto file = image::encode_avif(test::gradient({8, 8}), GetParam().options);
  ASSERT_FALSE(file);
  EXPECT_EQ(file.error().code, ErrorCode::invalid_argument);
  EXPECT_THAT(file.error().message, HasSubstr(GetParam().found));
}

TEST(AvifBitmap, MustBeAFinishedRendition) {
  Bitmap reduced = test::gradient({8, 8});
  reduced.size = {16, 16};
  EXPECT_EQ(image::encode_avif(reduced, {}).error().code, ErrorCode::invalid_argument);
  EXPECT_EQ(image::encode_avif(Bitmap{}, {}).error().code, ErrorCode::invalid_argument);
  Bitmap unsampled = test::flat_ycbcr({8, 8}, SampleRange::full, 1, 2, 3);
  unsampled.planes[1] = Plane({8, 8}, 1);
  EXPECT_EQ(image::encode_avif(unsampled, {}).error().code, ErrorCode::invalid_argument);
}

}  // namespace
}  // namespace picdesk
