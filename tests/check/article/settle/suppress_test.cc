// SPDX-License-Identifier: GPL-3.0-or-later
#include "check/article/settle/suppress.h"

#include <gtest/gtest.h>

#include "check/article/settle/support.h"

namespace picdesk::test {
namespace {

struct Case {
  const char* name;
  const char* text;
  std::vector<Made> made;
  const char* outline;
};
void PrintTo(const Case& tested, std::ostream* out) { *out << tested.name; }

class Suppressed : public testing::TestWithParam<Case> {};

TEST_P(Suppressed, Findings) {
  EXPECT_EQ(outline(settled(GetParam().text, GetParam().made)), GetParam().outline)
      << GetParam().text;
}

INSTANTIATE_TEST_SUITE_P(
    Suppressions, Suppressed,
    testing::Values(
        Case{"NextLine",
             "<!-- picdesk-disable-next-line alt/slug -- old -->\n![boats](/a.webp)\n",
             {{"alt/slug", "boats"}},
             "alt/slug (old)"},
        Case{"NextLineOnWhichAnImageStarts",
             "<!-- picdesk-disable-next-line alt/slug -- old -->\n\nBoats.\n\n![boats](/a.webp)\n",
             {{"alt/slug", "boats]"}},
             "alt/slug (old)"},
        Case{"NotTheImageBehindThat",
             "<!-- picdesk-disable-next-line alt/slug -- old -->\n![a](/a.webp)\n\n![boats](/b)\n",
             {{"alt/slug", "boats"}, {"alt/slug", "a]"}},
             "alt/slug (old); alt/slug"},
        Case{"NotTheImageBesideIt",
             "<img src=a> <!-- picdesk-disable-next-line alt/missing -- x --> <img src=b>\n"
             "<img src=c>",
             {{"alt/missing", "img src=b"}, {"alt/missing", "img src=c"}},
             "alt/missing; alt/missing (x)"},
        Case{"ATagOfSeveralLines",
             "<p>\n<!-- picdesk-disable-next-line alt/slug -- x -->\n<img\n src=a\n alt=boats>",
             {{"alt/slug", "boats"}},
             "alt/slug (x)"},
        Case{"ThePicturesSources",
             "<p>\n<!-- picdesk-disable-next-line html/srcset -- x -->\n<picture>\n"
             "<source srcset=b>\n<img src=a alt=boats></picture>",
             {{"html/srcset", "b>"}},
             "html/srcset (x)"},
        Case{"TheCaptionOfTheImage",
             "<!-- picdesk-disable-next-line caption/empty -- x -->\n<figure>\n<img src=a "
             "alt=boats>\n<figcaption>\nBoats</figcaption></figure>",
             {{"caption/empty", "Boats<"}},
             "caption/empty (x)"},
        Case{"TheDefinitionOfTheReference",
             "<!-- picdesk-disable-next-line hero/name -- x -->\n![boats][b]\n\n[b]: /b.webp\n",
             {{"hero/name", "/b.webp"}},
             "hero/name (x)"},
        Case{"WhatNearlyBecameAnImage",
             "<!-- picdesk-disable-next-line md/broken-image -- x -->\n![Boats] (/a.webp)\n",
             {{"md/broken-image", "![Boats] (/a.webp)"}},
             "md/broken-image (x)"},
        Case{"Line",
             "<img src=a alt=boats> <!-- picdesk-disable-line alt/slug -- x -->\n",
             {{"alt/slug", "boats"}},
             "alt/slug (x)"},
        Case{"NotTheLineBehind",
             "<img src=a> <!-- picdesk-disable-line alt/slug -- x -->\n<img src=b alt=boats>\n",
             {{"alt/slug", "boats"}},
             "check/suppression:unused; alt/slug"},
        Case{"ARange",
             "<!-- picdesk-disable alt/slug -- x -->\n\n![a](/a)\n\n![b](/b)\n\n"
             "<!-- picdesk-enable alt/slug -->\n\n![c](/c)\n",
             {{"alt/slug", "a]"}, {"alt/slug", "b]"}, {"alt/slug", "c]"}},
             "alt/slug (x); alt/slug (x); alt/slug"},
        Case{"ARangeToTheEnd",
             "<!-- picdesk-disable alt/slug -- x -->\n\n![a](/a)\n",
             {{"alt/slug", "a]"}},
             "alt/slug (x)"},
        Case{"AFamilyEnded",
             "<!-- picdesk-disable alt/slug -- x -->\n\n![a](/a)\n\n<!-- picdesk-enable alt/* "
             "-->\n\n![c](/c)\n",
             {{"alt/slug", "a]"}, {"alt/slug", "c]"}},
             "alt/slug (x); alt/slug"},
        Case{"AnotherRuleEnded",
             "<!-- picdesk-disable alt/slug -- x -->\n\n![a](/a)\n\n<!-- picdesk-enable alt/hash "
             "-->\n\n![c](/c)\n",
             {{"alt/slug", "a]"}, {"alt/slug", "c]"}},
             "alt/slug (x); check/suppression:unused; alt/slug (x)"},
        Case{"AnIdleRangeWithItsEnd",
             "<!-- picdesk-disable alt/slug -- x -->\n\n![a](/a)\n\n<!-- picdesk-enable alt/slug "
             "-->\n",
             {},
             "check/suppression:unused; check/suppression:unused"},
        Case{"AFamily",
             "<!-- picdesk-disable-next-line alt/* -- x -->\n![a](/a)\n",
             {{"alt/slug", "a]"}, {"text/emoji", "a]"}},
             "alt/slug (x); text/emoji"},
        Case{"OneKind",
             "<!-- picdesk-disable-next-line html/srcset:width -- x -->\n![a](/a)\n",
             {{"html/srcset:width", "a]"}, {"html/srcset:sizes", "a]"}},
             "html/srcset:sizes; html/srcset:width (x)"},
        Case{"SeveralRules",
             "<!-- picdesk-disable-next-line alt/slug, text/emoji -- x -->\n![a](/a)\n",
             {{"alt/slug", "a]"}, {"text/emoji", "a]"}},
             "alt/slug (x); text/emoji (x)"},
        Case{"TwoCommentsOfWhichOneIsEnough",
             "<!-- picdesk-disable-next-line alt/slug -- x -->\n\n"
             "<!-- picdesk-disable-next-line alt/slug -- y -->\n![a](/a)\n",
             {{"alt/slug", "a]"}},
             "check/suppression:unused; alt/slug (x)"},
        Case{"InTheFrontMatter",
             "---\npicdesk:\n  disable: [alt/slug]\n---\n![a](/a)\n",
             {{"alt/slug", "a](/a)"}, {"alt/hash", "a](/a)"}},
             "alt/hash; alt/slug ()"},
        Case{"InTheFrontMatterAsOneText",
             "---\npicdesk:\n  disable: alt/slug\n---\n![a](/a)\n",
             {{"alt/slug", "a](/a)"}},
             "alt/slug ()"},
        Case{"NotByACommentInCode",
             "`<!-- picdesk-disable alt/slug -- x -->`\n\n![a](/a)\n",
             {{"alt/slug", "a](/a)"}},
             "alt/slug"}),
    [](const auto& tested) { return tested.param.name; });

TEST(OutsideSuppressions, HideByRuleAndPath) {
  Desk desk;
  desk.path = "archive/2001/boats.md";
  desk.desk.suppressions = {{"alt/*", {"archive/**"}, "old"}, {"text/emoji", {"news/*"}, "no"}};
  const auto findings =
      settled("![a](/a)\n", {{"alt/slug", "a](/a)"}, {"text/emoji", "a](/a)"}}, desk);
  EXPECT_EQ(outline(findings), "alt/slug (old); text/emoji");
  EXPECT_TRUE(findings.front().suppressed_outside);
}

TEST(OutsideSuppressions, LeaveACommentItsUse) {
  Desk desk;
  desk.desk.suppressions = {{"alt/*", {}, "old"}};
  const auto findings = settled("<!-- picdesk-disable-next-line alt/slug -- x -->\n![a](/a)\n",
                                {{"alt/slug", "a](/a)"}}, desk);
  EXPECT_EQ(outline(findings), "alt/slug (x)");
  EXPECT_FALSE(findings.front().suppressed_outside);
}

TEST(Suppressions, AreQuickWhateverTheirNumber) {
  std::string text;
  for (int i = 0; i < 20'000; ++i) text += "<!-- picdesk-disable alt/slug -- x -->";
  text += "<img src=a>";
  EXPECT_EQ(settled(text, {{"alt/slug", "img"}}).size(), 20'000u);
}

}  // namespace
}  // namespace picdesk::test
