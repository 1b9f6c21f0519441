// SPDX-License-Identifier: GPL-3.0-or-later
#include "check/article/text/cases.h"

namespace picdesk::test {
namespace {

class Controls : public testing::TestWithParam<TextCase> {};

TEST_P(Controls, AreFoundWhereTheyDoHarm) { expect_case("text/controls", GetParam()); }

INSTANTIATE_TEST_SUITE_P(
    Passing, Controls,
    testing::Values(TextCase{"Plain", "![Boats](a.webp)"},
                    TextCase{"PersianNonJoiner", "![آن‌ها می‌روند](a.webp)"},
                    TextCase{"EmojiJoiner", "![👩‍👩‍👧](a.webp)"},
                    TextCase{"DirectionMarks", "![قوارب\u200F \u200EAFP\u200E \u061C5](a.webp)"},
                    TextCase{"ClosedIsolate", "![قوارب \u2066AFP\u2069 تغادر](a.webp)"},
                    TextCase{"ClosedEmbedding", "![\u202Bقوارب \u202AAFP\u202C\u202C](a.webp)"},
                    TextCase{"Nested", "![\u2067ق \u2068x\u202Ay\u202C\u2069\u2069](a.webp)"},
                    TextCase{"LineEndsAndTabs", "<img src=a alt=\"Boats\r\n\tleave\">"},
                    TextCase{"LineEndReferences", "<img src=a alt=\"Boats&#13;&#10;leave\">"},
                    TextCase{"ThaiBreaks", "![เรือ\u200Bประมง](a.webp)"},
                    TextCase{"KhmerBreaks", "![ទូក\u200Bនេសាទ](a.webp)"},
                    TextCase{"NoBreakSpace", "![25\u00A0kg, 1\u202F000](a.webp)"},
                    TextCase{"StrayClose", "![Boats\u202C leave\u2069](a.webp)"}),
    name_of<TextCase>);

INSTANTIATE_TEST_SUITE_P(
    Failing, Controls,
    testing::Values(
        TextCase{"ZeroWidthSpace", R"(<img src=a alt="Bo⟦&#x200b;⟧ats">)",
                 R"(<img src=a alt="Boats">)"},
        TextCase{"SoftHyphen", "![Bo⟦\u00AD⟧ats lea\u00ADve](a.webp)", "![Boats leave](a.webp)"},
        TextCase{"WordJoiner", "![Bo⟦\u2060⟧ats](a.webp)", "![Boats](a.webp)"},
        TextCase{"ByteOrderMark", "![⟦\uFEFF⟧Boats](a.webp)", "![Boats](a.webp)"},
        TextCase{"Bell", "![Bo⟦\x07⟧ats](a.webp)", "![Boats](a.webp)"},
        TextCase{"Escape", "<img src=a alt=\"Bo⟦\x1B⟧[31mats\">", "<img src=a alt=\"Bo[31mats\">"},
        TextCase{"Delete", "![Bo⟦\x7F⟧ats](a.webp)", "![Boats](a.webp)"},
        TextCase{"Return", "<img src=a alt=\"Boats⟦&#13;⟧leave\">",
                 "<img src=a alt=\"Boats leave\">"},
        TextCase{"WindowsQuote", "![The ship⟦\u0092⟧s crew](a.webp)", "![The ship’s crew](a.webp)"},
        TextCase{"ArabicSpace", "![قوارب⟦\u200B⟧ الصيد](a.webp)", "![قوارب الصيد](a.webp)"},
        TextCase{"Unquoted", "<img src=a alt=Bo⟦&shy;⟧ats>", "<img src=a alt=\"Boats\">"},
        TextCase{"FrontMatter", "---\nhero:\n  image: a\n  alt: 'Bo⟦\u200B⟧at''s'\n---\n",
                 "---\nhero:\n  image: a\n  alt: 'Boat''s'\n---\n"},
        TextCase{"EscapeOfTheFrontMatter",
                 "---\nhero:\n  image: a\n  alt: \"Bo⟦\\u200b⟧ats\"\n---\n",
                 "---\nhero:\n  image: a\n  alt: \"Boats\"\n---\n"},
        TextCase{"OpenOverride", "![Boats ⟦\u202E⟧evael](a.webp)"},
        TextCase{"ClosedOverride", "![Boats ⟦\u202D⟧leave\u202C](a.webp)"},
        TextCase{"OpenEmbedding", "![⟦\u202B⟧قوارب تغادر](a.webp)"},
        TextCase{"OpenIsolate", "![قوارب ⟦\u2066⟧AFP](a.webp)"},
        TextCase{"OpenInsideIsolate", "![\u2067ق ⟦\u202A⟧x\u2069](a.webp)"}),
    name_of<TextCase>);

TEST(Controls, HaveKindsAndSeverities) {
  const auto one = [](std::string_view snippet) {
    const auto found = checked(snippet).of("text/controls");
    EXPECT_EQ(found.size(), 1u) << snippet;
    return found.empty() ? ArticleFinding{} : found[0];
  };
  const ArticleFinding invisible = one("![Bo\u200Bats](a.webp)");
  EXPECT_EQ(invisible.kind, "invisible");
  EXPECT_EQ(invisible.severity, Severity::warning);
  EXPECT_TRUE(invisible.fixes.at(0).safe);
  EXPECT_EQ(invisible.message, "the alt holds the invisible character U+200B (zero width space)");
  EXPECT_EQ(one("![Bo\x07"
                "ats](a.webp)")
                .kind,
            "control");
  const ArticleFinding bidi = one("![Boats \u202Eevael](a.webp)");
  EXPECT_EQ(bidi.kind, "bidi");
  EXPECT_EQ(bidi.severity, Severity::error);
}

}  // namespace
}  // namespace picdesk::test
