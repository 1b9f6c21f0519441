// SPDX-License-Identifier: GPL-3.0-or-later
#include "check/article/text/cases.h"

namespace picdesk::test {
namespace {

class Markup : public testing::TestWithParam<TextCase> {};

TEST_P(Markup, IsFoundInDecodedText) { expect_case("text/markup", GetParam()); }

INSTANTIATE_TEST_SUITE_P(
    Passing, Markup,
    testing::Values(TextCase{"LessThan", R"(<img src=a alt="a < b">)"},
                    TextCase{"LessThanLetter", R"(<img src=a alt="x <b and p> y">)"},
                    TextCase{"Angles", R"(<img src=a alt="the sign <Exit> glows">)"},
                    TextCase{"Address", R"(<img src=a alt="write to <desk@news.example>">)"},
                    TextCase{"Heart", R"(<img src=a alt="I <3 boats">)"},
                    TextCase{"Asterisks", R"(<img src=a alt="a 4** hotel, 5** hotel">)"},
                    TextCase{"Footnote", R"(<img src=a alt="boats ** leave ** port">)"},
                    TextCase{"Censored", R"(<img src=a alt="f***ing boats, s*** nets">)"},
                    TextCase{"Credit", "![Boats leave port. [AFP]](/a.webp)"},
                    TextCase{"BracketsInARow", R"x(<img src=a alt="Boats [AFP](photo)">)x"},
                    TextCase{"OneBrace", R"(<img src=a alt="a {{ b">)"},
                    TextCase{"EmptyLink", R"x(<img src=a alt="[](/a)">)x"},
                    TextCase{"MarkdownCaptionOfTheFrontMatter",
                             "---\nhero:\n  image: a.webp\n  alt: Boats\n"
                             "  caption: \"By [**Agency**](https://a.example)\"\n---\n"}),
    name_of<TextCase>);

INSTANTIATE_TEST_SUITE_P(
    Failing, Markup,
    testing::Values(
        TextCase{"Emphasis", R"(<img src=a alt="⟦&lt;em&gt;⟧Boats&lt;/em&gt;">)",
                 R"(<img src=a alt="Boats">)"},
        TextCase{"Upper", R"(<img src=a alt="Boats⟦<BR>⟧leave">)",
                 R"(<img src=a alt="Boatsleave">)"},
        TextCase{"SelfClosing", R"(<img src=a alt="Boats ⟦<br />⟧ leave">)",
                 R"(<img src=a alt="Boats leave">)"},
        TextCase{"Link", R"(<img src=a alt='⟦<a href="/x">⟧Boats</a> leave'>)",
                 R"(<img src=a alt='Boats leave'>)"},
        TextCase{"CutLink", R"(<img src=a alt='Boats ⟦<a href="/x⟧'>)",
                 R"(<img src=a alt='Boats '>)"},
        TextCase{"EndOfUnknown", R"(<img src=a alt="Boats⟦</x-note>⟧ leave">)",
                 R"(<img src=a alt="Boats leave">)"},
        TextCase{"Comment", R"(<img src=a alt="Boats ⟦<!-- x -->⟧ leave">)",
                 R"(<img src=a alt="Boats leave">)"},
        TextCase{"Strong", R"(<img src=a alt="⟦**Boats**⟧ leave">)",
                 R"(<img src=a alt="Boats leave">)"},
        TextCase{"MarkdownLink", R"(<img src=a alt="Boats leave ⟦[AFP](https://afp.example)⟧">)",
                 R"(<img src=a alt="Boats leave AFP">)"},
        TextCase{"Template", R"(<img src=a alt="Boats ⟦{{ page.title }}⟧ leave">)",
                 R"(<img src=a alt="Boats leave">)"},
        TextCase{"TemplateOnly", R"(<img src=a alt="⟦{{ page.title }}⟧">)"},
        TextCase{"TemplateTag", R"(<img src=a alt="⟦{% if x %}⟧ Boats {% endif %}">)",
                 R"(<img src=a alt="Boats ">)"},
        TextCase{"Arabic", R"(<img src=a alt="⟦&lt;b&gt;⟧قوارب&lt;/b&gt; تغادر">)",
                 R"(<img src=a alt="قوارب تغادر">)"},
        TextCase{"Caption",
                 "<figure><img src=a alt=Boats><figcaption>⟦&lt;i&gt;⟧Boats&lt;/i&gt; leave"
                 "</figcaption></figure>",
                 "<figure><img src=a alt=Boats><figcaption>Boats leave</figcaption></figure>"}),
    name_of<TextCase>);

TEST(Markup, HasKinds) {
  const Checked all = checked(R"(<img src=a alt="<b>x</b> **y** {{ z }}">)");
  for (const char* kind : {"text/markup:html", "text/markup:markdown", "text/markup:template"}) {
    const auto found = all.of(kind);
    ASSERT_EQ(found.size(), 1u) << kind;
    EXPECT_EQ(found[0].severity, Severity::warning);
    EXPECT_FALSE(found[0].fixes.at(0).safe);
  }
  EXPECT_EQ(all.of("text/markup:html")[0].message, "the alt holds HTML: \"<b>\", and 1 more");
}

}  // namespace
}  // namespace picdesk::test
