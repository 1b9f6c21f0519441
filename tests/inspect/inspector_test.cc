// SPDX-License-Identifier: GPL-3.0-or-later
// What is seen is told in pixels of the full upright picture, however it was decoded.
#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "image/image.h"
#include "inspect/upright.h"
#include "jpeg/jpeg.h"
#include "picdesk/inspect.h"
#include "picdesk/probe.h"
#include "resample/resample.h"
#include "support/paths.h"
#include "support/temp_dir.h"

namespace picdesk::test {
namespace {

using Bytes = std::vector<std::byte>;

struct File {
  Bytes bytes;
  ProbeInfo info;
};

File open(Bytes bytes) {
  Result<ProbeInfo> info = probe(bytes);
  if (!info) throw std::runtime_error(info.error().message);
  return {std::move(bytes), std::move(*info)};
}

File image(const std::string& name) { return open(read_file(test_image(name))); }

DetectorChoice haar() {
  DetectorChoice choice;
  choice.kind = DetectorKind::haar;
  return choice;
}

DetectorChoice nobody() {
  DetectorChoice choice;
  choice.enabled = false;
  return choice;
}

// The part of a photograph, at another size, as a JPEG.
Bytes part(const File& photo, const Rect& crop, Size size) {
  Result<image::Decoded> decoded = image::decode(photo.bytes, photo.info, {});
  if (!decoded) throw std::runtime_error(decoded.error().message);
  resample::CropRequest request;
  request.x0 = crop.x0;
  request.y0 = crop.y0;
  request.x1 = crop.x1;
  request.y1 = crop.y1;
  request.output = size;
  Result<Bytes> file =
      jpeg::encode(resample::crop_and_scale(image::flatten(decoded->bitmap, 0), request), {});
  if (!file) throw std::runtime_error(file.error().message);
  return std::move(*file);
}

class Astronaut : public ::testing::Test {
 protected:
  void SetUp() override {
    const std::string path = photo("skimage/astronaut.png");
    if (path.empty()) {
      ASSERT_FALSE(photos_required()) << "tools/fetch-photos has not run";
      GTEST_SKIP() << "skimage/astronaut.png is not there";
    }
    file_ = open(read_file(path));
  }
  File file_;
};

constexpr Box kFace{185, 65, 262, 165};  // by hand

TEST_F(Astronaut, HasOneFaceWhereItIs) {
  Result<Inspector> inspector = Inspector::make(haar());
  ASSERT_TRUE(inspector);
  const Result<PictureAnalysis> seen =
      inspector->analyse(file_.bytes, file_.info, {true, true, true});
  ASSERT_TRUE(seen) << seen.error().message;
  ASSERT_EQ(seen->subjects.regions.size(), 1u);
  EXPECT_GT(overlap(seen->subjects.regions[0].box, kFace), 0.5);
  EXPECT_EQ(seen->subjects.detector, "haar");
  EXPECT_EQ(seen->subjects.saliency.size, (Size{160, 160}));
  EXPECT_EQ(seen->hash.size(), 64u);
}

// Enlarged fourfold as a JPEG, the decoder shrinks, and the face is told in full pixels.
TEST_F(Astronaut, ReducedDecodesTellFullPixels) {
  const File large = open(part(file_, {0, 0, 512, 512}, {4096, 4096}));
  Result<Inspector> inspector = Inspector::make(haar());
  ASSERT_TRUE(inspector);
  const Result<PictureAnalysis> seen = inspector->analyse(large.bytes, large.info);
  ASSERT_TRUE(seen) << seen.error().message;
  ASSERT_EQ(seen->subjects.regions.size(), 1u);
  const Box face{kFace.x0 * 8, kFace.y0 * 8, kFace.x1 * 8, kFace.y1 * 8};
  EXPECT_GT(overlap(seen->subjects.regions[0].box, face), 0.5);
}

TEST_F(Astronaut, OptionsLeaveOut) {
  Result<Inspector> inspector = Inspector::make(haar());
  ASSERT_TRUE(inspector);
  const Result<PictureAnalysis> seen =
      inspector->analyse(file_.bytes, file_.info, {false, false, false});
  ASSERT_TRUE(seen);
  EXPECT_EQ(*seen, PictureAnalysis());
}

TEST_F(Astronaut, TheSameFileIsSeenTheSameAfterOthers) {
  Result<Inspector> inspector = Inspector::make(haar());
  ASSERT_TRUE(inspector);
  const auto first = inspector->analyse(file_.bytes, file_.info);
  const File other = image("jpeg/scene.jpg");
  ASSERT_TRUE(inspector->analyse(other.bytes, other.info));
  EXPECT_EQ(*first, *inspector->analyse(file_.bytes, file_.info));
}

struct Cut {
  const char* name;
  Rect crop;
  Size size;
};

class Compared : public Astronaut, public ::testing::WithParamInterface<Cut> {};

TEST_P(Compared, CropIsFoundInFullPixels) {
  const File rendition = open(part(file_, GetParam().crop, GetParam().size));
  Result<Inspector> inspector = Inspector::make(nobody());
  ASSERT_TRUE(inspector);
  const Result<Comparison> seen =
      inspector->compare(file_.bytes, file_.info, rendition.bytes, rendition.info);
  ASSERT_TRUE(seen) << seen.error().message;
  ASSERT_EQ(seen->located.verdict, Located::Verdict::found);
  const Box wanted = Box::of(GetParam().crop);
  EXPECT_GT(overlap(Box::of(seen->located.crop), wanted), 0.97) << seen->located.crop.x0;
  EXPECT_NEAR(seen->located.scale, double(GetParam().size.width) / GetParam().crop.width(), 0.01);
  EXPECT_TRUE(seen->facts.sharpness);
  EXPECT_TRUE(seen->facts.saliency_kept);
  EXPECT_EQ(seen->master.hash.size(), 64u);
}

INSTANTIATE_TEST_SUITE_P(Of, Compared,
                         ::testing::Values(Cut{"Whole", {0, 0, 512, 512}, {512, 512}},
                                           Cut{"WideReduced", {0, 20, 512, 308}, {400, 225}},
                                           Cut{"PartAtFullSize", {100, 20, 400, 320}, {300, 300}}),
                         [](const auto& tested) { return tested.param.name; });

// The eight orientations of one scene are one picture.
class Turned : public ::testing::TestWithParam<int> {};

TEST_P(Turned, FilesAreDecodedUpright) {
  const File plain = image("jpeg/orientation-1.jpg");
  const File turned = image("jpeg/orientation-" + std::to_string(GetParam()) + ".jpg");
  for (const int side : {64, 1 << 20}) {
    const auto expected = inspect::decode_upright(plain.bytes, plain.info, side);
    const auto got = inspect::decode_upright(turned.bytes, turned.info, side);
    ASSERT_TRUE(expected);
    ASSERT_TRUE(got) << got.error().message;
    EXPECT_EQ(got->full, turned.info.upright());
    EXPECT_EQ(got->full, expected->full);
    const Plane& a = expected->bitmap.planes.front();
    const Plane& b = got->bitmap.planes.front();
    ASSERT_EQ(a.size, b.size);
    ASSERT_EQ(b.channels, 3);
    double difference = 0;
    for (std::size_t i = 0; i < a.samples.size(); ++i) {
      difference += std::abs(int{a.samples[i]} - int{b.samples[i]});
    }
    EXPECT_LT(difference / static_cast<double>(a.samples.size()), 6) << "at side " << side;
  }
}

INSTANTIATE_TEST_SUITE_P(Orientation, Turned, ::testing::Range(1, 9));

TEST(DecodeUpright, IsNoLargerThanAskedAndNoSmallerThanItCanBe) {
  const File scene = image("jpeg/scene.jpg");
  const int longest = std::max(scene.info.stored.width, scene.info.stored.height);
  for (const int side : {1, 7, longest / 3, longest - 1, longest, longest * 2}) {
    const auto picture = inspect::decode_upright(scene.bytes, scene.info, side);
    ASSERT_TRUE(picture) << picture.error().message;
    EXPECT_EQ(picture->long_side(), std::min(side, longest));
    EXPECT_EQ(picture->full, scene.info.upright());
  }
}

TEST(DecodeUpright, ColoursAsStoredAreThoseOfTheFile) {
  const File wide = image("png/display-p3.png");
  const auto converted = inspect::decode_upright(wide.bytes, wide.info, 1 << 20);
  const auto stored =
      inspect::decode_upright(wide.bytes, wide.info, 1 << 20, inspect::Colours::as_stored);
  ASSERT_TRUE(converted);
  ASSERT_TRUE(stored);
  EXPECT_FALSE(converted->profile.empty());
  EXPECT_TRUE(stored->profile.empty());
  EXPECT_NE(converted->bitmap.planes[0].samples, stored->bitmap.planes[0].samples);
}

// 25 megapixels of noise between bars of 600 lines, as a JPEG.
Bytes large_with_bars() {
  constexpr int side = 5000;
  constexpr int bar = 600;
  Bitmap bitmap;
  bitmap.format = PixelFormat::ycbcr;
  bitmap.size = {side, side};
  Plane& luma = bitmap.planes.emplace_back(bitmap.size, 1);
  std::uint32_t noise = 1;
  for (int y = bar; y < side - bar; ++y) {
    for (int x = 0; x < side; x += 8) {
      noise = noise * 1664525 + 1013904223;
      std::fill_n(luma.row(y) + x, 8, static_cast<std::uint8_t>(64 + (noise >> 25)));
    }
  }
  Result<Bytes> file = jpeg::encode(bitmap, {});
  if (!file) throw std::runtime_error(file.error().message);
  return std::move(*file);
}

// It is looked at reduced: no bitmap has more than 24 megapixels.
TEST(Inspector, BarsOfALargeRenditionAreToldInItsOwnPixels) {
  Result<Inspector> inspector = Inspector::make(nobody());
  ASSERT_TRUE(inspector);
  const File large = open(large_with_bars());
  const auto seen = inspector->look(large.bytes, large.info, {false, false});
  ASSERT_TRUE(seen) << seen.error().message;
  EXPECT_NEAR(seen->facts.bars.top, 600, 2);
  EXPECT_NEAR(seen->facts.bars.bottom, 600, 2);
  EXPECT_EQ(seen->facts.bars.left, 0);
}

TEST(Inspector, DamagedPicturesAreErrors) {
  Result<Inspector> inspector = Inspector::make(nobody());
  ASSERT_TRUE(inspector);
  File scene = image("jpeg/scene.jpg");
  scene.bytes.resize(scene.bytes.size() / 2);
  for (const Error& error :
       {inspector->analyse(scene.bytes, scene.info, {false, true, true}).error(),
        inspector->look(scene.bytes, scene.info).error(),
        inspector->compare(scene.bytes, scene.info, scene.bytes, scene.info).error()}) {
    EXPECT_EQ(error.code, ErrorCode::corrupt_data) << error.message;
  }
}

TEST(Inspector, AModelThatIsNotThereIsAnError) {
  DetectorChoice choice;
  choice.model =
      FaceModel{DetectorKind::ultraface640, "/no/such.onnx", std::string(64, '0'), false};
  const Result<Inspector> made = Inspector::make(choice);
  ASSERT_FALSE(made);
  EXPECT_EQ(made.error().code, ErrorCode::not_found);
}

TEST(Inspector, OnePixelIsAPictureToo) {
  Result<Inspector> inspector = Inspector::make(haar());
  ASSERT_TRUE(inspector);
  const File pixel = image("png/one-pixel.png");
  EXPECT_TRUE(inspector->analyse(pixel.bytes, pixel.info, {true, true, true}));
  EXPECT_TRUE(inspector->look(pixel.bytes, pixel.info));
  const auto compared = inspector->compare(pixel.bytes, pixel.info, pixel.bytes, pixel.info);
  ASSERT_TRUE(compared) << compared.error().message;
  EXPECT_NE(compared->located.verdict, Located::Verdict::found);
}

}  // namespace
}  // namespace picdesk::test
