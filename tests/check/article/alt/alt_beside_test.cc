// SPDX-License-Identifier: GPL-3.0-or-later
// alt/duplicate-caption, alt/duplicate-title, alt/same-as-other, alt/credit-in-alt.
#include <gtest/gtest.h>

#include "check/article/support.h"

namespace picdesk::test {
namespace {

struct BesideCase {
  const char* name;
  std::string_view marked;
};
void PrintTo(const BesideCase& of, std::ostream* out) { *out << of.name; }

class AltDuplicateCaption : public testing::TestWithParam<BesideCase> {};
TEST_P(AltDuplicateCaption, IsFoundWithItsPlace) {
  for (const ArticleFinding& finding : expect_marked("alt/duplicate-caption", GetParam().marked)) {
    EXPECT_EQ(finding.severity, Severity::warning);
    EXPECT_EQ(finding.related.size(), 1u);
  }
}

INSTANTIATE_TEST_SUITE_P(
    Figures, AltDuplicateCaption,
    testing::Values(
        BesideCase{"Equal",
                   "<figure><img src=a.webp alt=\"⟦The fleet leaves port⟧\">"
                   "<figcaption>The fleet leaves port</figcaption></figure>"},
        BesideCase{"EqualButForTheCredit",
                   "<figure><img src=a.webp alt=\"⟦The fleet leaves port⟧\">"
                   "<figcaption>The fleet leaves port. [AFP]</figcaption></figure>"},
        BesideCase{"EqualButForCaseAndMarks",
                   "<figure><img src=a.webp alt='⟦the fleet - leaves port⟧'>"
                   "<figcaption>The fleet leaves port!</figcaption></figure>"},
        BesideCase{
            "OneWord",
            "<figure><img src=a.webp alt='⟦Fleet⟧'><figcaption>Fleet.</figcaption></figure>"},
        BesideCase{"Contained",
                   "<figure><img src=a.webp alt='⟦The fleet leaves port⟧'>"
                   "<figcaption>The fleet leaves the port of Umm Qasr at dawn. [AFP]"
                   "</figcaption></figure>"},
        BesideCase{"InMarkdown",
                   "Text\n\n<figure>\n\n![⟦The fleet leaves port⟧](a.webp)\n\n"
                   "<figcaption>The fleet leaves port. [AFP]</figcaption></figure>\n"},
        BesideCase{"Arabic",
                   "<figure lang=ar><img src=a.webp alt='⟦قوارب الصيد تغادر ميناء الفاو⟧'>"
                   "<figcaption>قوارب الصيد تغادر ميناءُ الفـاو. [فرانس برس]</figcaption></figure>"},
        BesideCase{"Different",
                   "<figure><img src=a.webp alt='Three boats under a grey sky'>"
                   "<figcaption>The fleet leaves port, May 4, 2024. [AFP]</figcaption></figure>"},
        BesideCase{"ThreeWordsInALongCaption",
                   "<figure><img src=a.webp alt='The fleet leaves'>"
                   "<figcaption>The fleet leaves the port of Umm Qasr</figcaption></figure>"},
        BesideCase{"MostlyOwnWords",
                   "<figure><img src=a.webp alt='The fleet leaves under grey skies'>"
                   "<figcaption>The fleet leaves the port of Umm Qasr</figcaption></figure>"},
        BesideCase{"DecorativeImage",
                   "<figure><img src=a.webp alt=''><figcaption>Fleet</figcaption></figure>"},
        BesideCase{"TheCaptionIsTheAlt", "![The fleet leaves port. [AFP]](/a.webp)"}),
    name_of<BesideCase>);

TEST(AltDuplicateCaption, OffersTheEmbeddedAlt) {
  Desk desk;
  desk.files["a.webp"] = sound_file("a.webp", {600, 384});
  desk.files["a.webp"].metadata.emplace();
  desk.files["a.webp"].metadata->record.alt.set("", "Three \"boats\" under a grey sky");
  EXPECT_EQ(
      mended("alt/duplicate-caption",
             "<figure><img src=a.webp alt=\"Fleet\"><figcaption>Fleet</figcaption></figure>", desk),
      "<figure><img src=a.webp alt=\"Three &quot;boats&quot; under a grey sky\">"
      "<figcaption>Fleet</figcaption></figure>");
}

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

struct DropCase {
  const char* name;
  std::string_view before;
  std::string_view after;
};
void PrintTo(const DropCase& of, std::ostream* out) { *out << of.name; }

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

class AltSameAsOther : public testing::TestWithParam<BesideCase> {};
TEST_P(AltSameAsOther, IsFoundWithItsPlace) {
  for (const ArticleFinding& finding : expect_marked("alt/same-as-other", GetParam().marked)) {
    EXPECT_EQ(finding.related.size(), 1u);
  }
}

INSTANTIATE_TEST_SUITE_P(
    Pictures, AltSameAsOther,
    testing::Values(
        BesideCase{"TwoPictures",
                   "![Boats leave port. [AFP]](/a.webp)\n\n"
                   "![⟦Boats leave port.⟧ [Reuters]](/b.webp)\n"},
        BesideCase{"ThreePictures",
                   "<img src=/a.webp alt='Boats leave port'>"
                   "<img src=/b.webp alt='⟦Boats leave port.⟧'>"
                   "<img src=/c.webp alt='⟦boats leave port⟧'>"},
        BesideCase{"TheHeadline", "# Boats leave port\n\n![⟦Boats leave port.⟧ [AFP]](/a.webp)\n"},
        BesideCase{"TheHeadlineInHtml",
                   "<h1>Boats leave port</h1><img src=a.webp alt='⟦Boats leave port!⟧'>"},
        BesideCase{
            "ArabicHeadline",
            "<h1>قوارب تغادر الميناء</h1><img lang=ar src=a.webp alt='⟦قواربُ تغادر الميناء⟧'>"},
        BesideCase{"TwoSizes",
                   "<img src=/i/7-boats-600_384.webp alt='Boats leave port'>"
                   "<img src=/i/7-boats-300_192.jpg?v=2 alt='Boats leave port'>"},
        BesideCase{"TheSameFile",
                   "![Boats leave port](/a.webp)\n\n![Boats leave port](/a.webp#b)\n"},
        BesideCase{"AnotherFolder",
                   "<img src=/big/harbour-boats.webp alt='Boats leave port'>"
                   "<img src=/small/harbour-boats.webp alt='Boats leave port'>"},
        BesideCase{"SmallNamesInOtherFolders",
                   "<img src=/a/1.webp alt='Boats leave port'>"
                   "<img src=/b/1.webp alt='⟦Boats leave port⟧'>"},
        BesideCase{"HiddenCopy",
                   "<img src=/a.webp alt='Boats leave port'>"
                   "<img src=/b.webp alt='Boats leave port' aria-hidden=true>"},
        BesideCase{"ALogoInTheHeadline", "<h1><img src=a.webp alt='The Daily Boat'></h1>"},
        BesideCase{"LogosOfASite",
                   "<img src=/a.webp alt='Daily Boat'><main><p>Text</p></main>"
                   "<img src=/b.webp alt='Daily Boat'>"},
        BesideCase{"FewWordsInAnArticle",
                   "<article><img src=/a.webp alt='Boats'>"
                   "<img src=/b.webp alt='⟦Boats⟧'></article>"},
        BesideCase{"BesideTheArticle",
                   "<img src=/a.webp alt='Boats leave port'>"
                   "<aside><img src=/b.webp alt='Boats leave port'></aside>"},
        BesideCase{"MorePicturesThanAreCompared",
                   "<main><img src=1 alt=a1><img src=2 alt=a2><img src=3 alt=a3><img src=4 alt=a4>"
                   "<img src=5 alt=a5><img src=6 alt=a6><img src=7 alt=a7><img src=8 alt=a8>"
                   "<img src=9 alt=a9><img src=10 alt=b1><img src=11 alt=b2><img src=12 alt=b3>"
                   "<img src=13 alt=b4><img src=14 alt=b5><img src=15 alt=b6><img src=16 alt=b7>"
                   "<img src=17 alt='⟦a9⟧'></main>"},
        BesideCase{"EmptyOnes", "<img src=/a.webp alt=''><img src=/b.webp alt=''>"},
        BesideCase{"Placeholders", "<img src=/a.webp alt=image><img src=/b.webp alt=image>"},
        BesideCase{"OnlyASubheading",
                   "<h2>Boats leave port</h2><img src=a.webp alt='Boats leave port'>"}),
    name_of<BesideCase>);

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

TEST(AltCreditInAlt, IsNotMovedWhereTheCaptionHasACredit) {
  const auto found = expect_marked("alt/credit-in-alt",
                                   "<figure><img src=a.webp alt=\"Boats under clouds ⟦[AFP]⟧\">"
                                   "<figcaption>The fleet. [Reuters]</figcaption></figure>");
  ASSERT_EQ(found.size(), 1u);
  EXPECT_TRUE(found[0].fixes.empty());
}

}  // namespace
}  // namespace picdesk::test
