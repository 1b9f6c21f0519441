// SPDX-License-Identifier: GPL-3.0-or-later
#include "check/article/text/cases.h"

namespace picdesk::test {
namespace {

class Escape : public testing::TestWithParam<TextCase> {};

TEST_P(Escape, IsFoundWhereTheDecodedTextStillHoldsReferences) {
  expect_case("text/escape", GetParam());
}

INSTANTIATE_TEST_SUITE_P(
    Passing, Escape,
    testing::Values(TextCase{"Once", R"(<img src=a alt="Boats &amp; nets">)"},
                    TextCase{"Bare", R"(<img src=a alt="Boats & nets">)"},
                    TextCase{"CompanyName", R"(<img src=a alt="AT&T; R&D; Q&A;">)"},
                    TextCase{"UnknownName", R"(<img src=a alt="&boats; leave">)"},
                    TextCase{"NoSemicolon", R"(<img src=a alt="Fish &ampere">)"},
                    TextCase{"InMarkdown", "![Boats &amp; nets](a.webp)"},
                    TextCase{"CaptionOfTheFrontMatter",
                             "---\nhero:\n  image: a.webp\n  alt: Boats\n"
                             "  caption: \"Boats &amp; nets\"\n---\n"},
                    TextCase{"Arabic", R"(<img src=a alt="قوارب &amp; شباك">)"}),
    name_of<TextCase>);

INSTANTIATE_TEST_SUITE_P(
    Failing, Escape,
    testing::Values(
        TextCase{"Twice", R"(<img src=a alt="Boats ⟦&amp;amp;⟧ nets">)",
                 R"(<img src=a alt="Boats &amp; nets">)"},
        TextCase{"ThreeTimes", R"(<img src=a alt="Boats ⟦&amp;amp;amp;⟧ nets">)",
                 R"(<img src=a alt="Boats &amp; nets">)"},
        TextCase{"Quote", R"(<img src=a alt="The ship⟦&amp;#8217;⟧s caf&amp;eacute;">)",
                 R"(<img src=a alt="The ship’s café">)"},
        TextCase{"Hexadecimal", R"(<img src=a alt="The ship⟦&amp;#x2019;⟧s crew">)",
                 R"(<img src=a alt="The ship’s crew">)"},
        TextCase{"QuotedAgain", R"(<img src=a alt="⟦&amp;quot;⟧Boats&amp;quot; leave">)",
                 R"(<img src=a alt="&quot;Boats&quot; leave">)"},
        TextCase{"SingleQuotes", R"(<img src=a alt='⟦&amp;#39;⟧Boats&amp;#39; leave'>)",
                 R"(<img src=a alt='&#39;Boats&#39; leave'>)"},
        TextCase{"Unquoted", R"(<img src=a alt=Boats⟦&amp;amp;⟧nets>)",
                 R"(<img src=a alt="Boats&amp;nets">)"},
        TextCase{"Markdown", "![Boats ⟦&amp;amp;⟧ nets](a.webp)", "![Boats \\& nets](a.webp)"},
        TextCase{
            "Caption",
            "<figure><img src=a alt=Boats><figcaption>Boats ⟦&amp;amp;⟧ nets</figcaption></figure>",
            "<figure><img src=a alt=Boats><figcaption>Boats &amp; nets</figcaption></figure>"},
        TextCase{"Title", R"(<img src=a alt=Boats title="Boats ⟦&amp;amp;⟧ nets">)",
                 R"(<img src=a alt=Boats title="Boats &amp; nets">)"},
        TextCase{"French", R"(<img src=a alt="L⟦&amp;rsquo;⟧&amp;eacute;t&amp;eacute;">)",
                 R"(<img src=a alt="L’été">)"},
        TextCase{"FrontMatter", "---\nhero:\n  image: a.webp\n  alt: \"Boats ⟦&amp;⟧ nets\"\n---\n",
                 "---\nhero:\n  image: a.webp\n  alt: \"Boats & nets\"\n---\n"},
        TextCase{"PlainFrontMatter",
                 "---\nhero:\n  image: a.webp\n  alt: Boats ⟦&amp;⟧ nets\n---\n"}),
    name_of<TextCase>);

TEST(Escape, IsAnErrorButInTheFrontMatter) {
  const auto html = checked(R"(<img src=a alt="Boats &amp;amp; nets">)").of("text/escape");
  ASSERT_EQ(html.size(), 1u);
  EXPECT_EQ(html[0].severity, Severity::error);
  EXPECT_TRUE(html[0].fixes.at(0).safe);
  EXPECT_EQ(html[0].flagged, "&amp;");
  EXPECT_EQ(html[0].message,
            "the alt still holds the character reference \"&amp;\" when it is decoded");
  const auto front = checked("---\nhero:\n  image: a\n  alt: A &amp; B\n---\n").of("text/escape");
  ASSERT_EQ(front.size(), 1u);
  EXPECT_EQ(front[0].severity, Severity::warning);
}

}  // namespace
}  // namespace picdesk::test
