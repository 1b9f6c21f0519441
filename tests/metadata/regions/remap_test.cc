// SPDX-License-Identifier: GPL-3.0-or-later
// Regions of a master followed into a rendition.
#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <algorithm>
#include <cmath>

#include "metadata/regions/outline.h"
#include "metadata/regions/shape.h"
#include "metadata/regions/writers.h"

namespace picdesk::test {
namespace {

using ::testing::ElementsAre;
using ::testing::IsEmpty;
using ::testing::SizeIs;

constexpr Size kStored{1000, 800};

ImageRegion region_of(RegionBoundary boundary, const std::string& role = "subjectArea") {
  ImageRegion region;
  region.boundary = std::move(boundary);
  region.id = "r";
  region.name.set("", "Name");
  region.roles.push_back({{"http://cv.iptc.org/newscodes/imageregionrole/" + role}, {}, {}});
  return region;
}

RegionBoundary rectangle(double x, double y, double w, double h,
                         const std::string& unit = "relative") {
  return {"rectangle", unit, decimal(x), decimal(y), decimal(w), decimal(h), "", {}};
}

std::vector<ImageRegion> remapped(const RegionBoundary& boundary, const Rect& crop, Size size,
                                  int orientation = 1) {
  return remap_regions({region_of(boundary)}, kStored, static_cast<Orientation>(orientation), crop,
                       size);
}

struct RemapCase {
  const char* name;
  RegionBoundary boundary;
  Rect crop;
  Size size;
  RegionBoundary wanted;
};

class RemapTest : public ::testing::TestWithParam<RemapCase> {};

TEST_P(RemapTest, MovesScalesAndClips) {
  const RemapCase& c = GetParam();
  const std::vector<ImageRegion> moved = remapped(c.boundary, c.crop, c.size);
  ASSERT_THAT(moved, SizeIs(1));
  EXPECT_EQ(moved[0].boundary, c.wanted);
  EXPECT_EQ(moved[0].id, "r");
  EXPECT_EQ(moved[0].name.text(), "Name");
}

const Rect kCrop{200, 100, 700, 500};  // 500 x 400

INSTANTIATE_TEST_SUITE_P(
    Regions, RemapTest,
    ::testing::Values(
        RemapCase{
            "inside",
            rectangle(0.3, 0.25, 0.1, 0.25),
            kCrop,
            {250, 200},
            {"rectangle", "relative", "0.200000", "0.250000", "0.200000", "0.500000", "", {}}},
        RemapCase{"pixel_is_scaled",
                  rectangle(300, 200, 100, 200, "pixel"),
                  kCrop,
                  {250, 200},
                  {"rectangle", "pixel", "50", "50", "50", "100", "", {}}},
        RemapCase{"pixel_fractions",
                  rectangle(300, 200, 101, 200, "pixel"),
                  kCrop,
                  {100, 80},
                  {"rectangle", "pixel", "20", "20", "20.2", "40", "", {}}},
        RemapCase{
            "clipped",
            rectangle(0.1, 0.25, 0.3, 0.25),
            kCrop,
            {250, 200},
            {"rectangle", "relative", "0.000000", "0.250000", "0.400000", "0.500000", "", {}}},
        RemapCase{"circle",
                  {"circle", "relative", "0.45", "0.375", "", "", "0.1", {}},
                  kCrop,
                  {250, 200},
                  {"circle", "relative", "0.500000", "0.500000", "", "", "0.200000", {}}},
        RemapCase{"pixel_circle",
                  {"circle", "pixel", "450", "300", "", "", "100", {}},
                  kCrop,
                  {250, 200},
                  {"circle", "pixel", "125", "100", "", "", "50", {}}},
        RemapCase{"cut_circle_becomes_a_rectangle",
                  {"circle", "pixel", "250", "300", "", "", "100", {}},
                  kCrop,
                  {250, 200},
                  {"rectangle", "pixel", "0", "50", "75", "100", "", {}}},
        RemapCase{"triangle_is_cut",
                  {"polygon",
                   "pixel",
                   "",
                   "",
                   "",
                   "",
                   "",
                   {{"300", "200"}, {"500", "200"}, {"300", "600"}}},
                  {0, 0, 1000, 500},
                  {1000, 500},
                  {"polygon",
                   "pixel",
                   "",
                   "",
                   "",
                   "",
                   "",
                   {{"300", "500"}, {"300", "200"}, {"500", "200"}, {"350", "500"}}}},
        RemapCase{"point",
                  {"polygon", "relative", "", "", "", "", "", {{"0.45", "0.375"}}},
                  kCrop,
                  {250, 200},
                  {"polygon", "relative", "", "", "", "", "", {{"0.500000", "0.500000"}}}}),
    [](const auto& test) { return test.param.name; });

TEST(Remap, OneHalfInsideStaysAndLessGoes) {
  // 200 wide, from 100 on; the crop begins at 200.
  EXPECT_THAT(remapped(rectangle(0.1, 0.25, 0.2, 0.25), kCrop, {250, 200}), SizeIs(1));
  EXPECT_THAT(remapped(rectangle(0.099, 0.25, 0.2, 0.25), kCrop, {250, 200}), IsEmpty());
  EXPECT_THAT(remapped(rectangle(0.8, 0.8, 0.1, 0.1), kCrop, {250, 200}), IsEmpty());
  EXPECT_THAT(
      remapped({"polygon", "relative", "", "", "", "", "", {{"0.1", "0.1"}}}, kCrop, {250, 200}),
      IsEmpty());
}

TEST(Remap, LinesAreCutAtTheBorder) {
  const auto line = [](const char* x0, const char* x1) {
    return RegionBoundary{"polygon", "pixel", "", "", "", "", "", {{x0, "300"}, {x1, "300"}}};
  };
  const auto half = remapped(line("100", "300"), kCrop, {500, 400});
  ASSERT_THAT(half, SizeIs(1));
  EXPECT_THAT(half[0].boundary.vertices,
              ElementsAre(std::pair{"0", "200"}, std::pair{"100", "200"}));
  EXPECT_THAT(remapped(line("99", "300"), kCrop, {500, 400}), IsEmpty());
}

TEST(Remap, CroppingRolesAndUnreadableRegionsGo) {
  for (const char* role :
       {"cropping", "recomCropping", "landscapeCropping", "portraitCropping", "squareCropping"}) {
    EXPECT_THAT(remap_regions({region_of(rectangle(0.3, 0.3, 0.1, 0.1), role)}, kStored,
                              Orientation::normal, kCrop, {250, 200}),
                IsEmpty());
  }
  EXPECT_THAT(remapped({"rectangle", "relative", "nan", "0", "1", "1", "", {}}, kCrop, {250, 200}),
              IsEmpty());
  EXPECT_THAT(remapped({}, kCrop, {250, 200}), IsEmpty());
}

TEST(Remap, NoCropOrRenditionGivesNothing) {
  const RegionBoundary box = rectangle(0.3, 0.3, 0.1, 0.1);
  EXPECT_THAT(remapped(box, {0, 0, 0, 0}, {250, 200}), IsEmpty());
  EXPECT_THAT(remapped(box, kCrop, {0, 200}), IsEmpty());
}

class RemapOrientation : public ::testing::TestWithParam<int> {};

// darktable copied regions unchanged through a crop: in the rendition, read as its own file with
// Orientation 1, the subject must be where it is in the picture.
TEST_P(RemapOrientation, TheRenditionShowsTheSameSubject) {
  const int orientation = GetParam();
  const Size picture = upright_size(kStored, static_cast<Orientation>(orientation));
  const CentreBox subject{0.45, 0.4, 0.1, 0.15};
  const CentreBox stored = upright_to_stored(subject, orientation);
  const Rect crop{100, 50, 700, 650};
  const Size rendition{300, 300};
  for (const bool pixel : {false, true}) {
    const double x = pixel ? kStored.width : 1;
    const double y = pixel ? kStored.height : 1;
    const auto moved =
        remapped(rectangle((stored.x - stored.w / 2) * x, (stored.y - stored.h / 2) * y,
                           stored.w * x, stored.h * y, pixel ? "pixel" : "relative"),
                 crop, rendition, orientation);
    ASSERT_THAT(moved, SizeIs(1));
    MetadataRecord record;
    record.regions = moved;
    const Bytes xmp = encode_metadata(record, {})->xmp;
    const PhotoRegions read = read_photo_regions({}, picture_info(rendition, 1), xmp);
    const Box upright = in_pixels(subject, picture);
    expect_box(read.subjects.regions.at(0).box, {(upright.x0 - 100) / 2, (upright.y0 - 50) / 2,
                                                 (upright.x1 - 100) / 2, (upright.y1 - 50) / 2});
  }
}

INSTANTIATE_TEST_SUITE_P(Regions, RemapOrientation, ::testing::Range(1, 9), [](const auto& test) {
  return "orientation_" + std::to_string(test.param);
});

// Every triangle of a small grid: what is left lies in the window and is as large as counting says.
TEST(Clip, TrianglesOfAGrid) {
  const Box window{1, 1, 3, 3};
  const auto area = [](const std::vector<Point>& outline) {
    double twice = 0;
    for (std::size_t i = 0; i < outline.size(); ++i) {
      const Point& p = outline[i];
      const Point& q = outline[(i + 1) % outline.size()];
      twice += p.x * q.y - q.x * p.y;
    }
    return std::abs(twice) / 2;
  };
  const auto side = [](Point a, Point b, Point p) {
    return (b.x - a.x) * (p.y - a.y) - (b.y - a.y) * (p.x - a.x);
  };
  for (int code = 0; code < 5 * 5 * 5 * 5; ++code) {
    const Point a{double(code % 5), double(code / 5 % 5)};
    const Point b{double(code / 25 % 5), double(code / 125)};
    const Point c{4, 0};
    const std::vector<Point> kept = metadata::clip({a, b, c}, window);
    for (const Point& p : kept) {
      ASSERT_TRUE(p.x >= 1 - 1e-9 && p.x <= 3 + 1e-9 && p.y >= 1 - 1e-9 && p.y <= 3 + 1e-9);
    }
    constexpr int cells = 40;  // a side of the window
    int counted = 0;
    for (int cell = 0; cell < cells * cells; ++cell) {
      const Point p{1 + (cell % cells + 0.5) * 2 / cells, 1 + (cell / cells + 0.5) * 2 / cells};
      const double s0 = side(a, b, p);
      const double s1 = side(b, c, p);
      const double s2 = side(c, a, p);
      const bool in = (s0 > 0 && s1 > 0 && s2 > 0) || (s0 < 0 && s1 < 0 && s2 < 0);
      counted += in ? 1 : 0;
    }
    ASSERT_NEAR(area(kept), counted * 4.0 / (cells * cells), 0.15);
  }
}

}  // namespace
}  // namespace picdesk::test
