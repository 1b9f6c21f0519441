// SPDX-License-Identifier: GPL-3.0-or-later
#include "check/article/text/cases.h"

namespace picdesk::test {
namespace {

class Emoji : public testing::TestWithParam<TextCase> {};

TEST_P(Emoji, AreFoundAsAReaderSeesThem) { expect_case("text/emoji", GetParam()); }

INSTANTIATE_TEST_SUITE_P(Passing, Emoji,
                         testing::Values(TextCase{"Signs", "![Acme® boats © 5™](a.webp)"},
                                         TextCase{"SignsInColour",
                                                  "![Acme®\uFE0F ©\uFE0F 5™\uFE0F](a.webp)"},
                                         TextCase{"DigitsAndMarks", "![#1 * 2 ½ → € №](a.webp)"},
                                         TextCase{"TextSymbols", "![☀ ★ ♥ ✓ ☎](a.webp)"},
                                         TextCase{"Arabic", "![قوارب ۝](a.webp)"},
                                         TextCase{"EmojiPicture",
                                                  "<img src=hero alt=Hero fetchpriority=high>"
                                                  "<img class=emoji src=a alt=🚢>"},
                                         TextCase{"Chinese", "![漁船〇](a.webp)"}),
                         name_of<TextCase>);

INSTANTIATE_TEST_SUITE_P(
    Failing, Emoji,
    testing::Values(
        TextCase{"AtTheEnd", "![Boats leave ⟦🚢⟧](a.webp)", "![Boats leave](a.webp)"},
        TextCase{"AtTheBegin", "![⟦🚢⟧ Boats leave](a.webp)", "![Boats leave](a.webp)"},
        TextCase{"Between", "![Boats ⟦🚢⟧ leave](a.webp)", "![Boats leave](a.webp)"},
        TextCase{"InsideWord", "![Boats⟦🚢⟧leave](a.webp)", "![Boats leave](a.webp)"},
        TextCase{"BeforeFullStop", "![Boats leave ⟦🚢⟧.](a.webp)", "![Boats leave.](a.webp)"},
        TextCase{"Family", "![A family ⟦👩‍👩‍👧⟧](a.webp)", "![A family](a.webp)"},
        TextCase{"Flag", "![Fans of ⟦🇮🇶⟧ cheer](a.webp)", "![Fans of cheer](a.webp)"},
        TextCase{"SkinTone", "![Hello ⟦👋🏽⟧](a.webp)", "![Hello](a.webp)"},
        TextCase{"Selector", "![I ⟦❤️⟧ boats](a.webp)", "![I boats](a.webp)"},
        TextCase{"Row", "![Boats ⟦🚢⚓⟧ leave 🚢](a.webp)", "![Boats leave](a.webp)"},
        TextCase{"Apart", "![Boats ⟦🚢⟧ ⚓ leave](a.webp)", "![Boats leave](a.webp)"},
        TextCase{"InEmphasis", "![*Boats* ⟦🚢⟧ *leave*](a.webp)", "![*Boats* *leave*](a.webp)"},
        TextCase{"Only", "![⟦🚢⟧](a.webp)"},
        TextCase{"Arabic", "![قوارب ⟦🚢⟧ تغادر](a.webp)", "![قوارب تغادر](a.webp)"}),
    name_of<TextCase>);

TEST(Emoji, AreAMatterOfInformation) {
  const auto found = checked("![Boats leave 🚢](a.webp)").of("text/emoji");
  ASSERT_EQ(found.size(), 1u);
  EXPECT_EQ(found[0].severity, Severity::info);
  EXPECT_FALSE(found[0].fixes.at(0).safe);
}

}  // namespace
}  // namespace picdesk::test
