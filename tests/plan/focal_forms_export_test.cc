// SPDX-License-Identifier: GPL-3.0-or-later
// Export of focal points: what is written, read again as the system reads it, gives the nearest
// window there is. The windows are placed by this file's own arithmetic.
#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <algorithm>
#include <cmath>
#include <string>
#include <utility>
#include <vector>

#include "picdesk/focal_forms.h"

namespace picdesk {
namespace {

using ::testing::IsEmpty;

constexpr FocalForm kForms[] = {FocalForm::fraction, FocalForm::payload,
                                FocalForm::imgproxy, FocalForm::sanity,
                                FocalForm::drupal,   FocalForm::object_position};

struct Slide {
  Size image;
  int length = 0;  // of the window along the free axis; the other axis is full
  bool along_x = true;
  int slack() const { return (along_x ? image.width : image.height) - length; }
  Rect at(int offset) const {
    return along_x ? Rect{offset, 0, offset + length, image.height}
                   : Rect{0, offset, image.width, offset + length};
  }
  // Where a point's window begins: its middle nearest to the point. Two where that is a tie.
  std::pair<int, int> begins(FocalPoint point) const {
    const double side = along_x ? image.width : image.height;
    const double centre = (along_x ? point.x : point.y) * side;
    const auto far = [&](int offset) { return std::abs(offset + length / 2.0 - centre); };
    std::pair<int, int> best{0, 0};
    for (int offset = 1; offset <= slack(); ++offset) {
      if (far(offset) < far(best.first) - 1e-9) best = {offset, offset};
      if (std::abs(far(offset) - far(best.first)) <= 1e-9) best.second = offset;
    }
    return best;
  }
};

struct Shift {
  double least = 1e9;
  double most = 1e9;  // differs where a tie is settled by the last digit
};

FocalPoint middle(const Rect& rect, Size image) {
  return {(rect.x0 + rect.x1) / 2.0 / image.width, (rect.y0 + rect.y1) / 2.0 / image.height};
}

// How far the text's window is from the crop, px of the picture.
Shift shift_of(FocalForm form, const std::string& text, const Slide& slide, int offset) {
  const Rect crop = slide.at(offset);
  const auto ratio = AspectRatio::make(crop.width(), crop.height());
  const auto found = import_focal(form, text, slide.image, *ratio);
  if (!found) {
    ADD_FAILURE() << text << ": " << found.error().message;
    return {};
  }
  if (found->crop) {
    const Box& box = found->crop->box;
    const double far = std::max({std::abs(box.x0 - crop.x0), std::abs(box.y0 - crop.y0),
                                 std::abs(box.x1 - crop.x1), std::abs(box.y1 - crop.y1)});
    return {far, far};
  }
  const auto [low, high] = slide.begins(*found->focal_point);
  const auto [least, most] = std::minmax({std::abs(low - offset), std::abs(high - offset)});
  return {double(least), double(most)};
}

// The least shift that any whole percent has.
Shift best_percent(FocalForm form, const Slide& slide, int offset) {
  Shift best;
  for (int percent = 0; percent <= 100; ++percent) {
    const std::string p = std::to_string(percent);
    const std::string text =
        form == FocalForm::drupal ? p + "," + p : "{\"focalX\":" + p + ",\"focalY\":" + p + "}";
    const Shift shift = shift_of(form, text, slide, offset);
    best = {std::min(best.least, shift.least), std::min(best.most, shift.most)};
  }
  return best;
}

struct ExportCase {
  std::string name;
  Slide slide;
};

std::vector<ExportCase> slides() {
  std::vector<ExportCase> all;
  for (const Size image : {Size{40, 30}, Size{7, 23}, Size{1, 9}, Size{150, 31}, Size{997, 331}}) {
    for (const bool along_x : {true, false}) {
      const int side = along_x ? image.width : image.height;
      for (const int length : {1, side / 2, side - 1, side}) {
        if (length < 1) continue;
        all.push_back({std::to_string(image.width) + "x" + std::to_string(image.height) +
                           (along_x ? "_x" : "_y") + std::to_string(length),
                       {image, length, along_x}});
      }
    }
  }
  std::ranges::sort(all, {}, &ExportCase::name);
  const auto same = std::ranges::unique(all, {}, &ExportCase::name);
  all.erase(same.begin(), same.end());
  return all;
}

class ExportTest : public ::testing::TestWithParam<ExportCase> {
 protected:
  // Large pictures in steps.
  int step() const { return std::max(1, GetParam().slide.slack() / 40); }
};

TEST_P(ExportTest, ImportGivesTheNearestWindow) {
  const Slide& slide = GetParam().slide;
  for (int offset = 0; offset <= slide.slack(); offset += step()) {
    const Rect crop = slide.at(offset);
    for (const FocalPoint point : {middle(crop, slide.image), FocalPoint{0.1, 0.9}}) {
      for (const FocalForm form : kForms) {
        const auto written = export_focal(form, crop, point, slide.image, crop.width());
        ASSERT_TRUE(written) << written.error().message;
        const std::string what = std::string(name(form)) + " " + written->text;
        const Shift shift = shift_of(form, written->text, slide, offset);
        ASSERT_GE(written->shift, shift.least - 1e-9) << what;
        ASSERT_LE(written->shift, shift.most + 1e-9) << what;
        const bool percents = form == FocalForm::drupal || form == FocalForm::payload;
        const Shift best = percents ? best_percent(form, slide, offset) : Shift{0, 0};
        ASSERT_GE(written->shift, best.least - 1e-9) << what;
        ASSERT_LE(written->shift, best.most + 1e-2) << what;
        ASSERT_EQ(written->findings.empty(), written->shift <= 1);
      }
    }
  }
}

INSTANTIATE_TEST_SUITE_P(Slides, ExportTest, ::testing::ValuesIn(slides()),
                         [](const auto& test) { return "of_" + test.param.name; });

TEST(FocalExport, CropsThatNoPointCanSayAreReported) {
  const Rect crop{100, 100, 700, 484};  // smaller than the largest 25:16 window
  for (const FocalForm form : kForms) {
    const auto written = export_focal(form, crop, {0.4, 0.5}, {1000, 800}, 600);
    ASSERT_TRUE(written);
    const bool holds_crops = form == FocalForm::sanity || form == FocalForm::imgproxy;
    EXPECT_EQ(written->findings.empty(), holds_crops) << name(form);
    if (holds_crops) {
      EXPECT_EQ(written->shift, 0) << written->text;
      continue;
    }
    EXPECT_EQ(written->findings[0].rule, "crop/form-imprecise");
    ASSERT_TRUE(written->findings[0].measured);
    EXPECT_EQ(written->findings[0].measured->value, written->shift);
    EXPECT_EQ(written->findings[0].measured->limit, 1);
  }
}

TEST(FocalExport, ShiftIsInPixelsOfTheRendition) {
  // Whole percents of 6000 px are 60 px apart: up to 30 px off, 7.5 of a rendition a quarter wide.
  double worst = 0;
  double worst_small = 0;
  for (int offset = 0; offset <= 2000; offset += 7) {
    const Rect crop{offset, 0, offset + 4000, 4000};
    const auto large = export_focal(FocalForm::drupal, crop, {0.5, 0.5}, {6000, 4000}, 4000);
    const auto small = export_focal(FocalForm::drupal, crop, {0.5, 0.5}, {6000, 4000}, 100);
    worst = std::max(worst, large->shift);
    worst_small = std::max(worst_small, small->shift);
    EXPECT_THAT(small->findings, IsEmpty());
  }
  EXPECT_NEAR(worst, 30, 1);
  EXPECT_NEAR(worst_small, worst / 40, 1e-9);
}

// Where clamping leaves a choice, the point that was asked for is kept.
TEST(FocalExport, KeepsThePointWhereItLeadsToTheCrop) {
  const Rect crop{0, 0, 500, 500};
  const Size image{1000, 500};
  EXPECT_EQ(export_focal(FocalForm::fraction, crop, {0.1, 0.2}, image, 500)->text, "0.1,0.2");
  EXPECT_EQ(export_focal(FocalForm::drupal, crop, {0.1, 0.2}, image, 500)->text, "10,20");
  EXPECT_EQ(export_focal(FocalForm::imgproxy, crop, {0.1, 0.2}, image, 500)->text, "g:fp:0.1:0.2");
  EXPECT_EQ(export_focal(FocalForm::payload, crop, {0.1, 0.2}, image, 500)->text,
            R"({"focalX":10,"focalY":20})");
}

TEST(FocalExport, Texts) {
  const Rect crop{200, 0, 700, 500};
  const Size image{1000, 500};
  EXPECT_EQ(export_focal(FocalForm::object_position, crop, {0.4, 0.5}, image, 500)->text,
            "40% 50%");
  EXPECT_EQ(export_focal(FocalForm::sanity, crop, {0.4, 0.5}, image, 500)->text,
            R"({"crop":{"top":0,"bottom":0,"left":0.2,"right":0.3},)"
            R"("hotspot":{"x":0.4,"y":0.5,"width":0.5,"height":1}})");
  EXPECT_EQ(export_focal(FocalForm::imgproxy, {100, 50, 700, 434}, {0.4, 0.5}, image, 500)->text,
            "c:600:384:nowe:100:50");
}

struct BadExport {
  const char* name;
  Rect crop;
  FocalPoint point;
  Size image;
  int output_width;
};

class BadExportTest : public ::testing::TestWithParam<BadExport> {};

TEST_P(BadExportTest, IsRefused) {
  const BadExport& c = GetParam();
  for (const FocalForm form : kForms) {
    const auto written = export_focal(form, c.crop, c.point, c.image, c.output_width);
    ASSERT_FALSE(written);
    EXPECT_EQ(written.error().code, ErrorCode::invalid_argument);
  }
}

INSTANTIATE_TEST_SUITE_P(
    Forms, BadExportTest,
    ::testing::Values(BadExport{"outside", {0, 0, 11, 10}, {}, {10, 10}, 100},
                      BadExport{"empty", {5, 5, 5, 6}, {}, {10, 10}, 100},
                      BadExport{"negative", {-1, 0, 5, 6}, {}, {10, 10}, 100},
                      BadExport{"no_width", {0, 0, 5, 6}, {}, {10, 10}, 0},
                      BadExport{"no_picture", {0, 0, 5, 6}, {}, {0, 0}, 100},
                      BadExport{"point_outside", {0, 0, 5, 6}, {1.1, 0}, {10, 10}, 100},
                      BadExport{"point_nan", {0, 0, 5, 6}, {std::nan(""), 0}, {10, 10}, 100}),
    [](const auto& test) { return test.param.name; });

}  // namespace
}  // namespace picdesk
