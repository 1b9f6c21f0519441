// SPDX-License-Identifier: GPL-3.0-or-later
// Eight orientations, embedded and sidecar, stored, upright and stale frames, all shapes and units:
// a subject drawn by the standard's words must come out where it lies in the upright picture.
#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <algorithm>
#include <functional>

#include "metadata/regions/writers.h"

namespace picdesk::test {
namespace {

using ::testing::ElementsAre;
using ::testing::IsEmpty;

constexpr Size kStored{600, 400};

// Writes a subject whose box in the frame is given.
using Write = std::function<std::string(const CentreBox& box, Size frame, Size applied_to)>;

struct Scheme {
  std::string name;
  Write write;
  bool has_dimensions = false;
  bool is_circle = false;
};

CentreBox as_pixels(const CentreBox& box, Size frame) {
  return {box.x * frame.width, box.y * frame.height, box.w * frame.width, box.h * frame.height};
}

std::string iptc_box(std::string_view unit, const CentreBox& b) {
  return iptc_regions({iptc_region(iptc_rectangle(unit, b.x - b.w / 2, b.y - b.h / 2, b.w, b.h))});
}

// A rhombus with those bounds.
std::string iptc_rhombus(std::string_view unit, const CentreBox& b) {
  return iptc_regions({iptc_region(iptc_polygon(
      unit,
      {{b.x, b.y - b.h / 2}, {b.x + b.w / 2, b.y}, {b.x, b.y + b.h / 2}, {b.x - b.w / 2, b.y}}))});
}

const std::vector<Scheme>& schemes() {
  static const std::vector<Scheme> all{
      {"iptc_rectangle_relative",
       [](const CentreBox& b, Size, Size) { return iptc_box("relative", b); }},
      {"iptc_rectangle_pixel",
       [](const CentreBox& b, Size frame, Size) { return iptc_box("pixel", as_pixels(b, frame)); }},
      {"iptc_polygon_relative",
       [](const CentreBox& b, Size, Size) { return iptc_rhombus("relative", b); }},
      {"iptc_polygon_pixel", [](const CentreBox& b, Size frame,
                                Size) { return iptc_rhombus("pixel", as_pixels(b, frame)); }},
      {"iptc_circle_relative",
       [](const CentreBox& b, Size, Size) {
         return iptc_regions({iptc_region(iptc_circle("relative", b.x, b.y, b.w / 2))});
       },
       false, true},
      {"iptc_circle_pixel",
       [](const CentreBox& b, Size frame, Size) {
         const CentreBox p = as_pixels(b, frame);
         return iptc_regions({iptc_region(iptc_circle("pixel", p.x, p.y, p.w / 2))});
       },
       false, true},
      {"mwg_rectangle",
       [](const CentreBox& b, Size, Size applied_to) {
         return mwg_regions({mwg_region(mwg_area(b))}, applied_to);
       },
       true},
      {"mwg_pixel_area",
       [](const CentreBox& b, Size frame, Size applied_to) {
         const Size size = applied_to.width > 0 ? applied_to : frame;
         std::string area = mwg_area(as_pixels(b, size));
         area.replace(area.find("normalized"), 10, "pixel");
         return mwg_regions({mwg_region(area)}, applied_to);
       },
       true},
      {"mwg_circle",
       [](const CentreBox& b, Size frame, Size applied_to) {
         const double d = b.w * frame.width / std::min(frame.width, frame.height);
         return mwg_regions({mwg_region("a:x=\"" + decimal(b.x) + "\" a:y=\"" + decimal(b.y) +
                                        "\" a:d=\"" + decimal(d) + "\" a:unit=\"normalized\"")},
                            applied_to);
       },
       true, true},
      {"microsoft",
       [](const CentreBox& b, Size, Size) { return mp_regions({mp_region(mp_rectangle(b))}); }}};
  return all;
}

// What AppliedToDimensions say.
enum class Applied { absent, stored, half_size, other_unit, upright, cropped };

struct Case {
  Scheme scheme;
  int orientation = 1;
  Place place = Place::embedded;
  Applied applied = Applied::absent;
};

const char* text(Applied applied) {
  switch (applied) {
    case Applied::absent:
      return "no_dimensions";
    case Applied::stored:
      return "stored";
    case Applied::half_size:
      return "stored_half_size";
    case Applied::other_unit:
      return "unit_not_pixel";
    case Applied::upright:
      return "upright";
    case Applied::cropped:
      return "cropped";
  }
  return "";
}

std::vector<Case> cases() {
  std::vector<Case> all;
  for (const Scheme& scheme : schemes()) {
    for (int orientation = 1; orientation <= 8; ++orientation) {
      for (const Place place : {Place::embedded, Place::sidecar}) {
        all.push_back({scheme, orientation, place, Applied::absent});
        if (!scheme.has_dimensions) continue;
        for (const Applied applied : {Applied::stored, Applied::half_size, Applied::other_unit,
                                      Applied::upright, Applied::cropped}) {
          if (applied == Applied::other_unit && scheme.name == "mwg_pixel_area") continue;
          all.push_back({scheme, orientation, place, applied});
        }
      }
    }
  }
  return all;
}

class OrientationTest : public ::testing::TestWithParam<Case> {
 protected:
  int orientation() const { return GetParam().orientation; }
  Size upright() const { return upright_size(kStored, static_cast<Orientation>(orientation())); }
  Size applied_to() const {
    switch (GetParam().applied) {
      case Applied::stored:
      case Applied::other_unit:
        return kStored;
      case Applied::half_size:
        return {kStored.width / 2, kStored.height / 2};
      case Applied::upright:
        return orientation() >= 5 ? upright() : kStored;
      case Applied::cropped:
        return {600, 500};
      case Applied::absent:
        break;
    }
    return {};
  }
  // The box in the writer's frame becomes the subject.
  std::string written(const CentreBox& box, Size frame) const {
    std::string properties = GetParam().scheme.write(box, frame, applied_to());
    if (GetParam().applied == Applied::other_unit) {
      const std::size_t at = properties.find("d:unit=\"pixel\"");
      properties.replace(at, 14, "d:unit=\"inch\"");
    }
    return properties;
  }
  // A circle is as high as it is wide.
  Box drawn(CentreBox box, Size frame) const {
    if (GetParam().scheme.is_circle) box.h = box.w * frame.width / frame.height;
    return in_pixels(box, frame);
  }
};

TEST_P(OrientationTest, TheSubjectIsWhereItLiesUpright) {
  const CentreBox subject{0.3, 0.4, 0.2, 0.15};  // upright
  const bool writes_upright = GetParam().applied == Applied::upright && orientation() >= 5;
  const CentreBox stored = upright_to_stored(subject, orientation());
  const std::string properties =
      writes_upright ? written(subject, upright()) : written(stored, kStored);
  const PhotoRegions read = read_regions(properties, kStored, orientation(), GetParam().place);

  if (GetParam().applied == Applied::cropped) {
    EXPECT_THAT(read.subjects.regions, IsEmpty());
    EXPECT_THAT(rules_of(read), ElementsAre("regions/stale"));
    return;
  }
  ASSERT_EQ(read.subjects.regions.size(), 1u);
  Box wanted = drawn(subject, upright());
  if (GetParam().scheme.is_circle && !writes_upright) {
    // The circle was drawn in the stored frame; its radius is the same upright.
    const Box there = drawn(stored, kStored);
    const Point c = in_pixels(subject, upright()).centre();
    const double r = there.width() / 2;
    wanted = {c.x - r, c.y - r, c.x + r, c.y + r};
  }
  expect_box(read.subjects.regions[0].box, wanted);
  EXPECT_THAT(rules_of(read), writes_upright ? std::vector<std::string>{"regions/upright-written"}
                                             : std::vector<std::string>{});
}

INSTANTIATE_TEST_SUITE_P(Regions, OrientationTest, ::testing::ValuesIn(cases()),
                         [](const auto& test) {
                           const Case& c = test.param;
                           return c.scheme.name + "_orientation_" + std::to_string(c.orientation) +
                                  "_" + (c.place == Place::sidecar ? "sidecar_" : "embedded_") +
                                  text(c.applied);
                         });

}  // namespace
}  // namespace picdesk::test
