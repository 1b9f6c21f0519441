// SPDX-License-Identifier: GPL-3.0-or-later
#include "check/article/hero/find_hero.h"

#include "check/article/support.h"

namespace picdesk::test {
namespace {

Article parsed(std::string_view text, const ArticleConfig& config) {
  const auto format = text.starts_with('<') ? ArticleFormat::html : ArticleFormat::markdown;
  const auto selectors = article_selectors(config);
  EXPECT_TRUE(selectors);
  auto article = parse_article(text, format, {}, *selectors);
  EXPECT_TRUE(article);
  return article ? *article : Article{};
}

// "a.webp", "front /a.webp", "front /a.webp, a.webp" (two places), "none".
std::string hero_in(std::string_view text, const ArticleConfig& config = {}) {
  const Article article = parsed(text, config);
  const check::FoundHero hero = check::find_hero(article, config);
  std::string found;
  if (hero.front_matter != nullptr) found = "front " + hero.front_matter->value.text();
  if (hero.image) {
    const auto& src = article.images[*hero.image].src;
    found += (found.empty() ? "" : ", ") + (src ? src->text() : "(no src)");
  }
  return found.empty() ? "none" : found;
}

struct Case {
  std::string name, text, hero;
};
class FindHero : public testing::TestWithParam<Case> {};
TEST_P(FindHero, finds) { EXPECT_EQ(hero_in(GetParam().text), GetParam().hero); }

INSTANTIATE_TEST_SUITE_P(
    InTheBody, FindHero,
    testing::Values(
        Case{"nothing", "Words\n", "none"}, Case{"first", "![A](a.webp) ![B](b.webp)", "a.webp"},
        Case{"below_the_headline", "![A](a.webp)\n\n# Boats\n\n![B](b.webp)\n", "b.webp"},
        Case{"below_a_setext_headline", "![A](a.webp)\n\nBoats\n=====\n\n![B](b.webp)\n", "b.webp"},
        Case{"smaller_headings_do_not_count", "![A](a.webp)\n\n## Boats\n\n![B](b.webp)\n",
             "a.webp"},
        Case{"none_below_the_headline", "![A](a.webp)\n\n# Boats\n\nWords\n", "a.webp"},
        Case{"html_below_the_headline", "<img src=a><h1>Boats</h1><img src=b>", "b"},
        Case{"inside_main",
             "<h1>Boats</h1><img src=a><main><p>Words</p><img src=b></main><img src=c>", "b"},
        Case{"inside_article", "<h1>Boats</h1><img src=a><article><img src=b></article>", "b"},
        Case{"main_without_images", "<h1>Boats</h1><main>Words</main><img src=a>", "a"},
        Case{"not_in_nav", "<h1>B</h1><nav><img src=a></nav><img src=b>", "b"},
        Case{
            "not_in_footer_aside_template_noscript",
            "<footer><img src=a></footer><aside><img src=b></aside><template><img src=c></template>"
            "<noscript><img src=d></noscript><img src=e>",
            "e"},
        Case{"not_data", "<img src='data:image/gif;base64,R0'><img src=b>", "b"},
        Case{"not_data_in_capitals", "<img src=' DATA:image/gif;base64,R0'><img src=b>", "b"},
        Case{"data_that_a_script_replaces",
             "<img src='data:image/gif;base64,R0' data-src=a><img src=b>",
             "data:image/gif;base64,R0"},
        Case{"late_source_alone", "<img data-src=a><img src=b>", "(no src)"},
        Case{"not_an_icon", "<img src=a width=64 height=64><img src=b>", "b"},
        Case{"not_a_thin_one", "<img src=a width=600 height=1><img src=b>", "b"},
        Case{"65_is_no_icon", "<img src=a width=65 height=65><img src=b>", "a"},
        Case{"percent_is_no_icon", "<img src=a width='50%'><img src=b>", "a"},
        Case{"odd_width_is_no_icon", "<img src=a width=auto><img src=b>", "a"},
        Case{"pixels_written_out", "<img src=a width='32px'><img src=b>", "b"},
        Case{"no_drawn_icon", "<h1>B</h1><svg role=img></svg><img src=b>", "b"},
        Case{"no_button", "<input type=image src=a><img src=b>", "b"},
        Case{"an_object", "<object data=a.png type=image/png></object><img src=b>", "a.png"},
        Case{"prioritised", "<h1>B</h1><img src=a><img src=b fetchpriority=high>", "b"},
        Case{"prioritised_in_capitals", "<img src=a><img src=b fetchpriority=HIGH>", "b"},
        Case{"two_prioritised",
             "<h1>B</h1><img src=a><img src=b fetchpriority=high><img src=c fetchpriority=high>",
             "a"},
        Case{"prioritised_icon", "<img src=a><img src=b fetchpriority=high width=20>", "a"},
        Case{"low_is_not_high", "<img src=a><img src=b fetchpriority=low>", "a"},
        Case{"html_in_markdown", "# B\n\n<img src=a fetchpriority=low>\n\n![B](b.webp)\n", "a"}),
    name_of<Case>);

std::string yaml(std::string_view keys, std::string_view body = "![B](b.webp)\n") {
  return "---\n" + std::string(keys) + "\n---\n" + std::string(body);
}

INSTANTIATE_TEST_SUITE_P(
    InTheFrontMatter, FindHero,
    testing::Values(
        Case{"hero", yaml("hero: /a.webp"), "front /a.webp"},
        Case{"hero_image", yaml("hero:\n  image: /a.webp"), "front /a.webp"},
        Case{"hugo", yaml("images: [/a.webp, /c.webp]"), "front /a.webp"},
        Case{"hugo_block", yaml("images:\n  - /a.webp\n  - /c.webp"), "front /a.webp"},
        Case{"ananke", yaml("featured_image: /a.webp"), "front /a.webp"},
        Case{"papermod", yaml("cover:\n  image: /a.webp"), "front /a.webp"},
        Case{"jekyll", yaml("image: /a.webp"), "front /a.webp"},
        Case{"jekyll_path", yaml("image:\n  path: /a.webp"), "front /a.webp"},
        Case{"minimal_mistakes", yaml("header:\n  image: /a.webp"), "front /a.webp"},
        Case{"overlay", yaml("header:\n  overlay_image: /a.webp"), "front /a.webp"},
        Case{"eleventy", yaml("hero_image: /a.webp"), "front /a.webp"},
        Case{"order", yaml("image: /c.webp\nhero: /a.webp"), "front /a.webp"},
        Case{"toml", "+++\nhero = \"/a.webp\"\n+++\n![B](b.webp)\n", "front /a.webp"},
        Case{"json", "{\"hero\": {\"image\": \"/a.webp\"}}\n![B](b.webp)\n", "front /a.webp"},
        Case{"empty", yaml("hero: \"\""), "b.webp"}, Case{"none", yaml("title: Boats"), "b.webp"},
        Case{"before_priority", yaml("hero: /a.webp", "<img src=b fetchpriority=high>\n"),
             "front /a.webp"},
        Case{"the_same_file", yaml("hero: /b.webp", "![A](/a.webp)\n\n![B](/b.webp)\n"),
             "front /b.webp, /b.webp"},
        Case{"the_same_file_with_a_query", yaml("hero: /b%20c.webp", "![B](</b c.webp?v=1>)\n"),
             "front /b%20c.webp, /b c.webp?v=1"},
        Case{"the_same_file_with_dots", yaml("hero: b.webp", "![B](./x/../b.webp)\n"),
             "front b.webp, ./x/../b.webp"},
        Case{"another_file", yaml("hero: /b.webp", "![B](b.webp)\n"), "front /b.webp"},
        Case{"the_same_elsewhere",
             yaml("hero: https://cdn.example/b.webp", "![B](https://cdn.example/b.webp)\n"),
             "front https://cdn.example/b.webp, https://cdn.example/b.webp"}),
    name_of<Case>);

TEST(FindHeroBySelector, comes_first) {
  ArticleConfig config;
  config.hero_selector = ".lead img, img.lead";
  EXPECT_EQ(
      hero_in("<h1>B</h1><img src=a fetchpriority=high><p class=lead><img src=b></p>", config),
      "b");
  EXPECT_EQ(hero_in(yaml("hero: /a.webp", "<p class=lead>\n\n![B](/b.webp)\n\n</p>\n"), config),
            "/b.webp");
  EXPECT_EQ(hero_in(yaml("hero: /b.webp", "<p class=lead>\n\n![B](/b.webp)\n\n</p>\n"), config),
            "front /b.webp, /b.webp");
  EXPECT_EQ(hero_in("<h1>B</h1><img src=a><img src=b>", config), "a");
}

TEST(FindHeroBySelector, may_be_what_else_is_no_picture) {
  ArticleConfig config;
  config.hero_selector = ".lead";
  EXPECT_EQ(hero_in("<img src=a><aside><img class=lead src=b width=20></aside>", config), "b");
}

TEST(FindHeroBySelector, is_never_an_ignored_one) {
  ArticleConfig config;
  config.hero_ignore = {".avatar", "header > img"};
  EXPECT_EQ(hero_in("<header><img src=a></header><img class=avatar src=b><img src=c>", config),
            "c");
  config.hero_selector = "img";
  EXPECT_EQ(hero_in("<header><img src=a></header><img class=avatar src=b><img src=c>", config),
            "c");
}

TEST(FindHeroByKey, goes_by_the_configuration) {
  ArticleConfig config;
  config.hero_keys = {"lead.picture", "teaser"};
  EXPECT_EQ(hero_in(yaml("hero: /a.webp\nteaser: /b.webp"), config), "front /b.webp");
  EXPECT_EQ(hero_in(yaml("teaser: /b.webp\nlead:\n  picture: /c.webp"), config), "front /c.webp");
  EXPECT_EQ(hero_in(yaml("hero: /a.webp"), config), "b.webp");
}

// "alt | caption | credit" beside the hero.
std::string texts_in(std::string_view text, const ArticleConfig& config = {}) {
  const Article article = parsed(text, config);
  const check::FoundHero hero = check::find_hero(article, config);
  const auto text_of = [](const MappedText* found) { return found ? found->text() : "-"; };
  return text_of(hero.alt) + " | " + text_of(hero.caption) + " | " + text_of(hero.credit);
}

class HeroTexts : public testing::TestWithParam<Case> {};
TEST_P(HeroTexts, stand_beside_it) { EXPECT_EQ(texts_in(GetParam().text), GetParam().hero); }

INSTANTIATE_TEST_SUITE_P(
    Keys, HeroTexts,
    testing::Values(
        Case{"picdesk", yaml("hero:\n  image: /a\n  alt: A\n  caption: B\n  credit: C"),
             "A | B | C"},
        Case{"hugo_resource",
             yaml("images: [a.jpg]\nresources:\n  - src: b.jpg\n    title: No\n  - src: a.jpg\n"
                  "    title: B\n    params:\n      alt: A\n      credit: C"),
             "A | B | C"},
        Case{"hugo_without_resource", yaml("images: [a.jpg]"), "- | - | -"},
        Case{"papermod", yaml("cover:\n  image: /a\n  alt: A\n  caption: B"), "A | B | -"},
        Case{"jekyll", yaml("image:\n  path: /a\n  alt: A\n  caption: B\n  credit: C"),
             "A | B | C"},
        Case{"minimal_mistakes",
             yaml("title: T\nheader:\n  image: /a\n  image_description: A\n  caption: B"),
             "A | B | -"},
        Case{"minimal_mistakes_title", yaml("title: T\nheader:\n  image: /a"), "T | - | -"},
        Case{"others", yaml("image: /a\nimage_alt: A\nimage_caption: B\nimage_credit: C"),
             "A | B | C"},
        Case{"other_keys_are_not_its", yaml("image: /a\nhero:\n  alt: A"), "- | - | -"}),
    name_of<Case>);

TEST(HeroTexts, are_at_configured_keys) {
  ArticleConfig config;
  config.hero_keys = {"lead.image", "teaser"};
  EXPECT_EQ(texts_in(yaml("lead:\n  image: /a\n  alt: A\n  credit: C"), config), "A | - | C");
  EXPECT_EQ(texts_in(yaml("teaser: /a\nteaser_alt: A\nteaser_caption: B"), config), "A | B | -");
  config.alt_keys = {"description", "summary"};
  config.caption_keys = {"legend"};
  EXPECT_EQ(texts_in(yaml("teaser: /a\nteaser_alt: A\nsummary: S\nlegend: L"), config),
            "S | L | -");
}

}  // namespace
}  // namespace picdesk::test
