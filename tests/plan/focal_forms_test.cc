// SPDX-License-Identifier: GPL-3.0-or-later
// Forms of focal points and crops: what each text means.
#include "picdesk/focal_forms.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <cmath>

namespace picdesk {
namespace {

using ::testing::HasSubstr;

constexpr Size kImage{1000, 500};

struct PointCase {
  const char* name;
  FocalForm form;
  std::string text;
  FocalPoint point;
};

class PointTest : public ::testing::TestWithParam<PointCase> {};

TEST_P(PointTest, IsRead) {
  const auto found = import_focal(GetParam().form, GetParam().text, kImage, AspectRatio{1, 1});
  ASSERT_TRUE(found) << found.error().message;
  ASSERT_TRUE(found->focal_point);
  EXPECT_NEAR(found->focal_point->x, GetParam().point.x, 1e-12);
  EXPECT_NEAR(found->focal_point->y, GetParam().point.y, 1e-12);
}

INSTANTIATE_TEST_SUITE_P(
    Forms, PointTest,
    ::testing::Values(
        PointCase{"fraction", FocalForm::fraction, "0.3,0.7", {0.3, 0.7}},
        PointCase{"fraction_spaces", FocalForm::fraction, " 0.3 , 0.7 ", {0.3, 0.7}},
        PointCase{"fraction_edge", FocalForm::fraction, "0,1", {0, 1}},
        PointCase{"payload", FocalForm::payload, R"({"focalX":30,"focalY":70})", {0.3, 0.7}},
        PointCase{"payload_more",
                  FocalForm::payload,
                  R"({"id":7,"focalX":12.5,"focalY":0,"crop":null})",
                  {0.125, 0}},
        PointCase{"imgproxy", FocalForm::imgproxy, "g:fp:0.3:0.7", {0.3, 0.7}},
        PointCase{"imgproxy_long", FocalForm::imgproxy, "gravity:fp:0.3:0.7", {0.3, 0.7}},
        PointCase{"imgproxy_north", FocalForm::imgproxy, "g:no", {0.5, 0}},
        PointCase{"imgproxy_south_east", FocalForm::imgproxy, "g:soea", {1, 1}},
        PointCase{"imgproxy_west", FocalForm::imgproxy, "g:we:0:0", {0, 0.5}},
        PointCase{"sanity", FocalForm::sanity, R"({"hotspot":{"x":0.3,"y":0.7}})", {0.3, 0.7}},
        PointCase{"drupal", FocalForm::drupal, "30,70", {0.3, 0.7}},
        // The window is 500 wide and slides by 500: its middle at 30 % is 150 + 250.
        PointCase{"css", FocalForm::object_position, "30% 70%", {0.4, 0.5}},
        PointCase{"css_one", FocalForm::object_position, "100%", {0.75, 0.5}},
        PointCase{"css_words", FocalForm::object_position, "left top", {0.25, 0.5}},
        PointCase{"css_words_reversed", FocalForm::object_position, "bottom right", {0.75, 0.5}},
        PointCase{"css_one_word", FocalForm::object_position, "top", {0.5, 0.5}},
        PointCase{"css_zero", FocalForm::object_position, "0 0", {0.25, 0.5}}),
    [](const auto& test) { return test.param.name; });

// Drupal's crop entity keeps whole pixels: 33 % of 10 px is 3 px.
TEST(FocalForms, DrupalRoundsToPixels) {
  const auto found = import_focal(FocalForm::drupal, "33,66", {10, 1000});
  EXPECT_EQ(found->focal_point, (FocalPoint{0.3, 0.66}));
}

struct CropCase {
  const char* name;
  FocalForm form;
  std::string text;
  Box box;
};

class CropTest : public ::testing::TestWithParam<CropCase> {};

TEST_P(CropTest, IsRead) {
  const auto found = import_focal(GetParam().form, GetParam().text, kImage, AspectRatio{1, 1});
  ASSERT_TRUE(found) << found.error().message;
  ASSERT_TRUE(found->crop);
  EXPECT_EQ(found->crop->source, RegionSource::cms);
  EXPECT_NEAR(found->crop->box.x0, GetParam().box.x0, 1e-9);
  EXPECT_NEAR(found->crop->box.y0, GetParam().box.y0, 1e-9);
  EXPECT_NEAR(found->crop->box.x1, GetParam().box.x1, 1e-9);
  EXPECT_NEAR(found->crop->box.y1, GetParam().box.y1, 1e-9);
}

INSTANTIATE_TEST_SUITE_P(
    Forms, CropTest,
    ::testing::Values(
        CropCase{"payload_px",
                 FocalForm::payload,
                 R"({"crop":{"x":100,"y":50,"width":600,"height":384,"unit":"px"}})",
                 {100, 50, 700, 434}},
        CropCase{"payload_percent_floors",
                 FocalForm::payload,
                 R"({"crop":{"x":10.19,"y":10.19,"width":50,"height":50,"unit":"%"}})",
                 {101, 50, 601, 300}},
        CropCase{"payload_beyond_is_clipped",
                 FocalForm::payload,
                 R"({"crop":{"x":50,"y":0,"width":100,"height":100}})",
                 {500, 0, 1000, 500}},
        CropCase{"imgproxy_px", FocalForm::imgproxy, "c:600:384:nowe:100:50", {100, 50, 700, 434}},
        CropCase{"imgproxy_share", FocalForm::imgproxy, "c:0.5:0.5:nowe", {0, 0, 500, 250}},
        CropCase{"imgproxy_all", FocalForm::imgproxy, "c:0:100:so", {0, 400, 1000, 500}},
        CropCase{"imgproxy_too_large", FocalForm::imgproxy, "c:2000:100", {0, 200, 1000, 300}},
        CropCase{
            "imgproxy_east_offset", FocalForm::imgproxy, "c:100:100:ea:10:0", {890, 200, 990, 300}},
        CropCase{"imgproxy_share_offset",
                 FocalForm::imgproxy,
                 "c:100:100:nowe:0.5:0.5",
                 {500, 250, 600, 350}},
        CropCase{
            "imgproxy_clamped", FocalForm::imgproxy, "c:100:100:nowe:5000:-9", {900, 0, 1000, 100}},
        CropCase{"imgproxy_point", FocalForm::imgproxy, "c:100:100:fp:0.3:1", {250, 400, 350, 500}},
        CropCase{"imgproxy_gravity_of_g",
                 FocalForm::imgproxy,
                 "c:100:100/g:fp:0.3:0.7",
                 {250, 300, 350, 400}},
        CropCase{"sanity",
                 FocalForm::sanity,
                 R"({"crop":{"top":0.1,"bottom":0.2,"left":0.3,"right":0.4}})",
                 {300, 50, 600, 400}},
        CropCase{"css", FocalForm::object_position, "25% 75%", {125, 0, 625, 500}}),
    [](const auto& test) { return test.param.name; });

TEST(FocalForms, SanityHotspotIsARegionAroundItsPoint) {
  const auto found = import_focal(
      FocalForm::sanity, R"({"hotspot":{"x":0.3,"y":0.9,"width":0.2,"height":0.4}})", kImage);
  ASSERT_TRUE(found->region);
  EXPECT_NEAR(found->region->box.x0, 200, 1e-9);
  EXPECT_NEAR(found->region->box.y0, 350, 1e-9);
  EXPECT_NEAR(found->region->box.x1, 400, 1e-9);
  EXPECT_NEAR(found->region->box.y1, 500, 1e-9);  // clipped
  EXPECT_EQ(found->region->source, RegionSource::cms);
  EXPECT_FALSE(found->region->is_protected);
  EXPECT_FALSE(found->crop);
}

struct BadCase {
  const char* name;
  FocalForm form;
  std::string text;
};

class BadTest : public ::testing::TestWithParam<BadCase> {};

TEST_P(BadTest, IsRefusedByName) {
  const auto found = import_focal(GetParam().form, GetParam().text, kImage, AspectRatio{1, 1});
  ASSERT_FALSE(found);
  EXPECT_EQ(found.error().code, ErrorCode::invalid_argument);
  EXPECT_THAT(found.error().message, HasSubstr(std::string(name(GetParam().form))));
  EXPECT_LT(found.error().message.size(), 200u);
  EXPECT_THAT(found.error().hint, HasSubstr("give "));
}

constexpr FocalForm fraction = FocalForm::fraction;
constexpr FocalForm payload = FocalForm::payload;
constexpr FocalForm imgproxy = FocalForm::imgproxy;
constexpr FocalForm sanity = FocalForm::sanity;
constexpr FocalForm drupal = FocalForm::drupal;
constexpr FocalForm css = FocalForm::object_position;

INSTANTIATE_TEST_SUITE_P(
    Forms, BadTest,
    ::testing::Values(
        BadCase{"fraction_empty", fraction, ""}, BadCase{"fraction_one", fraction, "0.5"},
        BadCase{"fraction_three", fraction, "0,0,0"},
        BadCase{"fraction_percent", fraction, "30,70"},
        BadCase{"fraction_nan", fraction, "nan,0.5"}, BadCase{"fraction_inf", fraction, "inf,0"},
        BadCase{"fraction_comma_decimals", fraction, "0,3,0,7"},
        BadCase{"fraction_negative", fraction, "-0.1,0"},
        BadCase{"fraction_long", fraction, std::string(5000, '0') + ",0"},
        BadCase{"fraction_controls", fraction, std::string("\x1B[31m\0,", 7)},
        BadCase{"payload_no_json", payload, "30,70"}, BadCase{"payload_array", payload, "[30,70]"},
        BadCase{"payload_empty", payload, "{}"},
        BadCase{"payload_half", payload, R"({"focalX":30})"},
        BadCase{"payload_text", payload, R"({"focalX":"30","focalY":"70"})"},
        BadCase{"payload_beyond", payload, R"({"focalX":130,"focalY":70})"},
        BadCase{"payload_huge", payload, R"({"focalX":1e999,"focalY":70})"},
        BadCase{"payload_deep", payload, std::string(4000, '[')},
        BadCase{"payload_bad_utf8", payload, "{\"focalX\xFF\":1}"},
        BadCase{"payload_crop_unit", payload,
                R"({"crop":{"x":1,"y":1,"width":5,"height":5,"unit":"em"}})"},
        BadCase{"payload_crop_number", payload, R"({"crop":5})"},
        BadCase{"payload_crop_empty", payload, R"({"crop":{"x":1,"y":1,"width":0,"height":5}})"},
        BadCase{"imgproxy_empty", imgproxy, ""}, BadCase{"imgproxy_smart", imgproxy, "g:sm"},
        BadCase{"imgproxy_no_point", imgproxy, "g:fp"},
        BadCase{"imgproxy_one", imgproxy, "g:fp:0.5"},
        BadCase{"imgproxy_beyond", imgproxy, "g:fp:1.5:0"},
        BadCase{"imgproxy_offset_point", imgproxy, "g:no:0:50"},
        BadCase{"imgproxy_negative", imgproxy, "c:-1:10"},
        BadCase{"imgproxy_nan", imgproxy, "c:nan:10"},
        BadCase{"imgproxy_side", imgproxy, "c:10:10:up"},
        BadCase{"imgproxy_twice", imgproxy, "c:10:10/c:20:20"},
        BadCase{"imgproxy_other", imgproxy, "rs:fill:300:200"},
        BadCase{"sanity_empty", sanity, "{}"},
        BadCase{"sanity_null", sanity, R"({"hotspot":null,"crop":null})"},
        BadCase{"sanity_half_crop", sanity, R"({"crop":{"top":0.1}})"},
        BadCase{"sanity_all_cut", sanity,
                R"({"crop":{"top":0.5,"bottom":0.5,"left":0,"right":0}})"},
        BadCase{"sanity_hotspot_beyond", sanity, R"({"hotspot":{"x":2,"y":0}})"},
        BadCase{"drupal_fraction", drupal, "30.5,70"}, BadCase{"drupal_beyond", drupal, "101,0"},
        BadCase{"drupal_one", drupal, "30"}, BadCase{"css_px", css, "10px 20px"},
        BadCase{"css_beyond", css, "120% 0%"}, BadCase{"css_three", css, "left 10% top"},
        BadCase{"css_same_axis", css, "left right"}, BadCase{"css_same_axis_2", css, "top bottom"},
        BadCase{"css_empty", css, "  "}, BadCase{"css_nan", css, "nan% 0%"}),
    [](const auto& test) { return test.param.name; });

TEST(FocalForms, ObjectPositionNeedsTheRatio) {
  const auto found = import_focal(css, "30% 70%", kImage);
  ASSERT_FALSE(found);
  EXPECT_THAT(found.error().message, HasSubstr("ratio"));
}

TEST(FocalForms, NoPictureIsRefused) { EXPECT_FALSE(import_focal(fraction, "0.5,0.5", {0, 10})); }

TEST(FocalForms, NamesAreReadBack) {
  for (const FocalForm form : {fraction, payload, imgproxy, sanity, drupal, css}) {
    EXPECT_EQ(parse_focal_form(name(form)).value(), form);
  }
  EXPECT_THAT(parse_focal_form("drupel").error().hint, HasSubstr("drupal"));
  EXPECT_FALSE(parse_focal_form(""));
}

}  // namespace
}  // namespace picdesk
