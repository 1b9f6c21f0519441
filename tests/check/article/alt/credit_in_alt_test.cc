// SPDX-License-Identifier: GPL-3.0-or-later
#include <gtest/gtest.h>

#include "check/article/support.h"

namespace picdesk::test {
namespace {

struct BesideCase {
  const char* name;
  std::string_view marked;
};
void PrintTo(const BesideCase& of, std::ostream* out) { *out << of.name; }

struct DropCase {
  const char* name;
  std::string_view before;
  std::string_view after;
};
void PrintTo(const DropCase& of, std::ostream* out) { *out << of.name; }

class AltCreditInAlt : public testing::TestWithParam<BesideCase> {};
TEST_P(AltCreditInAlt, IsFoundWithItsPlace) {
  for (const ArticleFinding& finding : expect_marked("alt/credit-in-alt", GetParam().marked)) {
    EXPECT_EQ(finding.severity, Severity::warning);
  }
}

INSTANTIATE_TEST_SUITE_P(
    Credits, AltCreditInAlt,
    testing::Values(
        BesideCase{"Brackets", R"(<img src=a.webp alt="Boats leave port ⟦(AP Photo)⟧">)"},
        BesideCase{"House", R"(<img src=a.webp alt="Boats leave port. ⟦[Jane Doe/AFP]⟧">)"},
        BesideCase{"Label", R"(<img src=a.webp alt="Boats leave port. ⟦Photo: Jane Doe⟧">)"},
        BesideCase{"Sign", R"(<img src=a.webp alt="Boats leave port ⟦© AFP⟧">)"},
        BesideCase{"SignInFront",
                   R"(<img src=a.webp alt="⟦© AFP⟧, boats leave the port of Basra">)"},
        BesideCase{"Arabic", R"(<img lang=ar src=a.webp alt="قوارب تغادر الميناء ⟦[رويترز]⟧">)"},
        BesideCase{"InAFigureOfMarkdown",
                   "Text\n\n<figure>\n\n![Boats leave port. ⟦[AFP]⟧](a.webp)\n\n"
                   "<figcaption>The fleet at dawn. [AFP]</figcaption></figure>\n"},
        BesideCase{"None", R"(<img src=a.webp alt="Boats leave port">)"},
        BesideCase{"TheCaptionIsTheAlt", "![Boats leave port. [AFP]](/a.webp)"},
        BesideCase{"AProduct", R"(<img src=a.webp alt="Acme® boats ©">)"},
        BesideCase{"AKind", R"(<img src=a.webp alt="Boats leave port [video]">)"},
        BesideCase{"ARemark", R"(<img src=a.webp alt="The minister (left) and a guard">)"},
        BesideCase{"AnAgencyAsSubject",
                   R"(<img src=a.webp alt="The Reuters building in London">)"}),
    name_of<BesideCase>);

class AltCreditInAltFix : public testing::TestWithParam<DropCase> {};
TEST_P(AltCreditInAltFix, MovesTheCredit) {
  EXPECT_EQ(mended("alt/credit-in-alt", GetParam().before), GetParam().after);
}

INSTANTIATE_TEST_SUITE_P(
    Captions, AltCreditInAltFix,
    testing::Values(DropCase{"HouseForm",
                             "<figure><img src=a.webp alt=\"Boats under clouds [AFP]\">"
                             "<figcaption>The fleet at dawn.</figcaption></figure>",
                             "<figure><img src=a.webp alt=\"Boats under clouds\">"
                             "<figcaption>The fleet at dawn. [AFP]</figcaption></figure>"},
                    DropCase{
                        "OtherForm",
                        "<figure><figcaption>The fleet at dawn.</figcaption>"
                        "<img src=a.webp alt='Boats under clouds, (Photo by Jane Doe)'></figure>",
                        "<figure><figcaption>The fleet at dawn. [Jane Doe]</figcaption>"
                        "<img src=a.webp alt='Boats under clouds'></figure>"}),
    name_of<DropCase>);

TEST(AltCreditInAlt, IsMovedWithinFrontMatter) {
  EXPECT_EQ(mended("alt/credit-in-alt",
                   "---\nhero:\n  image: /a.webp\n  alt: 'It''s a boat [AFP]'\n"
                   "  caption: \"The \\\"fleet\\\" at dawn.\"\n---\n\nText.\n"),
            "---\nhero:\n  image: /a.webp\n  alt: 'It''s a boat'\n"
            "  caption: \"The \\\"fleet\\\" at dawn. [AFP]\"\n---\n\nText.\n");
}

TEST(AltCreditInAlt, IsNoHalfOfALetter) {
  expect_marked("alt/credit-in-alt", "<img src=a alt=\"A cafÃ© terrace at the port\">");
  expect_marked("alt/credit-in-alt", "<img src=a alt=\"A terrace ⟦© Jane Doe⟧, at the port\">");
  expect_marked("alt/credit-in-alt",
                "<img src=a alt=\"A cafÃ© terrace ⟦© Jane Doe⟧, at the port\">");
}

TEST(AltCreditInAlt, GoesWhereTheCaptionHasTheSame) {
  EXPECT_EQ(mended("alt/credit-in-alt",
                   "<figure><img src=a.webp alt=\"Boats under clouds (AFP Photo)\">"
                   "<figcaption>The fleet. [Agence France-Presse]</figcaption></figure>"),
            "<figure><img src=a.webp alt=\"Boats under clouds\">"
            "<figcaption>The fleet. [Agence France-Presse]</figcaption></figure>");
}

TEST(AltCreditInAlt, StaysWhereTheCaptionHasAnotherOrABrokenOne) {
  for (const std::string caption : {"The fleet. [Reuters]", "The fleet. [AFP", "The fleet. AFP]"}) {
    const auto found = expect_marked("alt/credit-in-alt",
                                     "<figure><img src=a.webp alt=\"Boats under clouds ⟦[AFP]⟧\">"
                                     "<figcaption>" +
                                         caption + "</figcaption></figure>");
    ASSERT_EQ(found.size(), 1u);
    EXPECT_TRUE(found[0].fixes.empty()) << caption;
  }
}

}  // namespace
}  // namespace picdesk::test
