// SPDX-License-Identifier: GPL-3.0-or-later
#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "picdesk/preset.h"

namespace picdesk {
namespace {

using ::testing::ElementsAre;
using ::testing::HasSubstr;
using ::testing::StartsWith;

constexpr char kWhole[] = R"(
name = "story"
description = "Everything set"
path = "{id}-{slug}-{width}.{ext}"

[[rendition]]
name = "hero"
fit = "fill"
width = 600
height = 384
densities = [1, 2]
format = "webp"
quality = 77
method = 6
alpha_quality = 90
max_bytes = "60 kB"
min_quality = 40
background = "#0a0B0c"
path = "hero/{id}.{ext}"

[[rendition]]
name = "wide"
widths = [320, 640]
ratio = "32:18"
format = "avif"

[[rendition]]
name = "small"
fit = "fit"
height = 200
format = "jpeg"
max_bytes = 65536
background = "#fff"

[metadata]
policy = "protect-source"
keep_extra = ["keywords"]

[markup]
show = "wide"
fallback = "small"
sizes = "50vw"
hero = true
url_prefix = "https://example.org/images/"

[limits]
file_bytes = "1.5 GiB"
pixels = 200_000_000
side = 40_000
frames = 3
first_frame = true
text_bytes = 1
extended_xmp_bytes = 2
icc_bytes = 3
metadata_bytes = 4
decode_bytes = "800 MiB"
output_bytes = 6
)";

TEST(ParsePreset, ReadsEveryKey) {
  const Result<Preset> preset = parse_preset(kWhole, "a/story.toml");
  ASSERT_TRUE(preset) << preset.error().message;
  EXPECT_EQ(preset->name, "story");
  EXPECT_EQ(preset->description, "Everything set");
  EXPECT_EQ(preset->path, "{id}-{slug}-{width}.{ext}");
  ASSERT_EQ(preset->renditions.size(), 3u);

  const RenditionSpec& hero = preset->renditions[0];
  EXPECT_EQ(hero.name, "hero");
  EXPECT_EQ(hero.fit, Fit::fill);
  EXPECT_EQ(hero.width, 600);
  EXPECT_EQ(hero.height, 384);
  EXPECT_THAT(hero.densities, ElementsAre(1, 2));
  EXPECT_EQ(hero.format, Format::webp);
  EXPECT_EQ(hero.quality, 77);
  EXPECT_EQ(hero.method, 6);
  EXPECT_EQ(hero.alpha_quality, 90);
  EXPECT_EQ(hero.max_bytes, 60'000u);
  EXPECT_EQ(hero.min_quality, 40);
  EXPECT_EQ(hero.background, 0x0A0B0Cu);
  EXPECT_EQ(hero.path, "hero/{id}.{ext}");

  const RenditionSpec& wide = preset->renditions[1];
  EXPECT_THAT(wide.widths, ElementsAre(320, 640));
  EXPECT_EQ(wide.ratio, (AspectRatio{16, 9}));
  EXPECT_EQ(wide.format, Format::avif);

  const RenditionSpec& small = preset->renditions[2];
  EXPECT_EQ(small.fit, Fit::fit);
  EXPECT_EQ(small.width, std::nullopt);
  EXPECT_EQ(small.height, 200);
  EXPECT_EQ(small.format, Format::jpeg);
  EXPECT_EQ(small.max_bytes, 65'536u);
  EXPECT_EQ(small.background, 0xFFFFFFu);

  EXPECT_EQ(preset->metadata.policy, "protect-source");
  EXPECT_THAT(preset->metadata.keep_extra, ElementsAre("keywords"));
  EXPECT_EQ(preset->markup.show, "wide");
  EXPECT_EQ(preset->markup.fallback, "small");
  EXPECT_EQ(preset->markup.sizes, "50vw");
  EXPECT_TRUE(preset->markup.hero);
  EXPECT_EQ(preset->markup.url_prefix, "https://example.org/images/");
}

TEST(ParsePreset, ReadsEveryLimit) {
  const Limits limits = parse_preset(kWhole, "story.toml")->limits;
  EXPECT_EQ(limits.file_bytes, 1'610'612'736u);
  EXPECT_EQ(limits.pixels, 200'000'000u);
  EXPECT_EQ(limits.side, 40'000);
  EXPECT_EQ(limits.frames, 3u);
  EXPECT_TRUE(limits.first_frame);
  EXPECT_EQ(limits.text_bytes, 1u);
  EXPECT_EQ(limits.extended_xmp_bytes, 2u);
  EXPECT_EQ(limits.icc_bytes, 3u);
  EXPECT_EQ(limits.metadata_bytes, 4u);
  EXPECT_EQ(limits.decode_bytes, 838'860'800u);
  EXPECT_EQ(limits.output_bytes, 6u);
}

TEST(ParsePreset, FillsInDefaults) {
  const Result<Preset> preset = parse_preset(
      "path = \"{name}.{ext}\"\n[[rendition]]\nname = \"only\"\nwidth = 3\nheight = 2\nquality = "
      "20",
      "some/folder/plain-one.toml");
  ASSERT_TRUE(preset) << preset.error().message;
  EXPECT_EQ(preset->name, "plain-one");
  EXPECT_EQ(preset->renditions[0].fit, Fit::fill);
  EXPECT_EQ(preset->renditions[0].format, Format::webp);
  EXPECT_EQ(preset->renditions[0].method, 4);
  EXPECT_EQ(preset->renditions[0].min_quality, 20) << "never above quality";
  EXPECT_THAT(preset->renditions[0].densities, ElementsAre(1));
  EXPECT_EQ(preset->metadata.policy, "keep-credit");
  EXPECT_EQ(preset->markup.show, "only");
  EXPECT_EQ(preset->markup.sizes, "100vw");
  EXPECT_FALSE(preset->markup.hero);
  EXPECT_EQ(preset->limits.file_bytes, Limits{}.file_bytes);
}

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

TEST(ParsePreset, RefusesWithoutRenditions) {
  const Result<Preset> preset = parse_preset("name = \"a\"\n", "a.toml");
  ASSERT_FALSE(preset);
  EXPECT_THAT(preset.error().message, StartsWith("a.toml:1:1: the preset has no [[rendition]]"));
}

TEST(ParsePreset, TellsAMisspeltRenditionFromAnAbsentOne) {
  const Result<Preset> preset = parse_preset("\n[[renditions]]\nname = \"a\"\n", "a.toml");
  ASSERT_FALSE(preset);
  EXPECT_THAT(preset.error().message, StartsWith("a.toml:2:3: unknown key \"renditions\""));
  EXPECT_EQ(preset.error().hint, "did you mean \"rendition\"?");
}

TEST(ParsePreset, RefusesASpecWithoutAnyPath) {
  const Result<Preset> preset = parse_preset(
      "name = \"a\"\n\n[[rendition]]\nname = \"b\"\nwidth = 1\nheight = 1\n", "a.toml");
  ASSERT_FALSE(preset);
  EXPECT_THAT(preset.error().message, StartsWith("a.toml:3:1: neither"));
}

TEST(ParsePreset, RefusesAFileNameThatIsNoName) {
  const Result<Preset> preset = parse_preset("", "My Preset.toml");
  ASSERT_FALSE(preset);
  EXPECT_THAT(preset.error().message, HasSubstr("\"My Preset\""));
}

TEST(ParsePreset, MakesWhatItQuotesPrintable) {
  const Result<Preset> preset = parse_preset("\"\\u001B[31mx\" = 1\n", "a.toml");
  ASSERT_FALSE(preset);
  EXPECT_THAT(preset.error().message, HasSubstr("<U+001B>"));
  EXPECT_EQ(preset.error().message.find('\x1B'), std::string::npos);
}

TEST(ParsePreset, TellsColumnsAfterAByteOrderMarkAndCrlf) {
  const Result<Preset> preset = parse_preset("\xEF\xBB\xBF# x\r\npathh = 1\r\n", "a.toml");
  ASSERT_FALSE(preset);
  EXPECT_THAT(preset.error().message, StartsWith("a.toml:2:1: unknown key \"pathh\""));
}

std::string repeated(const std::string& text, std::size_t times) {
  std::string all;
  for (std::size_t i = 0; i < times; ++i) all += text;
  return all;
}

// Documents whose nesting would exhaust the stack of a careless reader.
class DeepPreset : public ::testing::TestWithParam<std::pair<std::string, std::string>> {};

TEST_P(DeepPreset, IsRefusedAndDoesNotCrash) {
  const Result<Preset> preset = parse_preset(GetParam().second, "deep.toml");
  ASSERT_FALSE(preset);
  EXPECT_EQ(preset.error().code, ErrorCode::invalid_argument);
  EXPECT_THAT(preset.error().message, StartsWith("deep.toml:"));
}

INSTANTIATE_TEST_SUITE_P(
    Preset, DeepPreset,
    ::testing::Values(std::pair{"Arrays", "a = " + repeated("[", 500'000)},
                      std::pair{"InlineTables", "a = " + repeated("{a = ", 100'000)},
                      std::pair{"DottedKey", repeated("a.", 400'000) + "a = 1"},
                      std::pair{"DottedKeySpaced", repeated("a . ", 200'000) + "a = 1"},
                      std::pair{"DottedKeyQuoted", repeated("\"\".", 200'000) + "a = 1"},
                      std::pair{"Header", "[" + repeated("a.", 400'000) + "a]"},
                      std::pair{"ArrayHeader", "[[" + repeated("a.", 400'000) + "a]]"},
                      std::pair{"DottedKeysInArrays",
                                "a = " + repeated("[\n{" + repeated("a.", 31) + "a = ", 125) + "1" +
                                    repeated("}]", 125)},
                      std::pair{"LongestAllowed", repeated("a.", 32) + "a = 1"},
                      std::pair{"AllowedArrays", "a = " + repeated("[", 200) + repeated("]", 200)},
                      std::pair{"TooLarge", "# " + std::string(1u << 20, 'x')}),
    [](const auto& test) { return test.param.first; });

TEST(ParsePreset, TakesExactlyOneMebibyte) {
  std::string toml =
      "path = \"{name}.{ext}\"\n[[rendition]]\nname = \"a\"\nwidth = 3\nheight = 2\n#";
  toml.resize(1u << 20, 'x');
  EXPECT_TRUE(parse_preset(toml, "large.toml"));
  toml += 'x';
  EXPECT_FALSE(parse_preset(toml, "large.toml"));
}

TEST(ParsePreset, SurvivesEveryTruncationAndEveryChangedByte) {
  const std::string whole(kWhole);
  for (std::size_t size = 0; size < whole.size(); ++size) {
    const Result<Preset> cut = parse_preset(whole.substr(0, size), "cut.toml");
    if (!cut) {
      EXPECT_THAT(cut.error().message, StartsWith("cut.toml:"));
    }
    std::string changed = whole;
    changed[size] = '\xFF';
    EXPECT_FALSE(parse_preset(changed, "changed.toml")) << size;
  }
}

}  // namespace
}  // namespace picdesk
