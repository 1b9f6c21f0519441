// SPDX-License-Identifier: GPL-3.0-or-later
// The rules about the hero's file on real files, from the article's bytes to the findings.
#include <gmock/gmock.h>

#include "site/site_folder.h"
#include "support/paths.h"

namespace picdesk::test {
namespace {

constexpr const char* kUrl = "/gc1/images/2025/04/01/7-boats-600_384.webp";
constexpr const char* kPath = "static/gc1/images/2025/04/01/7-boats-600_384.webp";

ArticleConfig house() {
  ArticleConfig config;
  config.site_root = "static";
  return config;
}

std::string article(std::string_view url) {
  return "---\ndate: 2025-04-02\n---\n# Boats leave\n\n![Boats leave port, April 1, 2025. [AFP]](" +
         std::string(url) + ")\n";
}

MetadataRecord good_record() {
  MetadataRecord record;
  record.credit = "AFP";
  record.caption.set("", "Boats leave port");
  record.alt.set("", "Boats at a quay");
  return record;
}

// Rules of the hero that speak, by id.
std::vector<std::string> hero_rules(const SiteFolder& site, std::string_view text,
                                    const ArticleConfig& config = house()) {
  const auto selectors = article_selectors(config);
  const auto parsed = parse_article(text, ArticleFormat::markdown, {}, *selectors);
  const auto files = SiteFiles::open(site.path(), config);
  if (!parsed || !files) return {"not read"};
  const ImageFiles found =
      files->find(image_urls(*parsed, config), metadata_urls(*parsed, config), "content/story.md");
  PartialDate now;
  now.year = 2026;
  std::vector<std::string> rules;
  for (const ArticleFinding& finding :
       check_article({"content/story.md", text, *parsed, found}, config, {}, now)) {
    if (finding.rule.starts_with("hero/")) {
      rules.push_back(finding.rule + (finding.kind.empty() ? "" : ":") + finding.kind);
    }
  }
  return rules;
}

std::string in_one(const std::vector<std::string>& rules) {
  std::string all;
  for (const std::string& rule : rules) all += (all.empty() ? "" : " ") + rule;
  return all;
}

std::string rules_of_file(std::span<const std::byte> bytes) {
  const SiteFolder site;
  site.put(kPath, bytes);
  return in_one(hero_rules(site, article(kUrl)));
}

TEST(HeroRules, AGoodFileBreaksNone) {
  EXPECT_EQ(rules_of_file(webp_file({600, 384}, good_record())), "");
}

TEST(HeroRules, OfAMissingFile) {
  const SiteFolder site;
  EXPECT_EQ(in_one(hero_rules(site, article(kUrl))), "hero/file-missing:missing");
  EXPECT_EQ(in_one(hero_rules(site, article("/gc1/images/../../../etc/x.webp"))),
            "hero/file-missing:outside-root");
  EXPECT_EQ(in_one(hero_rules(site, article("/gc1/a%00.webp"))), "hero/file-missing:invalid-url");
}

TEST(HeroRules, OfAFileInAnotherCase) {
  const SiteFolder site;
  site.put("static/gc1/images/2025/04/01/7-Boats-600_384.webp", webp_file({600, 384}));
  EXPECT_EQ(in_one(hero_rules(site, article(kUrl))), "hero/file-missing:missing");
}

TEST(HeroRules, OfAFolder) {
  const SiteFolder site;
  site.put(std::string(kPath) + "/x", "x");
  EXPECT_EQ(in_one(hero_rules(site, article(kUrl))), "hero/file-missing:unreadable");
}

TEST(HeroRules, OfDamagedFiles) {
  EXPECT_EQ(rules_of_file({}), "hero/not-decodable");
  auto cut = webp_file({600, 384}, good_record());
  cut.resize(cut.size() / 2);
  EXPECT_EQ(rules_of_file(cut), "hero/not-decodable");
}

TEST(HeroRules, OfAnotherFormat) {
  const auto jpeg = read_file(test_image("jpeg/credited.jpg"));
  EXPECT_THAT(rules_of_file(jpeg), testing::HasSubstr("hero/not-webp:extension"));
}

TEST(HeroRules, OfAnotherSize) {
  EXPECT_EQ(rules_of_file(webp_file({640, 480}, good_record())), "hero/size-suffix:pixels");
  EXPECT_EQ(rules_of_file(webp_file({300, 192}, good_record())), "hero/size-suffix:pixels");
}

TEST(HeroRules, OfTooManyBytes) {
  auto heavy = webp_file({600, 384}, good_record());
  // An unknown chunk at the end, which decoders skip.
  const std::size_t more = 80'000;
  const char head[] = {
      'J', 'U', 'N', 'K', char(more & 0xFF), char(more >> 8 & 0xFF), char(more >> 16 & 0xFF), 0};
  for (const char byte : head) heavy.push_back(std::byte(byte));
  heavy.resize(heavy.size() + more);
  const std::size_t riff = heavy.size() - 8;
  for (int i = 0; i < 4; ++i) heavy[4 + std::size_t(i)] = std::byte(riff >> (8 * i) & 0xFF);
  EXPECT_EQ(rules_of_file(heavy), "hero/byte-budget");
}

TEST(HeroRules, OfEmbeddedMetadata) {
  EXPECT_EQ(rules_of_file(webp_file({600, 384})), "hero/metadata-stripped");
  MetadataRecord record;
  record.caption.set("", "Boats leave port");
  EXPECT_EQ(rules_of_file(webp_file({600, 384}, record)), "hero/embedded-alt-missing");
}

}  // namespace
}  // namespace picdesk::test
