// SPDX-License-Identifier: GPL-3.0-or-later
#include <gmock/gmock.h>

#include <cmath>

#include "resample/pictures.h"
#include "resample/resample.h"

namespace picdesk {
namespace {

using resample::crop_and_scale;
using resample::CropRequest;

// A picture whose every plane is one slope across the full-size picture, sampled as its steps say.
// Odd slopes, so that rounding errs to both sides alike.
constexpr double kAcross = 0.87341;
constexpr double kDown = 0.38713;
constexpr double kBase = 20.1;

double slope(double x, double y) { return kBase + kAcross * x + kDown * y; }

Plane sloped(Size picture, double step_x, double step_y) {
  Plane plane({static_cast<int>(std::ceil(picture.width / step_x)),
               static_cast<int>(std::ceil(picture.height / step_y))},
              1);
  plane.step_x = step_x;
  plane.step_y = step_y;
  for (int y = 0; y < plane.size.height; ++y) {
    for (int x = 0; x < plane.size.width; ++x) {
      const double value = slope((x + 0.5) * step_x, (y + 0.5) * step_y);
      plane.row(y)[x] = static_cast<std::uint8_t>(value + 0.5);
    }
  }
  return plane;
}

Bitmap sloped_picture(Size size, double luma_step, double chroma_x, double chroma_y) {
  Bitmap bitmap;
  bitmap.format = PixelFormat::ycbcr;
  bitmap.size = size;
  bitmap.planes = {sloped(size, luma_step, luma_step), sloped(size, chroma_x, chroma_y),
                   sloped(size, chroma_x, chroma_y)};
  return bitmap;
}

struct Case {
  const char* name;
  double luma_step, chroma_x, chroma_y;
  Size output;  // of the stored frame
};

class CropSiting : public testing::TestWithParam<std::tuple<Case, int>> {};

// Away from the edges, Lanczos3 keeps a slope, so every output sample tells where it looked.
TEST_P(CropSiting, PutsEverySampleWhereItBelongs) {
  const auto& [c, number] = GetParam();
  const auto orientation = static_cast<Orientation>(number);
  const Size picture{161, 121};
  CropRequest request;
  request.turn = steps(orientation);
  request.x0 = 40.5;
  request.y0 = 30;
  request.x1 = 120.5;
  request.y1 = 90;
  request.output = upright_size(c.output, orientation);
  request.range = SampleRange::full;
  const Bitmap result =
      crop_and_scale(sloped_picture(picture, c.luma_step, c.chroma_x, c.chroma_y), request);
  ASSERT_EQ(result.planes.size(), 3U);
  EXPECT_EQ(result.size, request.output);
  const double scale_x = 80.0 / c.output.width;
  const double scale_y = 60.0 / c.output.height;
  for (std::size_t i = 0; i < 3; ++i) {
    const Plane& plane = result.planes[i];
    const double step = i == 0 ? 1 : 2;
    EXPECT_EQ(plane.step_x, step);
    EXPECT_EQ(plane.size.width, std::ceil(request.output.width / step));
    EXPECT_EQ(plane.size.height, std::ceil(request.output.height / step));
    double error = 0;
    for (int y = 0; y < plane.size.height; ++y) {
      for (int x = 0; x < plane.size.width; ++x) {
        const double u = (request.turn.transpose ? y + 0.5 : x + 0.5) * step;
        const double v = (request.turn.transpose ? x + 0.5 : y + 0.5) * step;
        const double stored_x = request.turn.flip_x ? c.output.width - u : u;
        const double stored_y = request.turn.flip_y ? c.output.height - v : v;
        const double expected = slope(40.5 + stored_x * scale_x, 30 + stored_y * scale_y);
        error += plane.row(y)[x] - expected;
        ASSERT_NEAR(plane.row(y)[x], expected, 1.3) << "plane " << i << ", " << x << "," << y;
      }
    }
    // Rounding averages out; a tenth of a pixel of shift would show.
    EXPECT_NEAR(error / double(plane.size.area()), 0, 0.09) << "plane " << i;
  }
}

INSTANTIATE_TEST_SUITE_P(
    Layouts, CropSiting,
    testing::Combine(testing::Values(Case{"yuv420", 1, 2, 2, {40, 30}},
                                     Case{"yuv420_odd_output", 1, 2, 2, {41, 31}},
                                     Case{"yuv444", 1, 1, 1, {39, 30}},
                                     Case{"yuv422", 1, 2, 1, {40, 29}},
                                     Case{"yuv440", 1, 1, 2, {41, 30}},
                                     Case{"yuv411", 1, 4, 1, {37, 27}},
                                     Case{"half_decode", 2, 2, 2, {39, 29}},
                                     Case{"quarter_decode", 4, 4, 4, {19, 15}}),
                     testing::Range(1, 9)),
    [](const auto& test_case) {
      return std::string(std::get<0>(test_case.param).name) + "_orientation_" +
             std::to_string(std::get<1>(test_case.param));
    });

CropRequest whole(const Bitmap& bitmap, Size output, SampleRange range) {
  CropRequest request;
  request.x1 = bitmap.size.width;
  request.y1 = bitmap.size.height;
  request.output = output;
  request.range = range;
  return request;
}

Bitmap grey_levels(SampleRange range) {
  Bitmap bitmap;
  bitmap.format = PixelFormat::ycbcr;
  bitmap.range = range;
  bitmap.size = {256, 1};
  bitmap.planes = {Plane({256, 1}, 1), Plane({128, 1}, 1), Plane({128, 1}, 1)};
  for (Plane& plane : bitmap.planes) {
    plane.step_x = plane.step_y = 256.0 / plane.size.width;
    for (int x = 0; x < plane.size.width; ++x) {
      plane.row(0)[x] = static_cast<std::uint8_t>(x * 255 / (plane.size.width - 1));
    }
  }
  return bitmap;
}

TEST(CropRange, NarrowsFullRangeForWebp) {
  const Bitmap full = grey_levels(SampleRange::full);
  const Bitmap limited = crop_and_scale(full, whole(full, full.size, SampleRange::limited));
  EXPECT_EQ(limited.range, SampleRange::limited);
  for (int x = 0; x < 256; ++x) {
    EXPECT_NEAR(limited.planes[0].row(0)[x], 16 + x * 219.0 / 255, 0.51) << x;
  }
  for (int x = 0; x < 128; ++x) {
    const double chroma = full.planes[1].row(0)[x];
    EXPECT_NEAR(limited.planes[1].row(0)[x], 128 + (chroma - 128) * 224 / 255, 0.51) << x;
  }
}

TEST(CropRange, WidensLimitedRangeForJpeg) {
  const Bitmap limited = grey_levels(SampleRange::limited);
  const Bitmap full = crop_and_scale(limited, whole(limited, limited.size, SampleRange::full));
  EXPECT_EQ(full.planes[0].row(0)[16], 0);
  EXPECT_EQ(full.planes[0].row(0)[235], 255);
  EXPECT_EQ(full.planes[0].row(0)[0], 0);
  EXPECT_EQ(full.planes[0].row(0)[255], 255);
}

TEST(CropRange, KeepsARangeThatIsTheSame) {
  const Bitmap limited = grey_levels(SampleRange::limited);
  const Bitmap same = crop_and_scale(limited, whole(limited, limited.size, SampleRange::limited));
  EXPECT_EQ(same.planes[0].samples, limited.planes[0].samples);
}

TEST(CropRange, LeavesRgbAlone) {
  Bitmap rgb;
  rgb.size = {30, 20};
  rgb.planes = {test::noise(rgb.size, 3)};
  const Bitmap same = crop_and_scale(rgb, whole(rgb, rgb.size, SampleRange::limited));
  EXPECT_EQ(same.format, PixelFormat::rgb);
  EXPECT_EQ(same.planes[0].samples, rgb.planes[0].samples);
}

TEST(Crop, KeepsAGreyPictureGrey) {
  Bitmap grey = grey_levels(SampleRange::full);
  grey.planes.resize(1);
  const Bitmap result = crop_and_scale(grey, whole(grey, {100, 1}, SampleRange::limited));
  EXPECT_EQ(result.planes.size(), 1U);
  EXPECT_EQ(result.size, (Size{100, 1}));
}

TEST(Crop, TakesOnePixelPictures) {
  const Bitmap dot = sloped_picture({1, 1}, 1, 2, 2);
  const Bitmap result = crop_and_scale(dot, whole(dot, {1, 1}, SampleRange::full));
  EXPECT_EQ(result.planes[0].samples, dot.planes[0].samples);
  EXPECT_EQ(result.planes[1].samples, dot.planes[1].samples);
}

}  // namespace
}  // namespace picdesk
