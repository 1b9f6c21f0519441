// SPDX-License-Identifier: GPL-3.0-or-later
#include "check/article/settle/suppression_rules.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "check/article/settle/support.h"

namespace picdesk::test {
namespace {

using testing::HasSubstr;

// The one finding, its place and message.
struct Case {
  const char* name;
  const char* text;
  const char* kind;
  const char* where;
  const char* message;
  const char* hint;
  const char* mended;  // by its fix; null: none
};
void PrintTo(const Case& tested, std::ostream* out) { *out << tested.name; }

class Complaint : public testing::TestWithParam<Case> {};

TEST_P(Complaint, IsMade) {
  const std::string text = GetParam().text;
  std::vector<Made> made;
  if (text.find("boats") != std::string::npos) made.push_back({"alt/slug", "boats"});
  std::vector<ArticleFinding> findings = settled(text, made);
  std::erase_if(findings, [](const auto& finding) { return finding.rule == "alt/slug"; });
  ASSERT_EQ(findings.size(), 1u) << outline(findings);
  const ArticleFinding& finding = findings.front();
  EXPECT_EQ(finding.rule, "check/suppression");
  EXPECT_EQ(finding.severity, Severity::warning);
  EXPECT_EQ(finding.kind, GetParam().kind);
  EXPECT_EQ(text.substr(finding.where.begin, finding.where.end - finding.where.begin),
            GetParam().where);
  EXPECT_EQ(finding.message, GetParam().message);
  EXPECT_THAT(finding.hint, HasSubstr(GetParam().hint));
  ASSERT_EQ(!finding.fixes.empty(), GetParam().mended != nullptr);
  if (finding.fixes.empty()) return;
  EXPECT_TRUE(finding.fixes.front().safe);
  EXPECT_EQ(applied(text, finding.fixes.front()), GetParam().mended);
}

INSTANTIATE_TEST_SUITE_P(
    SuppressionRules, Complaint,
    testing::Values(
        Case{"UnknownRule", "<!-- picdesk-disable-next-line alt/mising -- x -->\n![a](/a)\n",
             "unknown-rule", "alt/mising", "no rule is called \"alt/mising\"",
             "did you mean alt/missing?", nullptr},
        Case{"UnknownFamily", "<!-- picdesk-disable-next-line art/* -- x -->\n![a](/a)\n",
             "unknown-rule", "art/*", "no rule is called \"art/*\"", "a family of them", nullptr},
        Case{"EveryRule", "<!-- picdesk-disable * -- x -->\n![a](/a)\n", "unknown-rule", "*",
             "no rule is called \"*\"", "name the rules", nullptr},
        Case{"NoRule", "<!-- picdesk-disable -->\n![a](/a)\n", "unknown-rule",
             "<!-- picdesk-disable -->", "the suppression names no rule", "name the rules",
             nullptr},
        Case{"ARefusal", "<!-- picdesk-disable meta/exif-unsafe -- x -->\n![a](/a)\n",
             "unknown-rule", "meta/exif-unsafe", "no rule is called \"meta/exif-unsafe\"", "",
             nullptr},
        Case{"UnknownInTheFrontMatter", "---\npicdesk:\n  disable: [alt/mising]\n---\n![a](/a)\n",
             "unknown-rule", "alt/mising", "no rule is called \"alt/mising\"",
             "did you mean alt/missing?", nullptr},
        Case{"NoReason", "<!-- picdesk-disable-next-line alt/slug -->\n![boats](/a)\n", "no-reason",
             "<!-- picdesk-disable-next-line alt/slug -->", "the suppression gives no reason",
             "add one", nullptr},
        Case{"Unused", "<!-- picdesk-disable-next-line alt/slug -- x -->\n![a](/a)\n", "unused",
             "alt/slug", "the suppression of \"alt/slug\" hides nothing", "take it out",
             "![a](/a)\n"},
        Case{"OneOfTwoUnused",
             "<!-- picdesk-disable-next-line alt/slug, alt/hash -- x -->\n![boats](/a)\n", "unused",
             "alt/hash", "the suppression of \"alt/hash\" hides nothing", "take it out",
             "<!-- picdesk-disable-next-line alt/slug -- x -->\n![boats](/a)\n"},
        Case{"BothUnused", "<p>a <!-- picdesk-disable-line alt/slug, alt/hash -- x --> b\n",
             "unused", "alt/slug, alt/hash",
             "the suppression of \"alt/slug, alt/hash\" hides nothing", "", "<p>a b\n"},
        Case{"BetweenParagraphs", "Boats.\n<!-- picdesk-disable alt/hash -- x -->\n![a](/a)\n",
             "unused", "alt/hash", "the suppression of \"alt/hash\" hides nothing", "",
             "Boats.\n\n![a](/a)\n"},
        Case{"InABlockOfHtml",
             "a\r\n\r\n<figure>\r\n  <!-- picdesk-disable alt/hash -- x -->\r\n  <img src=a "
             "alt=b>\r\n"
             "</figure>\r\n",
             "unused", "alt/hash", "the suppression of \"alt/hash\" hides nothing", "",
             "a\r\n\r\n<figure>\r\n  <img src=a alt=b>\r\n</figure>\r\n"},
        Case{"EnablingNothing", "![a](/a)\n\n<!-- picdesk-enable alt/hash -->\n", "unused",
             "alt/hash", "enabling \"alt/hash\" ends nothing that hides a finding", "",
             "![a](/a)\n\n"},
        Case{"UnusedInTheFrontMatter", "---\npicdesk:\n  disable: [alt/hash]\n---\n![a](/a)\n",
             "unused", "alt/hash",
             "the front matter disables \"alt/hash\", which finds nothing here", "take it out",
             nullptr}),
    [](const auto& tested) { return tested.param.name; });

TEST(SuppressionRules, NeedNoReasonWhereTheDeskSaysSo) {
  Desk desk;
  desk.config.require_reason = false;
  EXPECT_EQ(outline(settled("<!-- picdesk-disable-next-line alt/slug -->\n![boats](/a)\n",
                            {{"alt/slug", "boats"}}, desk)),
            "alt/slug ()");
}

TEST(SuppressionRules, DoNotCallIdleWhatFilesOrOtherArticlesMayNeed) {
  const std::string text =
      "<!-- picdesk-disable-next-line hero/byte-budget, hero/id-collision, caption/date-mismatch "
      "-- x -->\n![a](/a)\n";
  EXPECT_EQ(outline(settled(text, {})), "");
  Desk desk;
  desk.files.emplace("/a", sound_file("a.webp", {600, 384}));
  const auto findings = settled(text, {}, desk);
  ASSERT_EQ(findings.size(), 1u);
  EXPECT_EQ(findings.front().flagged, "hero/byte-budget, caption/date-mismatch");
  EXPECT_EQ(applied(text, findings.front().fixes.front()),
            "<!-- picdesk-disable-next-line hero/id-collision -- x -->\n![a](/a)\n");
}

TEST(SuppressionRules, CanBeSwitchedOffByTheDesk) {
  Desk desk;
  desk.desk.severity["check/suppression:unused"] = "off";
  EXPECT_EQ(outline(settled("<!-- picdesk-disable alt/hash -->\n![a](/a)\n", {}, desk)),
            "check/suppression:no-reason");
}

TEST(SuppressionRules, AreQuickWithManyUnknownRules) {
  std::string text;
  for (int i = 0; i < 20'000; ++i)
    text += "<!-- picdesk-disable alt/misin" + std::to_string(i) + " -- x -->";
  EXPECT_EQ(settled(text, {}).size(), 20'000u);
}

}  // namespace
}  // namespace picdesk::test
