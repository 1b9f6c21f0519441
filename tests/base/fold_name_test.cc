// SPDX-License-Identifier: GPL-3.0-or-later
// Names as people type them.
#include <gtest/gtest.h>

#include "base/text.h"

namespace picdesk::text {
namespace {

struct Name {
  std::string label;
  std::string typed;
  std::string folded;
};
void PrintTo(const Name& name, std::ostream* out) { *out << name.label; }

class FoldName : public ::testing::TestWithParam<Name> {};

TEST_P(FoldName, IsForComparing) {
  EXPECT_EQ(fold_name(GetParam().typed), GetParam().folded);
  EXPECT_EQ(fold_name(GetParam().folded), GetParam().folded);
}

INSTANTIATE_TEST_SUITE_P(
    Text, FoldName,
    ::testing::Values(
        Name{"Empty", "", ""}, Name{"PunctuationAlone", " -- [!] ", ""},
        Name{"Article", "The  Associated-Press.", "the associated press"},
        Name{"SharpS", "Straße", "strasse"}, Name{"FullWidth", "ＡＦＰ", "afp"},
        Name{"Ligature", "Oﬃce", "office"}, Name{"Decomposed", "AGENCE\u00A0E\u0301", "agence é"},
        Name{"Symbols", "© 2024 AFP™", "2024 afptm"}, Name{"Circled", "©®", ""},
        Name{"Apostrophe", "d’Archives", "d archives"},
        Name{"ZeroWidth", "A\u200BF\u200DP\uFEFF", "afp"},
        Name{"BidiMarks", "\u200Fرويترز\u200E", "رويترز"},
        Name{"Alef", "أسوشيتد إبريل آذار", "اسوشيتد ابريل اذار"},
        Name{"Stretched", "رويتــــرز", "رويترز"}, Name{"VowelSigns", "مُحَمَّد", "محمد"},
        Name{"PresentationForms", "ﻻ", "لا"}, Name{"ArabicDigits", "٢٠٢٤", "2024"},
        Name{"PersianDigits", "۱۴۰۳", "1403"}, Name{"DevanagariDigits", "२०", "20"},
        Name{"DevanagariMarksStay", "हिन्दी", "हिन्दी"}, Name{"Superscript", "m²", "m2"},
        Name{"RomanNumeralsFold", "Ⅳ", "iv"}, Name{"Turkish", "ANADOLU AJANSI", "anadolu ajansi"},
        Name{"BeyondTheBmp", "𝐀𝐅𝐏 😀 x", "afp x"}, Name{"ControlCharacters", "A\nB\tC", "a b c"}),
    [](const auto& test) { return test.param.label; });

TEST(FoldNameBytes, OfBadUtf8IsItself) { EXPECT_EQ(fold_name("A\xFF B"), "A\xFF B"); }

TEST(FoldNameBytes, NulParts) { EXPECT_EQ(fold_name(std::string_view("A\0B", 3)), "a b"); }

// ASCII is folded without Unicode's tables: a letter that needs them must change nothing else.
TEST(FoldNameBytes, AsciiAmongOtherLetters) {
  for (char byte = 0; byte >= 0 && byte < 127; ++byte) {
    const std::string ascii = {' ', 'A', byte, byte, 'b', '.'};
    EXPECT_EQ(fold_name("É" + ascii), "é " + fold_name(ascii)) << int{byte};
    EXPECT_EQ(fold("É" + ascii), "é" + fold(ascii)) << int{byte};
  }
}

}  // namespace
}  // namespace picdesk::text
