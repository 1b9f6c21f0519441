// SPDX-License-Identifier: GPL-3.0-or-later
// Each rule on a rendition that is faultless but for one thing.
#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <functional>

#include "check/crop/crop_case.h"
#include "picdesk/rules.h"

namespace picdesk::test {
namespace {

using Findings = std::vector<std::string>;

struct CropCase {
  const char* name;
  std::function<void(CroppedPhoto&)> spoil;
  Findings expected;
};
void PrintTo(const CropCase& tested, std::ostream* out) { *out << tested.name; }

class CheckCrop : public ::testing::TestWithParam<CropCase> {};

TEST_P(CheckCrop, FindsThatAndNothingElse) {
  CroppedPhoto photo = faultless();
  GetParam().spoil(photo);
  EXPECT_EQ(found(photo), GetParam().expected);
  for (const Finding& finding : check_crop(photo, {})) {
    const Rule* rule = find_rule(finding.rule);
    ASSERT_NE(rule, nullptr) << finding.rule;
    EXPECT_EQ(rule->kind, RuleKind::check);
    EXPECT_LE(finding.severity, rule->severity) << "the table has the most severe";
    EXPECT_FALSE(finding.message.empty());
    EXPECT_FALSE(finding.hint.empty());
  }
}

Located& located(CroppedPhoto& photo) { return photo.comparison->located; }
PictureFacts& facts(CroppedPhoto& photo) { return photo.comparison->facts; }

INSTANTIATE_TEST_SUITE_P(
    Coding, CheckCrop,
    ::testing::Values(
        CropCase{"Faultless", [](CroppedPhoto&) {}, {}},
        CropCase{"OnePixelWider",
                 [](CroppedPhoto& p) { p.info.stored.width = 601; },
                 {"error crop/size-mismatch"}},
        CropCase{"TwoPromises",
                 [](CroppedPhoto& p) {
                   p.expected.push_back({{600, 400}, "the markup"});
                   p.expected.push_back({{300, 192}, "the preset"});
                 },
                 {"error crop/size-mismatch", "error crop/size-mismatch"}},
        CropCase{"OrientationLeft",
                 [](CroppedPhoto& p) { p.info.orientation = Orientation::rotate_180; },
                 {"error image/orientation-left"}},
        CropCase{"AnotherProfile",
                 [](CroppedPhoto& p) { p.coding.profile = CodingFacts::Profile::other; },
                 {"error image/profile"}},
        CropCase{"SrgbProfile",
                 [](CroppedPhoto& p) { p.coding.profile = CodingFacts::Profile::srgb; },
                 {}},
        CropCase{"AtTheQuantiserLimit", [](CroppedPhoto& p) { p.coding.quantiser = 59; }, {}},
        CropCase{"CompressedMuch",
                 [](CroppedPhoto& p) { p.coding.quantiser = 60; },
                 {"warning image/overcompressed"}},
        CropCase{"CompressedFarTooMuch",
                 [](CroppedPhoto& p) { p.coding.quantiser = 79; },
                 {"error image/overcompressed"}},
        CropCase{"JpegOfQuality40", [](CroppedPhoto& p) { p.coding.jpeg_quality = 40; }, {}},
        CropCase{"JpegOfQuality39",
                 [](CroppedPhoto& p) { p.coding.jpeg_quality = 39; },
                 {"warning image/overcompressed"}},
        CropCase{"JpegOfQuality10",
                 [](CroppedPhoto& p) { p.coding.jpeg_quality = 10; },
                 {"error image/overcompressed"}}),
    [](const auto& tested) { return tested.param.name; });

INSTANTIATE_TEST_SUITE_P(
    Place, CheckCrop,
    ::testing::Values(
        CropCase{"AnotherPicture",
                 [](CroppedPhoto& p) { located(p).verdict = Located::Verdict::different_picture; },
                 {"error crop/wrong-master"}},
        CropCase{"NotFound",
                 [](CroppedPhoto& p) { located(p).verdict = Located::Verdict::not_found; },
                 {"info crop/not-located"}},
        CropCase{"TwoPlaces",
                 [](CroppedPhoto& p) {
                   located(p).second = located(p).place;
                   for (Point& corner : located(p).second->quad) corner.x += 20;
                 },
                 {"info crop/not-located"}},
        CropCase{"AMapThatIsNone",
                 [](CroppedPhoto& p) { located(p).place.to_master = {0, 0, 0, 0, 0, 0}; },
                 {}},
        CropCase{
            "Turned", [](CroppedPhoto& p) { located(p).quarter_turns = 1; }, {"error crop/turned"}},
        CropCase{"Mirrored",
                 [](CroppedPhoto& p) { located(p).mirrored = true; },
                 {"error crop/mirrored"}},
        CropCase{"TiltedALittle", [](CroppedPhoto& p) { located(p).tilt_degrees = -0.29; }, {}},
        CropCase{"Tilted",
                 [](CroppedPhoto& p) { located(p).tilt_degrees = -0.31; },
                 {"warning crop/tilted"}},
        CropCase{"Squeezed",
                 [](CroppedPhoto& p) { located(p).squeeze = 0.99; },
                 {"warning crop/aspect-distorted"}},
        CropCase{"SqueezedMuch",
                 [](CroppedPhoto& p) { located(p).squeeze = 1.03; },
                 {"error crop/aspect-distorted"}},
        CropCase{"SqueezedAsRoundingDoes", [](CroppedPhoto& p) { located(p).squeeze = 1.005; }, {}},
        CropCase{"SqueezeOfFewMatches",
                 [](CroppedPhoto& p) {
                   located(p).squeeze = 1.03;
                   located(p).matches = 11;
                 },
                 {}},
        CropCase{"SqueezeNotMeasured",
                 [](CroppedPhoto& p) {
                   located(p).squeeze = 1.03;
                   located(p).squeeze_measured = false;
                 },
                 {}},
        CropCase{"Enlarged",
                 [](CroppedPhoto& p) { located(p).scale = 1.02; },
                 {"warning crop/upscaled"}},
        CropCase{"EnlargedMuch",
                 [](CroppedPhoto& p) { located(p).scale = 1.6; },
                 {"error crop/upscaled"}}),
    [](const auto& tested) { return tested.param.name; });

INSTANTIATE_TEST_SUITE_P(
    Pixels, CheckCrop,
    ::testing::Values(
        CropCase{"Bars",
                 [](CroppedPhoto& p) {
                   facts(p).bars = {0, 8, 0, 8};
                 },
                 {"warning crop/bars"}},
        CropCase{"BarsThatAreMeant",
                 [](CroppedPhoto& p) {
                   facts(p).bars = {0, 8, 0, 8};
                   p.bars_allowed = true;
                 },
                 {}},
        CropCase{
            "Soft", [](CroppedPhoto& p) { facts(p).sharpness = 0.89; }, {"warning image/soft"}},
        CropCase{
            "VerySoft", [](CroppedPhoto& p) { facts(p).sharpness = 0.59; }, {"error image/soft"}},
        CropCase{"Oversharp",
                 [](CroppedPhoto& p) { facts(p).sharpness = 1.51; },
                 {"info image/oversharp"}},
        CropCase{"NothingToSharpen", [](CroppedPhoto& p) { facts(p).sharpness.reset(); }, {}},
        CropCase{
            "Blocky", [](CroppedPhoto& p) { facts(p).blockiness = 1.51; }, {"info image/blocky"}},
        CropCase{"Unconverted",
                 [](CroppedPhoto& p) { facts(p).unconverted = 0.5; },
                 {"error image/profile"}},
        CropCase{"Converted", [](CroppedPhoto& p) { facts(p).unconverted = -0.5; }, {}},
        CropCase{"LittleSaliency",
                 [](CroppedPhoto& p) { facts(p).saliency_kept = 0.49; },
                 {"info crop/saliency-kept"}}),
    [](const auto& tested) { return tested.param.name; });

TEST(CheckCropMeasures, TellsValueAndLimit) {
  CroppedPhoto photo = faultless();
  photo.coding.quantiser = 70;
  photo.comparison->located.tilt_degrees = 1.25;
  const std::vector<Finding> all = check_crop(photo, {});
  ASSERT_EQ(all.size(), 2u);
  EXPECT_EQ(all[0].measured, (Measurement{70, 59, ""}));
  EXPECT_EQ(all[1].measured, (Measurement{1.25, 0.3, "deg"}));
  EXPECT_THAT(all[1].message, ::testing::HasSubstr("1.2 degrees clockwise"));
}

TEST(CheckCropAlone, LooksAtTheRenditionOnly) {
  CroppedPhoto photo = faultless();
  photo.comparison.reset();
  photo.alone.emplace();
  EXPECT_EQ(found(photo), Findings{});
  photo.alone->facts.bars = {4, 0, 4, 0};
  photo.alone->analysis.subjects.regions = {detected({250, 0, 300, 60}, "ultraface640", 0.99),
                                            detected({250, 80, 300, 160}, "ultraface640", 0.99)};
  EXPECT_EQ(found(photo), (Findings{"warning crop/bars", "info crop/face-at-edge"}));
  photo.alone.reset();
  EXPECT_EQ(found(photo), Findings{});
}

}  // namespace
}  // namespace picdesk::test
