// SPDX-License-Identifier: GPL-3.0-or-later
// One mistake at a time: place, message and hint.
#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "picdesk/preset.h"

namespace picdesk {
namespace {

using ::testing::HasSubstr;
using ::testing::StartsWith;

// A small preset with one line put in, and what must be said about it.
struct Wrong {
  std::string name;
  std::string top;        // line 1
  std::string rendition;  // line 5, after [[rendition]], name, ...
  std::string tail;       // from line 6 on
  std::string place;      // "line:column"
  std::string message;
  std::string hint;
};

void PrintTo(const Wrong& wrong, std::ostream* out) { *out << wrong.name; }

class WrongPreset : public ::testing::TestWithParam<Wrong> {};

TEST_P(WrongPreset, IsRefusedAtItsPlace) {
  const Wrong& wrong = GetParam();
  const std::string toml = wrong.top + "\npath = \"{slug}-{width}.{ext}\"\n[[rendition]]\n" +
                           "name = \"hero\"\n" + wrong.rendition + "\n" + wrong.tail;
  const Result<Preset> preset = parse_preset(toml, "desk/test.toml");
  ASSERT_FALSE(preset);
  EXPECT_EQ(preset.error().code, ErrorCode::invalid_argument);
  EXPECT_THAT(preset.error().message, StartsWith("desk/test.toml:" + wrong.place + ": "));
  EXPECT_THAT(preset.error().message, HasSubstr(wrong.message));
  EXPECT_THAT(preset.error().hint, HasSubstr(wrong.hint));
  EXPECT_NE(preset.error().hint, "");
}

constexpr char kSize[] = "width = 600\nheight = 384";

INSTANTIATE_TEST_SUITE_P(
    Preset, WrongPreset,
    ::testing::Values(
        Wrong{"Syntax", "name = ", kSize, "", "1:8", "", "TOML 1.0"},
        Wrong{"KeyTwice", "", "width = 1\nwidth = 2", "", "6:9", "redefine", "TOML"},
        Wrong{"UnknownTopKey", "pathh = 1", kSize, "", "1:1", "unknown key \"pathh\" in the preset",
              "did you mean \"path\"?"},
        Wrong{"UnknownRenditionKey", "", "widht = 1\nheight = 2", "", "5:1",
              "unknown key \"widht\" in [[rendition]]", "did you mean \"width\"?"},
        Wrong{"UnknownKeyBeforeWhatItLeavesAbsent", "", "height = 2\nwidht = 1", "", "6:1",
              "unknown key \"widht\"", "did you mean \"width\"?"},
        Wrong{"UnknownMarkupKey", "", kSize, "[markup]\nherro = true", "8:1",
              "unknown key \"herro\" in [markup]", "did you mean \"hero\"?"},
        Wrong{"UnknownMetadataKey", "", kSize, "[metadata]\npolicies = 1", "8:1", "policies",
              "policy"},
        Wrong{"UnknownLimit", "", kSize, "[limits]\npixel = 1", "8:1", "pixel", "pixels"},
        Wrong{"FarFromAnyKey", "zzzzzz = 1", kSize, "", "1:1", "zzzzzz", "one of: name"},
        Wrong{"NameOfWrongType", "name = 3", kSize, "", "1:8",
              "name must be a string, not an integer (3)", "docs/presets.md"},
        Wrong{"NameOfWrongLetters", "name = \"My Preset\"", kSize, "", "1:8", "\"My Preset\"",
              "a-z"},
        Wrong{"NameWithHyphenAtTheEnd", "name = \"hero-\"", kSize, "", "1:8", "hero-", "hyphen"},
        Wrong{"WidthIsText", "", "width = \"600\"\nheight = 384", "", "5:9",
              "width must be an integer, not a string (\"600\")", "docs/presets.md"},
        Wrong{"WidthIsDecimal", "", "width = 600.0\nheight = 384", "", "5:9",
              "not a number with a decimal point", "docs"},
        Wrong{"WidthZero", "", "width = 0\nheight = 384", "", "5:9", "width is 0", "range"},
        Wrong{"WidthNegative", "", "width = -5\nheight = 384", "", "5:9", "width is -5", "range"},
        Wrong{"WidthTooLarge", "", "width = 16384\nheight = 384", "", "5:9", "1 to 16383", "range"},
        Wrong{"WidthHuge", "", "width = 9223372036854775807\nheight = 3", "", "5:9",
              "9223372036854775807", "range"},
        Wrong{"FillWithoutHeight", "", "width = 600", "", "3:1", "needs width and height", "both"},
        Wrong{"FillWithoutAnything", "", "", "", "3:1", "needs width and height", "both"},
        Wrong{"FitWithoutAnything", "", "fit = \"fit\"", "", "3:1", "needs width, height or widths",
              "one of them"},
        Wrong{"FitUnknown", "", "fit = \"fil\"\nwidth = 2\nheight = 3", "", "5:7",
              "fit is \"fil\"; it must be one of fill, fit", "did you mean \"fill\"?"},
        Wrong{"WidthsWithWidth", "", "widths = [1, 2]\nwidth = 1\nfit = \"fit\"", "", "6:9",
              "cannot both be set", "take width out"},
        Wrong{"WidthsFillWithoutRatio", "", "widths = [1, 2]", "", "3:1", "need a ratio", "ratio"},
        Wrong{"WidthsFillWithHeight", "", "widths = [1, 2]\nratio = \"1:1\"\nheight = 3", "",
              "7:10", "height beside widths", "ratio"},
        Wrong{"WidthsEmpty", "", "widths = []\nfit = \"fit\"", "", "5:10", "0 values", "widths ="},
        Wrong{"WidthsDescend", "", "widths = [640, 320]\nfit = \"fit\"", "", "5:16",
              "320 comes after 640", "sort"},
        Wrong{"WidthsTwice", "", "widths = [320, 320]\nfit = \"fit\"", "", "5:16", "must ascend",
              "once"},
        Wrong{"WidthsOfText", "", "widths = [320, \"640\"]\nfit = \"fit\"", "", "5:16",
              "must be an integer", "docs"},
        Wrong{"WidthsOfZero", "", "widths = [0]\nfit = \"fit\"", "", "5:11", "is 0", "range"},
        Wrong{"RatioWithoutWidths", "", "width = 6\nheight = 4\nratio = \"3:2\"", "", "7:9",
              "ratio without widths", "take it out"},
        Wrong{"RatioWithFit", "", "fit = \"fit\"\nwidth = 6\nratio = \"3:2\"", "", "7:9",
              "ratio with fit", "own ratio"},
        Wrong{"RatioNoNumbers", "", "widths = [3]\nratio = \"wide\"", "", "6:9", "\"wide\"",
              "16:9"},
        Wrong{"RatioZero", "", "widths = [3]\nratio = \"16:0\"", "", "6:9", "16:0", "16:9"},
        Wrong{"RatioTooHigh", "", "widths = [300]\nratio = \"1:900\"", "", "6:9", "270000 px",
              "16383"},
        Wrong{"DensityZero", "", "width = 6\nheight = 4\ndensities = [0, 1]", "", "7:14", "is 0",
              "range"},
        Wrong{"DensityFive", "", "width = 6\nheight = 4\ndensities = [1, 5]", "", "7:17", "1 to 4",
              "range"},
        Wrong{"DensityMakesTooLarge", "", "width = 9000\nheight = 4\ndensities = [1, 2]", "",
              "7:13", "18000 px", "16383"},
        Wrong{"FormatUnknown", "", "width = 6\nheight = 4\nformat = \"wepb\"", "", "7:10",
              "format is \"wepb\"; it must be one of webp, jpeg, avif", "did you mean \"webp\"?"},
        Wrong{"FormatNotAnOutput", "", "width = 6\nheight = 4\nformat = \"png\"", "", "7:10", "png",
              "jpeg"},
        Wrong{"QualityZero", "", "width = 6\nheight = 4\nquality = 0", "", "7:11", "1 to 100",
              "range"},
        Wrong{"MethodSeven", "", "width = 6\nheight = 4\nmethod = 7", "", "7:10", "0 to 6",
              "range"},
        Wrong{"MethodOfJpeg", "", "width = 6\nheight = 4\nformat = \"jpeg\"\nmethod = 6", "",
              "8:10", "method has no effect on format = \"jpeg\"", "WebP"},
        Wrong{"MaxBytesNoSize", "", "width = 6\nheight = 4\nmax_bytes = \"60 kb\"", "", "7:13",
              "\"60 kb\"", "60 kB"},
        Wrong{"MaxBytesZero", "", "width = 6\nheight = 4\nmax_bytes = 0", "", "7:13", "is 0",
              "range"},
        Wrong{"MinQualityAlone", "", "width = 6\nheight = 4\nmin_quality = 30", "", "7:15",
              "without max_bytes", "both"},
        Wrong{"MinQualityAboveQuality", "",
              "width = 6\nheight = 4\nmax_bytes = 9\nquality = 50\nmin_quality = 60", "", "9:15",
              "(60) is above quality (50)", "down"},
        Wrong{"BackgroundNoColour", "", "width = 6\nheight = 4\nbackground = \"white\"", "", "7:14",
              "\"white\"", "#rrggbb"},
        Wrong{"SpecNameTwice", "", kSize,
              "[[rendition]]\nname = \"hero\"\nfit = \"fit\"\nwidth = 3", "8:8",
              "a second [[rendition]] is named \"hero\"", "once"},
        Wrong{"SpecWithoutName", "", kSize, "[[rendition]]\nfit = \"fit\"\nwidth = 3", "7:1",
              "no name", "name ="},
        Wrong{"PathUnknownField", "", "width = 6\nheight = 4\npath = \"{slug}-{widht}.{ext}\"", "",
              "7:16", "unknown field {widht}", "did you mean \"width\"?"},
        Wrong{"PathInLiteralString", "", "width = 6\nheight = 4\npath = '../{slug}.{ext}'", "",
              "7:9", "begins with '.'", "relative"},
        Wrong{"PathAfterNonAscii", "", "width = 6\nheight = 4\npath = \"été/{x}.{ext}\"", "",
              "7:13", "unknown field {x}", "one of"},
        Wrong{"PathWithEscape", "", "width = 6\nheight = 4\npath = \"\\u0061{x}.{ext}\"", "", "7:8",
              "unknown field {x}, at character 2 of the template", "one of"},
        Wrong{"PathOfOtherFormat", "",
              "width = 6\nheight = 4\nformat = \"jpeg\"\npath = \"a.webp\"", "", "8:8",
              "does not end with the extension", "{ext}"},
        Wrong{"PathEmpty", "", "width = 6\nheight = 4\npath = \"\"", "", "7:8", "is empty",
              "{slug}"},
        Wrong{"ShowUnknown", "", kSize, "[markup]\nshow = \"heroo\"", "8:8", "show names \"heroo\"",
              "did you mean \"hero\"?"},
        Wrong{"FallbackUnknown", "", kSize, "[markup]\nfallback = \"x\"", "8:12", "\"x\"", "hero"},
        Wrong{"HeroIsText", "", kSize, "[markup]\nhero = \"yes\"", "8:8", "must be a boolean",
              "docs"},
        Wrong{"SizesWithQuote", "", kSize, "[markup]\nsizes = '100vw\" onload'", "8:9", "sizes",
              "HTML"},
        Wrong{"UrlPrefixIsScript", "", kSize, "[markup]\nurl_prefix = \"javascript:alert(1)//\"",
              "8:14", "javascript", "https"},
        Wrong{"PolicyUnknown", "", kSize, "[metadata]\npolicy = \"keep-credits\"", "8:10",
              "keep-credits", "did you mean \"keep-credit\"?"},
        Wrong{"MarkupIsArray", "", kSize, "[[markup]]\nhero = true", "7:1",
              "markup must be a table, not an array", "docs"},
        Wrong{"LimitNegative", "", kSize, "[limits]\npixels = -1", "8:10", "pixels is -1", "range"},
        Wrong{"ControlCharacter", "description = \"a\\u001Bb\"", kSize, "", "1:15",
              "control character", "take"},
        Wrong{"EarliestOfTwoFaults", "description = 5", "width = 0\nheight = 0", "", "1:15",
              "description", "docs"}),
    [](const auto& test) { return test.param.name; });

}  // namespace
}  // namespace picdesk
