// SPDX-License-Identifier: GPL-3.0-or-later
#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <filesystem>

#include "picdesk/preset.h"
#include "support/paths.h"
#include "support/temp_dir.h"

namespace picdesk {
namespace {

using ::testing::ElementsAre;
using ::testing::HasSubstr;
using ::testing::StartsWith;

std::string preset_text(const std::string& description) {
  return "description = \"" + description +
         "\"\npath = \"{name}.{ext}\"\n[[rendition]]\nname = \"a\"\nwidth = 3\nheight = 2\n";
}

// Runs in a folder of its own, since the search begins at the working directory.
class LoadPreset : public ::testing::Test {
 protected:
  LoadPreset() : before_(std::filesystem::current_path()) { enter(""); }
  ~LoadPreset() override { std::filesystem::current_path(before_); }

  void write(const std::string& relative, const std::string& text) {
    const std::filesystem::path path = folder_ / relative;
    std::filesystem::create_directories(path.parent_path());
    test::write_file(path.string(), std::string_view(text));
  }
  void enter(const std::string& relative) {
    const std::filesystem::path path = folder_ / relative;
    std::filesystem::create_directories(path);
    std::filesystem::current_path(path);
  }
  std::string description(const std::string& name) {
    const Result<Preset> preset = load_preset(name);
    return preset ? preset->description : "error: " + preset.error().message;
  }

