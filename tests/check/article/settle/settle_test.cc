// SPDX-License-Identifier: GPL-3.0-or-later
#include "check/article/settle/settle.h"

#include <gtest/gtest.h>

#include "base/digest.h"
#include "check/article/settle/support.h"

namespace picdesk::test {
namespace {

struct Case {
  const char* name;
  RuleSeverities desk;
  std::vector<ArticleOverride> overrides;
  const char* severity;  // "": off
};
void PrintTo(const Case& tested, std::ostream* out) { *out << tested.name; }

class SeverityOf : public testing::TestWithParam<Case> {};

TEST_P(SeverityOf, OneFinding) {
  Desk desk;
  desk.path = "news/boats.md";
  desk.desk.severity = GetParam().desk;
  desk.config.overrides = GetParam().overrides;
  const auto findings = settled("![a](/a)\n", {{"html/srcset:width", "a]"}}, desk);
  ASSERT_LE(findings.size(), 1u);
  EXPECT_EQ(findings.empty() ? "" : name(findings.front().severity), GetParam().severity);
}

INSTANTIATE_TEST_SUITE_P(
    Severities, SeverityOf,
    testing::Values(
        Case{"Standard", {}, {}, "error"}, Case{"OfTheRule", {{"html/srcset", "info"}}, {}, "info"},
        Case{"OfTheKind",
             {{"html/srcset:width", "warning"}, {"html/srcset", "info"}},
             {},
             "warning"},
        Case{"OfAnotherKind", {{"html/srcset:sizes", "info"}}, {}, "error"},
        Case{"Off", {{"html/srcset", "off"}}, {}, ""},
        Case{"OffButForAKind", {{"html/srcset", "off"}, {"html/srcset:width", "info"}}, {}, "info"},
        Case{"OfAFolder", {}, {{{"news/**"}, {{"html/srcset", "info"}}}}, "info"},
        Case{"OfAnotherFolder", {}, {{{"archive/**"}, {{"html/srcset", "info"}}}}, "error"},
        Case{"FolderOverDesk",
             {{"html/srcset", "off"}},
             {{{"*.md"}, {{"html/srcset", "warning"}}}},
             "warning"},
        Case{
            "LastFolder",
            {},
            {{{"news/*"}, {{"html/srcset", "info"}}}, {{"x", "news/b*"}, {{"html/srcset", "off"}}}},
            ""}),
    [](const auto& tested) { return tested.param.name; });

TEST(Settle, SortsByPlaceRuleAndKind) {
  EXPECT_EQ(outline(settled("![a](/a)\n", {{"text/emoji", "/a"},
                                           {"text/emoji", "a]"},
                                           {"html/srcset:width", "a]"},
                                           {"html/srcset:sizes", "a]"}})),
            "html/srcset:sizes; html/srcset:width; text/emoji; text/emoji");
}

TEST(Settle, GivesFingerprintsOfRuleKindPathTextAndNumber) {
  const auto findings = settled("![Häfen Häfen](/a)\n", {{"html/srcset:width", "Häfen"}});
  EXPECT_EQ(findings.front().fingerprint, digest::xxh3_128_hex("html/srcset\x1Fwidth\x1F"
                                                               "article.md\x1Fhäfen\x1F"
                                                               "0"));
}

TEST(Settle, KeepsFingerprintsWhenLinesAreAddedAbove) {
  const std::vector<Made> made{{"alt/slug", "boats"}, {"text/emoji", "boats"}};
  const auto before = settled("![boats](/a)\n", made);
  const auto after = settled("# Head\n\n\n![boats](/a)\n", made);
  ASSERT_EQ(before.size(), 2u);
  EXPECT_NE(before[0].fingerprint, before[1].fingerprint);
  for (std::size_t i = 0; i < 2; ++i) EXPECT_EQ(before[i].fingerprint, after[i].fingerprint);
}

TEST(Settle, NumbersEqualFindings) {
  const auto findings = settled("![a](/a)\n", {{"alt/slug", "a]"}, {"alt/slug", "a]"}});
  ASSERT_EQ(findings.size(), 2u);
  EXPECT_NE(findings[0].fingerprint, findings[1].fingerprint);
}

TEST(Settle, ReadsOnly512BytesOfTheText) {
  const std::string boats(600, 'a');
  const auto a = settled("![" + boats + "1](/a)\n", {{"alt/slug", boats + "1"}});
  const auto b = settled("![" + boats + "2](/a)\n", {{"alt/slug", boats + "2"}});
  EXPECT_EQ(a.front().fingerprint, b.front().fingerprint);
}

TEST(SettleMore, AddsInOrderWithSeveritiesAndSuppressions) {
  const std::string text =
      "<!-- picdesk-disable-next-line hero/id-collision -- x -->\n![a](/7-a)\n";
  const auto article = parse_article(text, ArticleFormat::markdown);
  ASSERT_TRUE(article);
  const ImageFiles files;
  const ArticleInput input{"a.md", text, *article, files};
  DeskConfig desk;
  desk.severity["hero/id-collision"] = "warning";
  ArticleFinding first;
  first.rule = "alt/slug";
  first.where = {text.find("a]"), text.find("a]") + 1};
  ArticleFinding more;
  more.rule = "hero/id-collision";
  more.where = {text.find("/7"), text.find("/7") + 4};
  ArticleFinding earlier = first;
  earlier.where = {0, 4};
  const auto all = settle_more(input, {}, desk, {first}, {more, earlier});
  ASSERT_EQ(outline(all), "alt/slug; alt/slug; hero/id-collision (x)");
  EXPECT_EQ(all.back().severity, Severity::warning);
  EXPECT_EQ(all.back().fingerprint.size(), 32u);
}

}  // namespace
}  // namespace picdesk::test
