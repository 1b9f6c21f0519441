// SPDX-License-Identifier: GPL-3.0-or-later
#include "picdesk/render.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <cstdlib>

#include "image/image.h"
#include "masters/make_master.h"
#include "picdesk/probe.h"
#include "support/paths.h"
#include "support/temp_dir.h"

namespace picdesk {
namespace {

using ::testing::HasSubstr;

RenditionSpec fill(int width, int height, Format format = Format::webp) {
  RenditionSpec spec;
  spec.name = "hero";
  spec.width = width;
  spec.height = height;
  spec.format = format;
  spec.quality = 90;
  return spec;
}

RenditionSpec whole(std::vector<int> widths) {
  RenditionSpec spec;
  spec.name = "ladder";
  spec.fit = Fit::fit;
  spec.widths = std::move(widths);
  return spec;
}

RenderRequest request_for(const ProbeInfo& info, std::vector<RenditionSpec> specs) {
  Preset preset;
  preset.renditions = std::move(specs);
  RenderRequest request;
  request.renditions = plan_ladder(preset, info.upright(), {})->renditions;
  request.metadata.credit = "Agency Name";
  request.metadata.alt.set("", "A test picture");
  return request;
}

RenderOutput render_all(const std::vector<std::byte>& file, const ProbeInfo& info,
                        const RenderRequest& request, int threads = 2) {
  RenderPool pool(threads);
  auto output = render(file, info, request, pool);
  if (!output) throw std::runtime_error(output.error().message);
  for (const auto& rendition : output->renditions) {
    if (!rendition) throw std::runtime_error(rendition.error().message);
  }
  return std::move(*output);
}

// The rendition decoded again, as interleaved sRGB.
Bitmap decoded(const Rendition& rendition) {
  const auto info = probe(rendition.bytes);
  if (!info) throw std::runtime_error(info.error().message);
  auto image = image::decode(rendition.bytes, *info, {});
  if (!image) throw std::runtime_error(image.error().message);
  return image->bitmap;
}

struct Colour {
  int red, green, blue;
};

Colour at(const Bitmap& bitmap, double x, double y) {
  const Plane& plane = bitmap.planes.front();
  const std::uint8_t* pixel = plane.row(static_cast<int>(y * (plane.size.height - 1))) +
                              static_cast<int>(x * (plane.size.width - 1)) * plane.channels;
  return {pixel[0], pixel[1], pixel[2]};
}

void expect_near(Colour actual, Colour expected, int tolerance, const std::string& where) {
  EXPECT_LE(std::abs(actual.red - expected.red), tolerance) << where << " red " << actual.red;
  EXPECT_LE(std::abs(actual.green - expected.green), tolerance)
      << where << " green " << actual.green;
  EXPECT_LE(std::abs(actual.blue - expected.blue), tolerance) << where << " blue " << actual.blue;
}

TEST(Render, GivesExactlyThePlannedSizes) {
  const auto file = test::make_jpeg({900, 700});
  const auto info = probe(file);
  ASSERT_TRUE(info) << info.error().message;
  const RenderRequest request = request_for(*info, {fill(300, 192), whole({80, 333, 801})});
  const RenderOutput output = render_all(file, *info, request);
  ASSERT_EQ(output.renditions.size(), 4U);
  for (std::size_t i = 0; i < 4; ++i) {
    const auto made = probe(output.renditions[i]->bytes);
    ASSERT_TRUE(made) << made.error().message;
    EXPECT_EQ(made->stored, request.renditions[i].size);
    EXPECT_EQ(made->format, Format::webp);
  }
}

class Turned : public ::testing::TestWithParam<int> {};

// testimages/jpeg/orientation-N.jpg all show the same upright picture.
TEST_P(Turned, ComesOutUpright) {
  const std::string number = std::to_string(GetParam());
  const auto file = test::read_file(test::test_image("jpeg/orientation-" + number + ".jpg"));
  const auto upright = test::read_file(test::test_image("jpeg/orientation-1.jpg"));
  const auto info = probe(file);
  const auto upright_info = probe(upright);
  ASSERT_TRUE(info && upright_info);
  EXPECT_EQ(static_cast<int>(info->orientation), GetParam());
  ASSERT_EQ(info->upright(), upright_info->upright());
  for (const bool fast : {true, false}) {
    ProbeInfo path = *info;
    path.ycbcr = fast;
    ProbeInfo reference_path = *upright_info;
    reference_path.ycbcr = fast;
    const int width = info->upright().width / 2;
    const auto made = render_all(file, path, request_for(path, {whole({width})}));
    const auto reference =
        render_all(upright, reference_path, request_for(reference_path, {whole({width})}));
    const Bitmap a = decoded(*made.renditions[0]);
    const Bitmap b = decoded(*reference.renditions[0]);
    ASSERT_EQ(a.planes[0].size, b.planes[0].size);
    for (const double x : {0.05, 0.5, 0.95}) {
      for (const double y : {0.05, 0.5, 0.95}) {
        expect_near(at(a, x, y), at(b, x, y), 14,
                    (fast ? "fast " : "vips ") + number + " at " + std::to_string(x) + "," +
                        std::to_string(y));
      }
    }
  }
}

INSTANTIATE_TEST_SUITE_P(Orientation, Turned, ::testing::Range(1, 9),
                         [](const auto& test) { return std::to_string(test.param); });

TEST(Render, BytesDoNotDependOnThreads) {
  const auto file = test::make_jpeg({1200, 800});
  const auto info = probe(file);
  ASSERT_TRUE(info);
  const RenderRequest request = request_for(*info, {fill(300, 192), whole({80, 160, 320, 640})});
  const RenderOutput one = render_all(file, *info, request, 1);
  for (const int threads : {2, 5}) {
    const RenderOutput many = render_all(file, *info, request, threads);
    for (std::size_t i = 0; i < one.renditions.size(); ++i) {
      EXPECT_EQ(one.renditions[i]->bytes, many.renditions[i]->bytes) << i;
      EXPECT_EQ(one.renditions[i]->placeholder.thumbhash,
                many.renditions[i]->placeholder.thumbhash);
    }
  }
}

class Formats : public ::testing::TestWithParam<Format> {};

TEST_P(Formats, CarryTheCreditAndTheColours) {
  const auto file = test::make_jpeg({800, 512});
  const auto info = probe(file);
  ASSERT_TRUE(info);
  const auto output = render_all(file, *info, request_for(*info, {fill(400, 256, GetParam())}));
  const Rendition& made = *output.renditions[0];
  const std::string bytes(reinterpret_cast<const char*>(made.bytes.data()), made.bytes.size());
  EXPECT_THAT(bytes, HasSubstr("Agency Name"));
  if (GetParam() == Format::avif) return;  // the gate does not let AVIF in; the image tests read it
  const Bitmap bitmap = decoded(made);
  expect_near(at(bitmap, 0.1, 0.1), {230, 20, 20}, 16, "top left");
  expect_near(at(bitmap, 0.9, 0.9), {20, 20, 230}, 16, "bottom right");
  const auto reading = read_metadata(made.bytes, *probe(made.bytes));
  EXPECT_EQ(reading.record.credit, "Agency Name");
  EXPECT_EQ(reading.record.alt.text(), "A test picture");
}

INSTANTIATE_TEST_SUITE_P(Encoders, Formats,
                         ::testing::Values(Format::webp, Format::jpeg, Format::avif),
                         [](const auto& test) { return std::string(name(test.param)); });

TEST(Render, KeepsABudgetWithTheMetadataInside) {
  const auto file = test::make_jpeg({1200, 768});
  const auto info = probe(file);
  ASSERT_TRUE(info);
  RenditionSpec spec = fill(600, 384);
  const auto free_size =
      render_all(file, *info, request_for(*info, {spec})).renditions[0]->bytes.size();
  spec.max_bytes = free_size * 3 / 4;
  spec.min_quality = 5;
  const auto output = render_all(file, *info, request_for(*info, {spec}));
  EXPECT_LE(output.renditions[0]->bytes.size(), *spec.max_bytes);
  EXPECT_LT(output.renditions[0]->quality, 90);
  spec.quality = output.renditions[0]->quality + 1;
  spec.max_bytes.reset();
  EXPECT_GT(render_all(file, *info, request_for(*info, {spec})).renditions[0]->bytes.size(),
            free_size * 3 / 4);
}

TEST(Render, AnImpossibleBudgetFailsThatRenditionOnly) {
  const auto file = test::make_jpeg({1200, 768});
  const auto info = probe(file);
  ASSERT_TRUE(info);
  RenditionSpec tight = fill(600, 384);
  tight.max_bytes = 100;
  RenderPool pool(2);
  const auto output = render(file, *info, request_for(*info, {tight, whole({320})}), pool);
  ASSERT_TRUE(output);
  ASSERT_FALSE(output->renditions[0]);
  EXPECT_EQ(output->renditions[0].error().code, ErrorCode::too_large);
  EXPECT_THAT(output->renditions[0].error().message, HasSubstr("hero 600x384"));
  EXPECT_TRUE(output->renditions[1]);
}

TEST(Render, TransparencyIsKeptInWebpAndFlattenedInJpeg) {
  const auto file = test::read_file(test::test_image("png/alpha.png"));
  const auto info = probe(file);
  ASSERT_TRUE(info && info->alpha);
  RenditionSpec webp = whole({info->upright().width});
  RenditionSpec jpeg = webp;
  jpeg.format = Format::jpeg;
  jpeg.background = 0x00FF00;
  const auto output = render_all(file, *info, request_for(*info, {webp, jpeg}));
  EXPECT_TRUE(probe(output.renditions[0]->bytes)->alpha);
  EXPECT_FALSE(probe(output.renditions[1]->bytes)->alpha);
}

TEST(Render, ATruncatedMasterIsNeverPublishedHalfGrey) {
  const auto whole_file = test::make_jpeg({800, 600});
  RenderPool pool(1);
  const auto info = probe(whole_file);
  ASSERT_TRUE(info);
  const RenderRequest request = request_for(*info, {whole({320})});
  for (int percent = 0; percent < 100; ++percent) {
    const std::vector<std::byte> file(
        whole_file.begin(),
        whole_file.begin() + static_cast<std::ptrdiff_t>(whole_file.size()) * percent / 100);
    const auto cut = probe(file);
    if (!cut) continue;
    const auto output = render(file, *cut, request, pool);
    ASSERT_FALSE(output) << percent << " %";
    EXPECT_EQ(output.error().code, ErrorCode::corrupt_data) << percent << " %";
  }
}

TEST(Render, AStopIsAnErrorOfEachRendition) {
  const auto file = test::make_jpeg({800, 600});
  const auto info = probe(file);
  ASSERT_TRUE(info);
  std::stop_source stop;
  stop.request_stop();
  RenderPool pool(2);
  const auto output =
      render(file, *info, request_for(*info, {whole({320})}), pool, stop.get_token());
  ASSERT_TRUE(output);
  ASSERT_FALSE(output->renditions[0]);
  EXPECT_EQ(output->renditions[0].error().code, ErrorCode::cancelled);
}

TEST(Render, TheFingerprintNamesTheEngines) {
  EXPECT_THAT(engine_fingerprint(), HasSubstr("webp/1."));
  EXPECT_THAT(engine_fingerprint(), HasSubstr("resample/"));
}

}  // namespace
}  // namespace picdesk
