// SPDX-License-Identifier: GPL-3.0-or-later

#include "check/article/support.h"

namespace picdesk::test {
namespace {

TEST(Texts, AnAltThatIsTheCaptionIsLookedAtOnce) {
  EXPECT_EQ(checked("![Cafe\u0301 au port. [AFP]](a.webp)").of("text/normalization").size(), 1u);
}

TEST(Texts, ACaptionOfTwoImagesIsLookedAtOnce) {
  const Checked all = checked(
      "<figure><img src=a alt=A><img src=b alt=B><figcaption>Cafe\u0301</figcaption></figure>");
  EXPECT_EQ(all.of("text/normalization").size(), 1u);
}

TEST(Texts, OfAllPartsAreLookedAt) {
  expect_marked("text/normalization",
                "<figure><img src=a alt='⟦e\u0301⟧' title='⟦e\u0301⟧' aria-label='⟦e\u0301⟧'>"
                "<figcaption>⟦e\u0301⟧</figcaption></figure>");
  expect_marked("text/normalization",
                "---\nhero:\n  image: a\n  alt: ⟦e\u0301⟧\n  caption: ⟦e\u0301⟧\n"
                "  credit: ⟦e\u0301⟧\n---\n");
  expect_marked("text/normalization", "![⟦e\u0301⟧](a.webp \"⟦e\u0301⟧\")");
}

TEST(Texts, TitleOfMarkdownIsMendedWhereNoQuoteComesIn) {
  EXPECT_EQ(mended("text/normalization", "![a](a.webp \"e\u0301\")"), "![a](a.webp \"é\")");
  const auto found = checked("![a](a.webp 'x &amp;quot; y')").of("text/escape");
  ASSERT_EQ(found.size(), 1u);
  EXPECT_TRUE(found[0].fixes.empty());
}

TEST(Texts, AreInTheirPlaceInQuotesListsAndTables) {
  expect_marked("text/normalization", "> ![a\n> ⟦e\u0301⟧ b](a.webp)\n");
  expect_marked("text/normalization", "- x\n\n  ![⟦e\u0301⟧](a.webp)\n");
  expect_marked("text/normalization", "| a | b |\n|---|---|\n| ![⟦e\u0301⟧](a.webp) | c |\n");
  expect_marked("text/normalization", "\xEF\xBB\xBF![⟦e\u0301⟧](a.webp)\r\n");
}

struct HostileCase {
  const char* name;
  std::string piece;
};
class HostileText : public testing::TestWithParam<HostileCase> {};

// Quadratic time would run into the time limit that every test has.
TEST_P(HostileText, TakesLinearTime) {
  std::string alt;
  while (alt.size() < 1'000'000) alt += GetParam().piece;
  const std::string html = "<html lang=ar><img src=a alt='" + alt + "'>";
  checked(html);
}

INSTANTIATE_TEST_SUITE_P(
    Megabyte, HostileText,
    testing::Values(HostileCase{"Ampersands", "&amp;amp;"}, HostileCase{"UnknownNames", "&amp;xq;"},
                    HostileCase{"Tags", "<a href="}, HostileCase{"OpenTags", "<b"},
                    HostileCase{"Comments", "<!--"}, HostileCase{"Asterisks", "** x"},
                    HostileCase{"Brackets", "[a](/"}, HostileCase{"Braces", "{{ {% "},
                    HostileCase{"Mojibake", "Ã©"}, HostileCase{"OneRun", "éà"},
                    HostileCase{"Marks", "\u0301\u0316"}, HostileCase{"Embeddings", "\u202B\u2067"},
                    HostileCase{"Isolates", "\u2067\u202B\u2069"}, HostileCase{"Digits", "٣3"},
                    HostileCase{"Dates", "٣ أكتوبر 2024 "}, HostileCase{"Emoji", "🚢 "},
                    HostileCase{"Flags", "🇮🇶"}, HostileCase{"Joiners", "👩‍"},
                    HostileCase{"Faces", ":) "}, HostileCase{"Forms", "ﻗ "},
                    HostileCase{"Hyphens", "\u00AD"}, HostileCase{"FullStops", "A. "},
                    HostileCase{"Chinese", "船港口"}, HostileCase{"Thai", "เรือ"}),
    name_of<HostileCase>);

}  // namespace
}  // namespace picdesk::test
