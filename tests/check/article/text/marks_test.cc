// SPDX-License-Identifier: GPL-3.0-or-later
#include "check/article/text/cases.h"

namespace picdesk::test {
namespace {

constexpr const char* kHero = "![The hero of this page](hero.webp)\n\n";

class AsciiArt : public testing::TestWithParam<TextCase> {};

TEST_P(AsciiArt, IsFound) { expect_case("text/ascii-art", GetParam()); }

INSTANTIATE_TEST_SUITE_P(Passing, AsciiArt,
                         testing::Values(TextCase{"Dots", "![Wait...](a.webp)"},
                                         TextCase{"FourDots", "![So....](a.webp)"},
                                         TextCase{"Letters", "![Aaaaaah, 100000](a.webp)"},
                                         TextCase{"Colon", "![Boats (photo: AFP:)](a.webp)"},
                                         TextCase{"Ratio", "![A 3:-2 score; -1](a.webp)"},
                                         TextCase{"Time", "![12:30 (local): boats](a.webp)"},
                                         TextCase{"Arabic", "![قوارب «الصيد»…](a.webp)"},
                                         TextCase{"Bracket",
                                                  "![Boats; (right) nets: [AFP]](a.webp)"}),
                         name_of<TextCase>);

INSTANTIATE_TEST_SUITE_P(Failing, AsciiArt,
                         testing::Values(TextCase{"Arrow", "![⟦=====⟧> boats](a.webp)"},
                                         TextCase{"LongRow", "![boats ⟦--------⟧ nets](a.webp)"},
                                         TextCase{"Lines", "![boats ⟦═════⟧](a.webp)"},
                                         TextCase{"Smiley", "![Boats leave ⟦:-)⟧](a.webp)"},
                                         TextCase{"ShortSmiley", "![Boats leave ⟦:)⟧](a.webp)"},
                                         TextCase{"Shrug", "![Boats ⟦¯\\\\\\_(ツ)\\_/¯⟧](a.webp)"},
                                         TextCase{"Eastern", "![Boats (⟦^\\_^⟧)](a.webp)"},
                                         TextCase{"Stars", "![قوارب ⟦★★★★★⟧](a.webp)"}),
                         name_of<TextCase>);

class Unpronounceable : public testing::TestWithParam<TextCase> {};

TEST_P(Unpronounceable, IsTextWithoutLetters) {
  TextCase row = GetParam();
  row.snippet = row.snippet.starts_with('<')
                    ? "<img src=hero alt=Hero fetchpriority=high>" + row.snippet
                    : kHero + row.snippet;
  expect_case("text/unpronounceable", row);
}

INSTANTIATE_TEST_SUITE_P(
    Passing, Unpronounceable,
    testing::Values(TextCase{"Letter", "<img src=a alt=B>"}, TextCase{"Digit", "<img src=a alt=1>"},
                    TextCase{"Empty", "<img src=a alt=\"\">"},
                    TextCase{"Blank", "<img src=a alt=\" &nbsp; \">"},
                    TextCase{"Emoji", "<img src=a alt=🚢>"},
                    TextCase{"ArabicLetter", "<img src=a alt=ق>"},
                    TextCase{"Hidden", "<img src=a alt=\"***\" aria-hidden=true>"},
                    TextCase{"Label", "<img src=a alt=\"***\" aria-label=Boats>"},
                    TextCase{"Markdown", "![[AFP]](a.webp)"}),
    name_of<TextCase>);

INSTANTIATE_TEST_SUITE_P(Failing, Unpronounceable,
                         testing::Values(TextCase{"Asterisks", "<img src=a alt=\"⟦***⟧\">"},
                                         TextCase{"Dash", "<img src=a alt=\" ⟦—⟧ \">"},
                                         TextCase{"Dots", "<img src=a alt=\"⟦...⟧\">"},
                                         TextCase{"Row", "<img src=a alt=\"⟦======⟧\">"},
                                         TextCase{"Markdown", "![⟦...⟧](a.webp)"}),
                         name_of<TextCase>);

TEST(Unpronounceable, OfTheHeroIsLeftToItsOwnRule) {
  EXPECT_TRUE(checked("<h1>Boats</h1><img src=a alt=\"***\">").of("text/unpronounceable").empty());
}

TEST(Unpronounceable, IsSaidOnce) {
  const Checked all =
      checked("<img src=hero alt=Hero fetchpriority=high><img src=a alt=\"=======\">");
  EXPECT_EQ(all.of("text/unpronounceable").size(), 1u);
  EXPECT_TRUE(all.of("text/ascii-art").empty());
}

}  // namespace
}  // namespace picdesk::test
