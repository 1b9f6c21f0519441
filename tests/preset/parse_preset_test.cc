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
