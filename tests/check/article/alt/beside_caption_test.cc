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

}  // namespace
}  // namespace picdesk::test
