// SPDX-License-Identifier: GPL-3.0-or-later
// hero/name, hero/date-folder, hero/slug-unrelated, hero/id-collision.
#include <gmock/gmock.h>

#include "check/article/support.h"

namespace picdesk::test {
namespace {

using testing::HasSubstr;

// An article of 2025-04-02 about boats, with this hero.
std::string article(std::string_view url, std::string_view lang = "en") {
  return "---\ndate: 2025-04-02\nlang: " + std::string(lang) +
         "\n---\n![Boats leave port, April 1, 2025. [AFP]](" + std::string(url) + ")\n";
}

struct Case {
  std::string name, url;  // with marks
  std::string message = {};
};
void expect_told(const std::string& rule, const Case& row, const Desk& desk = {}) {
  const auto found = expect_marked(rule, article(row.url), desk);
  if (row.message.empty()) return;
  ASSERT_EQ(found.size(), 1u) << row.url;
  EXPECT_THAT(found[0].message, HasSubstr(row.message));
}

class HeroName : public testing::TestWithParam<Case> {};
TEST_P(HeroName, is_held_against_the_form) {
  Desk desk;
  desk.config.path_template = "/gc1/images/{yyyy}/{mm}/{dd}/{id}-{slug}-{width}_{height}.{ext}";
  expect_told("hero/name", GetParam(), desk);
}

TEST(HeroName, stands_behind_any_folders_by_default) {
  for (const char* url : {"/2025/04/01/7-a-600_384.webp", "2025/04/01/7-a-600_384.webp",
                          "/x/gc1/images/2025/04/01/7-a-600_384.webp"}) {
    expect_marked("hero/name", article(url));
  }
  expect_marked("hero/name", article("⟦/images/x2025/04/01/7-a-600_384.webp⟧"));
  expect_marked("hero/name", article("⟦/images/2025/04/01/7_a-600_384.webp⟧"));
}

INSTANTIATE_TEST_SUITE_P(
    Paths, HeroName,
    testing::Values(
        Case{"house", "/gc1/images/2025/04/01/7-a-b2-600_384.webp"},
        Case{"query", "/gc1/images/2025/04/01/7-a-b2-600_384.webp?v=1#x"},
        Case{"elsewhere", "https://cdn.example/a.webp"}, Case{"data", "data:image/gif;base64,R0"},
        Case{"generated", "<{{ site.image }}>"},
        Case{"other_form", "⟦/gc1/images/2025/4/1/7_A-600x384.webp⟧",
             "the hero's path has not the house's form: no \"_\" in front of \"384.webp\""},
        Case{"other_folder", "⟦/images/2025/04/01/7-a-600_384.webp⟧",
             "no \"/gc1/images/\" in front of"},
        Case{"prefix", "⟦/x/gc1/images/2025/04/01/7-a-600_384.webp⟧",
             "something stands in front of"},
        Case{"relative", "⟦7-a-600_384.webp⟧", "no \"/\" in front of"},
        Case{"no_extension", "⟦/gc1/images/2025/04/01/7-a-600_⟧", "no {ext} at its end"},
        Case{"capitals", "⟦/gc1/images/2025/04/01/7-Boats-600_384.webp⟧",
             "no \"-\" in front of \"oats-600_384.webp\""}),
    name_of<Case>);

TEST(HeroName, is_free_without_a_form) {
  Desk desk;
  desk.config.path_template.clear();
  expect_marked("hero/name", article("/a.webp"), desk);
  desk.config.path_template = "/img/{slug}.{ext}";
  expect_marked("hero/name", article("/img/boats.webp"), desk);
  expect_marked("hero/name", article("⟦/img/Boats.webp⟧"), desk);
}

TEST(HeroName, of_the_own_origin_is_judged) {
  Desk desk;
  desk.config.site_origins = {"https://news.example"};
  expect_marked("hero/name",
                article("https://news.example/gc1/images/2025/04/01/7-boats-600_384.webp"), desk);
  expect_marked("hero/name", article("⟦https://news.example/a.webp⟧"), desk);
}

TEST(HeroName, is_no_matter_where_the_url_leads_nowhere) {
  Desk desk;
  ImageFile file;
  for (const auto state : {ImageFile::State::outside_root, ImageFile::State::invalid,
                           ImageFile::State::external, ImageFile::State::unreadable}) {
    file.state = state;
    desk.files["/a.webp"] = file;
    expect_marked("hero/name", article("/a.webp"), desk);
  }
}

class HeroDate : public testing::TestWithParam<Case> {};
TEST_P(HeroDate, is_held_against_calendar_and_article) {
  expect_told("hero/date-folder", GetParam());
}
INSTANTIATE_TEST_SUITE_P(
    Folders, HeroDate,
    testing::Values(Case{"day_before", "/gc1/images/2025/04/01/7-boats-600_384.webp"},
                    Case{"same_day", "/gc1/images/2025/04/02/7-boats-600_384.webp"},
                    Case{"next_day_of_another_zone", "/gc1/images/2025/04/03/7-boats-600_384.webp"},
                    Case{"leap_day", "/gc1/images/2024/02/29/7-boats-600_384.webp"},
                    Case{"no_house_form", "/images/2025/02/30/a.webp"},
                    Case{"impossible", "/gc1/images/⟦2025/02/30⟧/7-boats-600_384.webp",
                         "the folder's date 2025-02-30 is not in the calendar"},
                    Case{"month_13", "/gc1/images/⟦2025/13/01⟧/7-boats-600_384.webp", "2025-13-01"},
                    Case{"month_0", "/gc1/images/⟦2025/00/01⟧/7-boats-600_384.webp"},
                    Case{"year_0", "/gc1/images/⟦0000/01/01⟧/7-boats-600_384.webp"},
                    Case{"no_leap_year", "/gc1/images/⟦2025/02/29⟧/7-boats-600_384.webp"},
                    Case{"later", "/gc1/images/⟦2025/05/01⟧/7-boats-600_384.webp",
                         "the folder's date 2025-05-01 is later than the article's, 2025-04-02"}),
    name_of<Case>);

TEST(HeroDate, has_its_severities) {
  const Checked impossible = checked(article("/gc1/images/2025/02/30/7-boats-600_384.webp"));
  EXPECT_EQ(impossible.of("hero/date-folder:impossible").at(0).severity, Severity::error);
  const Checked later = checked(article("/gc1/images/2025/05/01/7-boats-600_384.webp"));
  const ArticleFinding finding = later.of("hero/date-folder:later").at(0);
  EXPECT_EQ(finding.severity, Severity::warning);
  ASSERT_EQ(finding.related.size(), 1u);
  EXPECT_EQ(later.cut(finding.related[0].where), "2025-04-02");
}

TEST(HeroDate, needs_an_article_date_to_be_late) {
  expect_marked("hero/date-folder", "![Boats](/gc1/images/2125/05/01/7-boats-600_384.webp)\n");
}

TEST(HeroSlug, is_held_against_caption_and_headline) {
  constexpr const char* kRule = "hero/slug-unrelated";
  const std::string path = "/gc1/images/2025/04/01/7-";
  expect_marked(kRule, article(path + "harbour-boats-600_384.webp"));
  const auto found = expect_marked(kRule, article(path + "⟦election-count⟧-600_384.webp"));
  ASSERT_EQ(found.size(), 1u);
  EXPECT_EQ(found[0].severity, Severity::info);
  EXPECT_THAT(found[0].message, HasSubstr("\"election-count\""));
  expect_marked(kRule,
                "# Election day\n\n" +
                    article(path + "election-count-600_384.webp").substr(article("").find("![")));
  expect_marked(kRule, article(path + "election-count-600_384.webp", "ar"));
  expect_marked(kRule, article(path + "⟦election-count⟧-600_384.webp", "fr"));
  expect_marked(kRule, article(path + "⟦election-count⟧-600_384.webp", "kmr"));
  expect_marked(kRule, article(path + "⟦election-count⟧-600_384.webp", "tr-TR"));
}

// The heroes of articles, in order; an index for each collision.
std::vector<std::pair<std::size_t, ArticleFinding>> collisions(const std::vector<std::string>& urls,
                                                               const ArticleConfig& config = {}) {
  std::vector<HeroUse> heroes;
  for (const std::string& url : urls) {
    const std::string text = article(url);
    const auto parsed = parse_article(text, ArticleFormat::markdown);
    const std::string path = "article-" + std::to_string(heroes.size()) + ".md";
    const ImageFiles files;
    const auto hero = hero_of({path, text, *parsed, files}, config);
    EXPECT_TRUE(hero);
    EXPECT_EQ(text.substr(hero->where.begin, hero->where.end - hero->where.begin), url);
    EXPECT_EQ(hero->path, path);
    heroes.push_back(*hero);
  }
  return check_collisions(heroes, config);
}

TEST(HeroCollisions, are_other_slugs_or_folders_of_one_id) {
  const std::string day = "/gc1/images/2025/04/01/";
  EXPECT_TRUE(collisions({day + "7-a-600_384.webp", day + "7-a-300_192.webp"}).empty());
  EXPECT_TRUE(collisions({day + "7-a-600_384.webp", day + "7-a-600_384.webp"}).empty());
  EXPECT_TRUE(collisions({day + "7-a-600_384.webp", day + "8-b-600_384.webp"}).empty());
  EXPECT_TRUE(collisions({"/other/7-a-600_384.webp", "/more/7-b-600_384.webp"}).empty());
  const auto slugs =
      collisions({day + "7-a-600_384.webp", day + "9-c-600_384.webp", day + "7-b-600_384.webp"});
  ASSERT_EQ(slugs.size(), 1u);
  EXPECT_EQ(slugs[0].first, 2u);
  const ArticleFinding& finding = slugs[0].second;
  EXPECT_EQ(finding.rule, "hero/id-collision");
  EXPECT_EQ(finding.severity, Severity::error);
  EXPECT_THAT(finding.message, HasSubstr("the id 7 is that of another hero"));
  ASSERT_EQ(finding.related.size(), 1u);
  EXPECT_EQ(finding.related[0].path, "article-0.md");
  const auto folders =
      collisions({day + "7-a-600_384.webp", "/gc1/images/2025/04/02/7-a-600_384.webp"});
  EXPECT_EQ(folders.size(), 1u);
}

TEST(HeroCollisions, need_ids_in_the_form) {
  ArticleConfig config;
  config.path_template = "/{slug}.{ext}";
  EXPECT_TRUE(collisions({"/a.webp", "/b.webp"}, config).empty());
}

TEST(HeroOf, is_nothing_without_a_url) {
  const std::string text = "Words\n";
  const auto parsed = parse_article(text, ArticleFormat::markdown);
  const ImageFiles files;
  EXPECT_FALSE(hero_of({"a.md", text, *parsed, files}, {}));
}

}  // namespace
}  // namespace picdesk::test
