// SPDX-License-Identifier: GPL-3.0-or-later
// The keys that say how crops are placed, checked and looked at.
#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <stdexcept>

#include "picdesk/config.h"
#include "picdesk/preset.h"

namespace picdesk {
namespace {

using ::testing::HasSubstr;
using ::testing::Pair;
using ::testing::StartsWith;
using ::testing::UnorderedElementsAre;

std::string preset_text(const std::string& rendition, const std::string& tail) {
  return "path = \"{slug}.{ext}\"\n[[rendition]]\nname = \"hero\"\nwidth = 600\nheight = 384\n" +
         rendition + "\n" + tail;
}

Preset parsed(const std::string& rendition, const std::string& tail = "") {
  Result<Preset> preset = parse_preset(preset_text(rendition, tail), "crop.toml");
  if (!preset) throw std::runtime_error(preset.error().message);
  return *preset;
}

TEST(CropKeys, AbsentOnesHaveTheDefaults) {
  const Preset preset = parsed("");
  EXPECT_EQ(preset.renditions[0].gravity, Gravity::automatic);
  EXPECT_EQ(preset.renditions[0].on_conflict, OnConflict::automatic);
  EXPECT_FALSE(preset.renditions[0].bars);
  EXPECT_EQ(preset.crop_checks.face_in, 0.97);
}

TEST(CropKeys, AreRead) {
  const Preset preset = parsed("gravity = \"centre\"\non_conflict = \"best\"\nbars = \"#123\"");
  EXPECT_EQ(preset.renditions[0].gravity, Gravity::centre);
  EXPECT_EQ(preset.renditions[0].on_conflict, OnConflict::best);
  EXPECT_EQ(preset.renditions[0].bars, 0x112233U);
}

TEST(CropKeys, EveryWordOfAPolicyIsItsName) {
  for (const OnConflict policy :
       {OnConflict::automatic, OnConflict::fail, OnConflict::letterbox, OnConflict::best}) {
    const std::string word(name(policy));
    const Preset preset = parsed("bars = \"#000\"\non_conflict = \"" + word + "\"");
    EXPECT_EQ(preset.renditions[0].on_conflict, policy) << word;
  }
  for (const Gravity gravity : {Gravity::automatic, Gravity::centre}) {
    const std::string word(name(gravity));
    EXPECT_EQ(parsed("gravity = \"" + word + "\"").renditions[0].gravity, gravity) << word;
  }
}

TEST(CropChecks, EveryLimitIsRead) {
  const CropCheckLimits limits =
      parsed("",
             "[crop_checks]\nface_out = 0.01\nface_in = 0.99\nheadroom_least = 0.1\n"
             "headroom_most = 0.2\neye_line_least = 0.3\neye_line_most = 0.4\n"
             "subject_warning = 0.9\nsubject_error = 0.5\nsqueeze_warning = 0.01\n"
             "squeeze_error = 0.03\nupscale_warning = 1.1\nupscale_error = 2\ntilt = 1\n"
             "soft_warning = 0.8\nsoft_error = 0.7\noversharp = 2.5\nblocky = 3\n"
             "quantiser_warning = 60\nquantiser_error = 90\nnear_duplicate = 20\n"
             "[crop_checks.severity]\n\"crop/headroom\" = \"off\"\n\"image/soft\" = \"info\"")
          .crop_checks;
  EXPECT_EQ(limits.face_out, 0.01);
  EXPECT_EQ(limits.face_in, 0.99);
  EXPECT_EQ(limits.headroom_least, 0.1);
  EXPECT_EQ(limits.headroom_most, 0.2);
  EXPECT_EQ(limits.eye_line_least, 0.3);
  EXPECT_EQ(limits.eye_line_most, 0.4);
  EXPECT_EQ(limits.subject_warning, 0.9);
  EXPECT_EQ(limits.subject_error, 0.5);
  EXPECT_EQ(limits.squeeze_warning, 0.01);
  EXPECT_EQ(limits.squeeze_error, 0.03);
  EXPECT_EQ(limits.upscale_warning, 1.1);
  EXPECT_EQ(limits.upscale_error, 2);
  EXPECT_EQ(limits.tilt, 1);
  EXPECT_EQ(limits.soft_warning, 0.8);
  EXPECT_EQ(limits.soft_error, 0.7);
  EXPECT_EQ(limits.oversharp, 2.5);
  EXPECT_EQ(limits.blocky, 3);
  EXPECT_EQ(limits.quantiser_warning, 60);
  EXPECT_EQ(limits.quantiser_error, 90);
  EXPECT_EQ(limits.near_duplicate, 20);
  EXPECT_THAT(limits.severity,
              UnorderedElementsAre(Pair("crop/headroom", "off"), Pair("image/soft", "info")));
}

struct Wrong {
  std::string name;
  std::string rendition;  // line 6
  std::string tail;       // from line 7
  std::string place;
  std::string message;
  std::string hint;
};
void PrintTo(const Wrong& wrong, std::ostream* out) { *out << wrong.name; }

class WrongCropKey : public ::testing::TestWithParam<Wrong> {};

TEST_P(WrongCropKey, IsRefusedAtItsPlace) {
  const Wrong& wrong = GetParam();
  const auto preset = parse_preset(preset_text(wrong.rendition, wrong.tail), "crop.toml");
  ASSERT_FALSE(preset);
  EXPECT_EQ(preset.error().code, ErrorCode::invalid_argument);
  EXPECT_THAT(preset.error().message, StartsWith("crop.toml:" + wrong.place + ": "));
  EXPECT_THAT(preset.error().message, HasSubstr(wrong.message));
  EXPECT_THAT(preset.error().hint, HasSubstr(wrong.hint));
}

constexpr auto kName = [](const auto& test) { return test.param.name; };

INSTANTIATE_TEST_SUITE_P(
    Preset, WrongCropKey,
    ::testing::Values(
        Wrong{"Gravity", "gravity = \"center\"", "", "6:11", "gravity is \"center\"",
              "did you mean \"centre\"?"},
        Wrong{"OnConflict", "on_conflict = \"letterbix\"", "", "6:15", "letterbix",
              "did you mean \"letterbox\"?"},
        Wrong{"LetterboxWithoutBars", "on_conflict = \"letterbox\"", "", "6:15", "without bars",
              "bars = \"#ffffff\""},
        Wrong{"Bars", "bars = \"black\"", "", "6:8", "bars is \"black\", not a colour", "#rrggbb"},
        Wrong{"UnknownLimit", "", "[crop_checks]\nfase_in = 1", "8:1",
              "unknown key \"fase_in\" in [crop_checks]", "did you mean \"face_in\"?"},
        Wrong{"NotANumber", "", "[crop_checks]\ntilt = nan", "8:8", "tilt is nan", "range"},
        Wrong{"Infinite", "", "[crop_checks]\ntilt = inf", "8:8", "tilt is inf", "range"},
        Wrong{"Above", "", "[crop_checks]\nface_in = 1.01", "8:11",
              "face_in is 1.01; it must be 0 to 1", "range"},
        Wrong{"Text", "", "[crop_checks]\nblocky = \"2\"", "8:10", "blocky must be", "presets.md"},
        Wrong{"QuantiserReal", "", "[crop_checks]\nquantiser_error = 7.5", "8:19",
              "must be an integer", "presets.md"},
        Wrong{"ErrorBeforeWarning", "", "[crop_checks]\nsqueeze_error = 0.001", "8:17",
              "squeeze_warning (0.006) is above squeeze_error (0.001)", "set both"},
        Wrong{"SubjectOrder", "", "[crop_checks]\nsubject_warning = 0.5", "8:19",
              "subject_error (0.6) is above subject_warning (0.5)", "set both"},
        Wrong{"SeverityWord", "", "[crop_checks]\nseverity.\"crop/tilted\" = \"warn\"", "8:26",
              "\"warn\"", "one of: error, warning"},
        Wrong{"SeverityOfAnotherFamily", "", "[crop_checks]\nseverity.\"meta/date\" = \"off\"",
              "8:24", "no rule of a finished picture", "crop/"}),
    kName);

constexpr char kHash[] = "8f4c659275977e7a3bfbfa339a9c769ad793df50f9c0baa8c14b11baa1646430";

TEST(VisionConfig, IsEmptyByDefault) {
  const auto config = parse_config("", "picdesk.toml");
  ASSERT_TRUE(config);
  EXPECT_EQ(config->vision.detector, "");
  EXPECT_FALSE(config->vision.model);
}

TEST(VisionConfig, IsRead) {
  const auto config = parse_config(
      std::string("[vision]\ndetector = \"haar\"\nface_model = { kind = \"yunet2023\", path = "
                  "\"m/f.onnx\", sha256 = \"") +
          kHash + "\", tiles = true }",
      "picdesk.toml");
  ASSERT_TRUE(config) << config.error().message;
  EXPECT_EQ(config->vision.detector, "haar");
  EXPECT_EQ(config->vision.model, (FaceModel{DetectorKind::yunet2023, "m/f.onnx", kHash, true}));
}

struct WrongVisionLine {
  std::string name;
  std::string line;  // the second, after [vision]
  std::string place;
  std::string message;
  std::string hint;
};
void PrintTo(const WrongVisionLine& wrong, std::ostream* out) { *out << wrong.name; }

class WrongVision : public ::testing::TestWithParam<WrongVisionLine> {};

TEST_P(WrongVision, IsRefusedAtItsPlace) {
  const auto config = parse_config("[vision]\n" + GetParam().line, "picdesk.toml");
  ASSERT_FALSE(config);
  EXPECT_THAT(config.error().message, StartsWith("picdesk.toml:" + GetParam().place + ": "));
  EXPECT_THAT(config.error().message, HasSubstr(GetParam().message));
  EXPECT_THAT(config.error().hint, HasSubstr(GetParam().hint));
}

INSTANTIATE_TEST_SUITE_P(
    Config, WrongVision,
    ::testing::Values(
        WrongVisionLine{"Key", "model = 1", "2:1", "unknown key \"model\" in [vision]", "detector"},
        WrongVisionLine{"Detector", "detector = \"har\"", "2:12", "detector is \"har\"",
                        "did you mean \"haar\"?"},
        WrongVisionLine{"ModelText", "face_model = \"a.onnx\"", "2:14", "must be a table",
                        "configuration.md"},
        WrongVisionLine{"ModelWithoutHash", "face_model = {kind = \"yunet2023\", path = \"a\"}",
                        "2:14", "no sha256", "sha256"},
        WrongVisionLine{"ModelKind",
                        std::string("face_model = {kind = \"yunet\", path = \"a\", sha256 = \"") +
                            kHash + "\"}",
                        "2:22", "kind is \"yunet\"", "yunet2023"},
        WrongVisionLine{"ShortHash",
                        "face_model = {kind = \"yunet2023\", path = \"a\", sha256 = \"abc\"}",
                        "2:56", "sha256 is \"abc\"", "64 hex digits"}),
    [](const auto& test) { return test.param.name; });

}  // namespace
}  // namespace picdesk
