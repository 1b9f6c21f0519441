// SPDX-License-Identifier: GPL-3.0-or-later
#include <gmock/gmock.h>

#include <algorithm>
#include <cmath>
#include <cstdlib>

#include "jpeg/jpeg.h"
#include "jpeg/masters.h"

namespace picdesk {
namespace {

using jpeg::decode_planes;
using test::djpeg;
using test::Master;
using test::master;

struct Case {
  const char* image;
  double chroma_x, chroma_y;  // steps at full scale; 0: grey
};

class DecodePlanes : public testing::TestWithParam<std::tuple<Case, int>> {
 protected:
  static std::string scale() { return "1/" + std::to_string(std::get<1>(GetParam())); }
};

TEST_P(DecodePlanes, GivesTheLumaThatDjpegGives) {
  const auto& [c, shrink] = GetParam();
  const Master m = master(c.image);
  const auto decoded = decode_planes(m.file, m.info, shrink);
  ASSERT_TRUE(decoded) << decoded.error().message;
  const Bitmap& bitmap = decoded->bitmap;
  EXPECT_EQ(bitmap.format, PixelFormat::ycbcr);
  EXPECT_EQ(bitmap.range, SampleRange::full);
  EXPECT_EQ(bitmap.size, m.info.stored);
  EXPECT_TRUE(decoded->findings.empty());
  EXPECT_EQ(bitmap.planes[0].step_x, shrink);
  EXPECT_EQ(bitmap.planes[0].step_y, shrink);
  const Plane expected = djpeg(m.path, {"-grayscale", "-scale", scale()});
  EXPECT_EQ(bitmap.planes[0].size, expected.size);
  EXPECT_EQ(bitmap.planes[0].samples, expected.samples);
}

double sample_under(const Plane& plane, const Plane& picture, double shrink, int x, int y) {
  const auto cell = [shrink](int at, double step) {
    return static_cast<int>((at + 0.5) * shrink / step);
  };
  EXPECT_EQ(picture.channels, 3);
  return plane.row(
      std::min(cell(y, plane.step_y),
               plane.size.height - 1))[std::min(cell(x, plane.step_x), plane.size.width - 1)];
}

// The colour conversion of JFIF 1.02 on repeated chroma is what `djpeg -nosmooth` computes: a
// chroma plane with a wrong step, size or order would not match.
TEST_P(DecodePlanes, GivesTheColoursThatDjpegGives) {
  const auto& [c, shrink] = GetParam();
  const Master m = master(c.image);
  const auto decoded = decode_planes(m.file, m.info, shrink);
  ASSERT_TRUE(decoded) << decoded.error().message;
  const std::vector<Plane>& planes = decoded->bitmap.planes;
  ASSERT_EQ(planes.size(), c.chroma_x == 0 ? 1U : 3U);
  if (c.chroma_x == 0) return;
  if (shrink == 1) {
    EXPECT_EQ(planes[1].step_x, c.chroma_x);
    EXPECT_EQ(planes[2].step_y, c.chroma_y);
  }
  const Plane rgb = djpeg(m.path, {"-ppm", "-nosmooth", "-scale", scale()});
  for (int y = 0; y < rgb.size.height; ++y) {
    for (int x = 0; x < rgb.size.width; ++x) {
      const double luma = planes[0].row(y)[x];
      const double cb = sample_under(planes[1], rgb, shrink, x, y) - 128;
      const double cr = sample_under(planes[2], rgb, shrink, x, y) - 128;
      const double expected[] = {luma + 1.402 * cr, luma - 0.344136 * cb - 0.714136 * cr,
                                 luma + 1.772 * cb};
      for (int i = 0; i < 3; ++i) {
        ASSERT_NEAR(rgb.row(y)[3 * x + i], std::clamp(expected[i], 0.0, 255.0), 1.01)
            << x << "," << y;
      }
    }
  }
}

INSTANTIATE_TEST_SUITE_P(
    Layouts, DecodePlanes,
    testing::Combine(testing::Values(Case{"plain", 2, 2}, Case{"odd", 2, 2},
                                     Case{"subsampling-444", 1, 1}, Case{"subsampling-422", 2, 1},
                                     Case{"subsampling-440", 1, 2}, Case{"subsampling-411", 4, 1},
                                     Case{"grey", 0, 0}, Case{"progressive", 2, 2},
                                     Case{"restart", 2, 2}, Case{"one-pixel", 2, 2},
                                     Case{"wide", 2, 2}, Case{"tall", 2, 2},
                                     Case{"orientation-6", 2, 2}),
                     testing::Values(1, 2, 4, 8)),
    [](const auto& test_case) {
      std::string name = std::get<0>(test_case.param).image;
      std::replace(name.begin(), name.end(), '-', '_');
      return name + "_shrunk_by_" + std::to_string(std::get<1>(test_case.param));
    });

TEST(DecodePlanes, RefusesAShrinkThatIsNotAPowerOfTwo) {
  const Master m = master("plain");
  for (const int shrink : {-1, 0, 3, 16}) {
    const auto decoded = decode_planes(m.file, m.info, shrink);
    ASSERT_FALSE(decoded) << shrink;
    EXPECT_EQ(decoded.error().code, ErrorCode::invalid_argument);
  }
}

TEST(DecodePlanes, RefusesSamplesThatAreNotYCbCr) {
  for (const char* name : {"cmyk", "cmyk-adobe", "ycck", "rgb-adobe", "rgb-ids"}) {
    const Master m = master(name);
    const auto decoded = decode_planes(m.file, m.info, 1);
    ASSERT_FALSE(decoded) << name;
    EXPECT_EQ(decoded.error().code, ErrorCode::unsupported_format) << name;
    EXPECT_FALSE(decoded.error().hint.empty());
  }
}

TEST(DecodePlanes, RefusesAFrameThatIsNotTheOneAnnounced) {
  Master m = master("plain");
  m.info.stored.width += 1;
  const auto decoded = decode_planes(m.file, m.info, 1);
  ASSERT_FALSE(decoded);
  EXPECT_EQ(decoded.error().code, ErrorCode::corrupt_data);
  EXPECT_THAT(decoded.error().message, testing::HasSubstr("240x160"));
}

}  // namespace
}  // namespace picdesk
