// SPDX-License-Identifier: GPL-3.0-or-later
// The sections of picdesk.toml that article checks read.
#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "picdesk/config.h"

namespace picdesk {
namespace {

using ::testing::ElementsAre;
using ::testing::HasSubstr;
using ::testing::IsEmpty;
using ::testing::Pair;
using ::testing::StartsWith;
using ::testing::UnorderedElementsAre;

ArticleConfig parsed(std::string_view toml) {
  const Result<DeskConfig> config = parse_config(toml, "picdesk.toml");
  EXPECT_TRUE(config) << (config ? "" : config.error().message);
  return config ? config->article : ArticleConfig{};
}

TEST(ArticleConfig, HasTheHousesDefaults) {
  const ArticleConfig config = parsed("");
  EXPECT_EQ(config.profile, ArticleProfile::automatic);
  EXPECT_EQ(config.default_lang, "en");
  EXPECT_EQ(config.fail_on, "error");
  EXPECT_EQ(config.alt_target, 125);
  EXPECT_EQ(config.alt_max, 250);
  EXPECT_EQ(config.alt_error, 500);
  EXPECT_EQ(config.hero_bytes, 80'000u);
  EXPECT_THAT(config.hero_sizes, ElementsAre(Size{600, 384}));
  EXPECT_FALSE(config.hero_required);
  EXPECT_TRUE(config.require_reason);
  EXPECT_THAT(config.site_root, IsEmpty());
}

TEST(ArticleConfig, ReadsEverySection) {
  const ArticleConfig config = parsed(R"(
check = { profile = "alt-and-caption", default_lang = "ar", fail_on = "warning", caption_scope = "all", date_tolerance_days = 3, baseline = "known.json", require_reason = false }
limits = { alt_target = 100, alt_max = 200, alt_error = 400, hero_bytes = "90 kB", hero_sizes = ["1200x768", "600x384"] }
hero = { required = true, selector = "article figure img", ignore = [".avatar"] }
html = { caption_selector = ".legend", credit_selector = ".credit" }
markdown = { empty_alt = "decorative" }
front_matter = { hero_keys = ["lead"], alt_keys = ["lead_alt"], caption_keys = ["c"], credit_keys = ["d"] }
[site]
root = "static"
origins = ["https://news.example"]
path_template = "/i/{id}.{ext}"
mount = [{ url = "/gc1/images/", dir = "assets/images" }]
[lists.ckb]
placeholder = ["x"]
image_of = ["y"]
file_photo = ["z"]
[[override]]
paths = ["archive/**"]
severity = { "caption/date-missing" = "warning", "html/srcset:width" = "off" }
)");
  EXPECT_EQ(config.profile, ArticleProfile::alt_and_caption);
  EXPECT_EQ(config.default_lang, "ar");
  EXPECT_EQ(config.fail_on, "warning");
  EXPECT_TRUE(config.caption_of_all);
  EXPECT_EQ(config.date_tolerance_days, 3);
  EXPECT_EQ(config.baseline, "known.json");
  EXPECT_FALSE(config.require_reason);
  EXPECT_EQ(config.alt_target, 100);
  EXPECT_EQ(config.hero_bytes, 90'000u);
  EXPECT_THAT(config.hero_sizes, ElementsAre(Size{1200, 768}, Size{600, 384}));
  EXPECT_TRUE(config.hero_required);
  EXPECT_EQ(config.hero_selector, "article figure img");
  EXPECT_THAT(config.hero_ignore, ElementsAre(".avatar"));
  EXPECT_EQ(config.caption_selector, ".legend");
  EXPECT_TRUE(config.empty_alt_decorative);
  EXPECT_THAT(config.hero_keys, ElementsAre("lead"));
  EXPECT_EQ(config.site_root, "static");
  ASSERT_EQ(config.mounts.size(), 1u);
  EXPECT_EQ(config.mounts[0].url, "/gc1/images/");
  EXPECT_EQ(config.mounts[0].folder, "assets/images");
  EXPECT_THAT(config.words.at("ckb").file_photo, ElementsAre("z"));
  ASSERT_EQ(config.overrides.size(), 1u);
  EXPECT_THAT(config.overrides[0].severity,
              UnorderedElementsAre(Pair("caption/date-missing", "warning"),
                                   Pair("html/srcset:width", "off")));
}

struct Wrong {
  std::string name, toml, place, message, hint;
};
void PrintTo(const Wrong& wrong, std::ostream* out) { *out << wrong.name; }

class WrongArticleConfig : public ::testing::TestWithParam<Wrong> {};

TEST_P(WrongArticleConfig, IsRefusedAtItsPlace) {
  const Result<DeskConfig> config = parse_config(GetParam().toml, "picdesk.toml");
  ASSERT_FALSE(config);
  EXPECT_THAT(config.error().message, StartsWith("picdesk.toml:" + GetParam().place + ": "));
  EXPECT_THAT(config.error().message, HasSubstr(GetParam().message));
  EXPECT_THAT(config.error().hint, HasSubstr(GetParam().hint));
}

INSTANTIATE_TEST_SUITE_P(
    All, WrongArticleConfig,
    ::testing::Values(
        Wrong{"Key", "[check]\nprofil = \"auto\"", "2:1", "\"profil\" in [check]", "profile"},
        Wrong{"Profile", "[check]\nprofile = \"alt\"", "2:11", "\"alt\"", "caption-as-alt"},
        Wrong{"FailOn", "[check]\nfail_on = \"errors\"", "2:11", "\"errors\"", "error"},
        Wrong{"Scope", "[check]\ncaption_scope = \"figures\"", "2:17", "\"figures\"", "hero"},
        Wrong{"Tolerance", "[check]\ndate_tolerance_days = -1", "2:23", "-1", ""},
        Wrong{"Length", "[limits]\nalt_max = 0", "2:11", "0", ""},
        Wrong{"Size", "[limits]\nhero_sizes = [\"600x384\", \"600*384\"]", "2:26", "\"600*384\"",
              "600x384"},
        Wrong{"Side", "[limits]\nhero_sizes = [\"0x384\"]", "2:15", "\"0x384\"", "600x384"},
        Wrong{"Origin", "[site]\norigins = [\"news.example\"]", "2:12", "\"news.example\"",
              "https://news.example"},
        Wrong{"Mount", "[site]\nmount = [{ url = \"images\", dir = \"a\" }]", "2:10", "mount",
              "/gc1/images/"},
        Wrong{"EmptyAlt", "[markdown]\nempty_alt = \"ok\"", "2:13", "\"ok\"", "decorative"},
        Wrong{"Language", "[lists.en]\nplaceholders = []", "2:1", "\"placeholders\"",
              "placeholder"},
        Wrong{"Override", "[[override]]\nseverity = { \"alt/missing\" = \"off\" }", "1:1", "paths",
              "archive"},
        Wrong{"Severity", "[[override]]\npaths = [\"a\"]\nseverity = { \"alt/missing\" = \"of\" }",
              "3:30", "\"of\"", "off"}),
    [](const auto& test) { return test.param.name; });

}  // namespace
}  // namespace picdesk
