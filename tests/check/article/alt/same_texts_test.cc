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

}  // namespace
}  // namespace picdesk::test
