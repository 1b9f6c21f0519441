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

class AltDuplicateTitle : public testing::TestWithParam<BesideCase> {};
TEST_P(AltDuplicateTitle, IsFoundWithItsPlace) {
  expect_marked("alt/duplicate-title", GetParam().marked);
}

INSTANTIATE_TEST_SUITE_P(
    Titles, AltDuplicateTitle,
    testing::Values(BesideCase{"Normalised", R"(<img src=a.webp alt="Boats." title="⟦boats⟧">)"},
                    BesideCase{"Unquoted", "<img src=a.webp title=⟦Boats⟧ alt=Boats>"},
                    BesideCase{"Markdown", "![Boats](/a.webp \"⟦Boats⟧\")"},
                    BesideCase{"MarkdownCredit", "![Boats leave. [AFP]](/a.webp '⟦Boats leave⟧')"},
                    BesideCase{"Turkish",
                               R"(<img lang=tr src=a.webp alt="ISPARTA" title="⟦ısparta⟧">)"},
                    BesideCase{"Other", R"(<img src=a.webp alt="Boats" title="Open full size">)"},
                    BesideCase{"NoWords", R"(<img src=a.webp alt="!" title="?">)"},
                    BesideCase{"Decorative", R"(<img src=a.webp alt="" title="">)"}),
    name_of<BesideCase>);

class AltDuplicateTitleFix : public testing::TestWithParam<DropCase> {};
TEST_P(AltDuplicateTitleFix, DropsTheTitle) {
  EXPECT_EQ(mended("alt/duplicate-title", GetParam().before), GetParam().after);
}

INSTANTIATE_TEST_SUITE_P(
    Titles, AltDuplicateTitleFix,
    testing::Values(DropCase{"Double", R"(<img src=a.webp alt="Boats." title="boats">)",
                             R"(<img src=a.webp alt="Boats.">)"},
                    DropCase{"Single", "<img title = 'boats' src=a.webp alt=Boats>",
                             "<img src=a.webp alt=Boats>"},
                    DropCase{"Unquoted", "<img src=a.webp title=Boats alt=Boats>",
                             "<img src=a.webp alt=Boats>"},
                    DropCase{"Lines", "<img src=a.webp\n  title=\"Boats\"\n  alt=\"Boats\">",
                             "<img src=a.webp\n  alt=\"Boats\">"},
                    DropCase{"Markdown", "![Boats](/a.webp \"Boats\")", "![Boats](/a.webp)"},
                    DropCase{"MarkdownBrackets", "![Boats](/a.webp (Boats))", "![Boats](/a.webp)"}),
    name_of<DropCase>);

TEST(AltDuplicateTitle, OfADefinitionIsLeftToPeople) {
  const auto found =
      expect_marked("alt/duplicate-title", "![Boats][a]\n\n[a]: /a.webp \"⟦Boats⟧\"\n");
  ASSERT_EQ(found.size(), 1u);
  EXPECT_TRUE(found[0].fixes.empty());
}

}  // namespace
}  // namespace picdesk::test