  test::TempDir folder_;
  std::filesystem::path before_;
};

TEST_F(LoadPreset, FindsShippedPresetsByName) {
  const Result<Preset> preset = load_preset("article-hero");
  ASSERT_TRUE(preset) << preset.error().message;
  EXPECT_EQ(preset->name, "article-hero");
}

TEST_F(LoadPreset, ReadsAFileByPathOrEnding) {
  write("mine.toml", preset_text("by ending"));
  write("sub/other.toml", preset_text("by path"));
  write("sub/plain", preset_text("no ending"));
  EXPECT_EQ(description("mine.toml"), "by ending");
  EXPECT_EQ(description("./mine.toml"), "by ending");
  EXPECT_EQ(description("sub/other.toml"), "by path");
  EXPECT_EQ(description("sub/plain"), "no ending");
  EXPECT_EQ(load_preset("sub/other.toml")->name, "other");
}

TEST_F(LoadPreset, PrefersTheProjectsOwnFromAnyFolderBelow) {
  write("picdesk.toml", "");
  write("presets/article-hero.toml", preset_text("the project's"));
  enter("articles/2025");
  EXPECT_EQ(description("article-hero"), "the project's");
  EXPECT_THAT(description("wordpress"), StartsWith("WordPress"));
}

TEST_F(LoadPreset, StopsAtTheNearestProject) {
  write("picdesk.toml", "");
  write("presets/outer.toml", preset_text("outer"));
  write("inner/picdesk.toml", "");
  write("inner/presets/own.toml", preset_text("own"));
  enter("inner");
  EXPECT_EQ(description("own"), "own");
  EXPECT_EQ(load_preset("outer").error().code, ErrorCode::not_found);
}

TEST_F(LoadPreset, IgnoresAFolderOfPresetsWithoutAProject) {
  write("presets/article-hero.toml", preset_text("not mine"));
  EXPECT_THAT(description("article-hero"), StartsWith("Article hero"));
}

TEST_F(LoadPreset, ABrokenProjectPresetIsAnErrorNotAFallback) {
  write("picdesk.toml", "");
  write("presets/wordpress.toml", "name = \n");
  const Result<Preset> preset = load_preset("wordpress");
  ASSERT_FALSE(preset);
  EXPECT_EQ(preset.error().code, ErrorCode::invalid_argument);
  EXPECT_THAT(preset.error().message, HasSubstr("presets/wordpress.toml:1:8: "));
}

TEST_F(LoadPreset, SuggestsTheNearestName) {
  write("picdesk.toml", "");
  write("presets/harbour.toml", preset_text(""));
  const Result<Preset> shipped = load_preset("artcle-hero");
  ASSERT_FALSE(shipped);
  EXPECT_EQ(shipped.error().code, ErrorCode::not_found);
  EXPECT_THAT(shipped.error().hint, HasSubstr("\"article-hero\""));
  EXPECT_THAT(load_preset("harbor").error().hint, HasSubstr("\"harbour\""));
  EXPECT_THAT(load_preset("zzz").error().hint, HasSubstr("wordpress"));
}

TEST_F(LoadPreset, RefusesBadNames) {
  EXPECT_EQ(load_preset("").error().code, ErrorCode::not_found);
  EXPECT_EQ(load_preset(std::string(100'000, 'x')).error().code, ErrorCode::not_found);
  EXPECT_EQ(load_preset("../none.toml").error().code, ErrorCode::not_found);
  EXPECT_EQ(load_preset("sub/none").error().code, ErrorCode::not_found);
  EXPECT_FALSE(load_preset("/"));
  EXPECT_FALSE(load_preset("/dev/zero"));
  const Result<Preset> escape = load_preset("a\x1B[31m");
  EXPECT_THAT(escape.error().message, HasSubstr("<U+001B>"));
}

TEST_F(LoadPreset, RefusesAFileAboveOneMebibyte) {
  write("large.toml", preset_text("x") + "#" + std::string(1 << 20, 'x'));
  const Result<Preset> preset = load_preset("large.toml");
  ASSERT_FALSE(preset);
  EXPECT_THAT(preset.error().message, HasSubstr("large.toml"));
}

TEST(ShippedPresets, AreThoseOfTheFolder) {
  EXPECT_THAT(shipped_presets(), ElementsAre("article-hero", "article-inline", "print-proof",
                                             "social-card", "wordpress"));
  for (const std::string& name : shipped_presets()) {
    EXPECT_EQ(*shipped_preset_text(name),
              test::read_text(test::source_dir() + "/presets/" + name + ".toml"));
    const Result<Preset> preset = parse_preset(*shipped_preset_text(name), name + ".toml");
    ASSERT_TRUE(preset) << preset.error().message;
    EXPECT_EQ(preset->name, name);
    EXPECT_NE(preset->description, "");
  }
}

TEST(ShippedPresets, UnknownNameIsNotFound) {
  const Result<std::string> text = shipped_preset_text("wordpres");
  ASSERT_FALSE(text);
  EXPECT_EQ(text.error().code, ErrorCode::not_found);
  EXPECT_THAT(text.error().hint, HasSubstr("wordpress"));
}

TEST(ShippedPresets, ArticleHeroMakesTheModelArticlesFiles) {
  const Result<Preset> preset = load_preset("article-hero");
  ASSERT_TRUE(preset) << preset.error().message;
  ASSERT_EQ(preset->renditions.size(), 3u);
  const RenditionSpec& hero = preset->renditions[0];
  EXPECT_EQ(hero.name, "hero");
  EXPECT_EQ(hero.fit, Fit::fill);
  EXPECT_EQ(hero.width, 600);
  EXPECT_EQ(hero.height, 384);
  EXPECT_THAT(hero.densities, ElementsAre(1, 2));
  EXPECT_EQ(hero.format, Format::webp);
  const RenditionSpec& ladder = preset->renditions[1];
  EXPECT_EQ(ladder.fit, Fit::fit);
  EXPECT_THAT(ladder.widths, ElementsAre(320, 480, 640, 768, 960, 1200, 1600, 1920));
  EXPECT_EQ(preset->renditions[2].format, Format::jpeg);
  EXPECT_EQ(preset->markup.show, "hero");
  EXPECT_EQ(preset->markup.fallback, "fallback");
  EXPECT_TRUE(preset->markup.hero);
  PathFields fields{"49785", "iraq-isis-tunnel",           "", "", "", "", "webp", 600,
                    384,     *parse_iso_date("2025-04-01")};
  EXPECT_EQ(*expand_path(preset->path, fields), "2025/04/01/49785-iraq-isis-tunnel-600_384.webp");
}

}  // namespace
}  // namespace picdesk
