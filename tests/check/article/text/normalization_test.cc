// SPDX-License-Identifier: GPL-3.0-or-later
#include "check/article/text/cases.h"

namespace picdesk::test {
namespace {

class Normalization : public testing::TestWithParam<TextCase> {};

TEST_P(Normalization, IsExpected) { expect_case("text/normalization", GetParam()); }

INSTANTIATE_TEST_SUITE_P(Passing, Normalization,
                         testing::Values(TextCase{"Composed", "![Caf\u00E9](a.webp)"},
                                         TextCase{"WordLigature", "![ﷲ ﷺ ﷽ ﴾ ﴿](a.webp)"},
                                         TextCase{"VowelSigns", "![جُنُود مُحَمَّد](a.webp)"},
                                         TextCase{"Vietnamese", "![Hà Nội, Đà Nẵng](a.webp)"},
                                         TextCase{"Hindi", "![नौकाएँ](a.webp)"},
                                         TextCase{"Compatibility", "![½ ﬁ Å ①](a.webp)"},
                                         TextCase{"Korean", "![배가 항구를 떠난다](a.webp)"}),
                         name_of<TextCase>);

INSTANTIATE_TEST_SUITE_P(
    Failing, Normalization,
    testing::Values(
        TextCase{"CombiningAcute", "![Caf⟦e\u0301⟧ au port](a.webp)", "![Café au port](a.webp)"},
        TextCase{"Several", "![L’⟦e\u0301⟧te\u0301 a\u0300 Nîmes](a.webp)",
                 "![L’été à Nîmes](a.webp)"},
        TextCase{"Turkish", "![⟦I\u0307⟧stanbul](a.webp)", "![İstanbul](a.webp)"},
        TextCase{"Angstrom", "![10 ⟦\u212B⟧](a.webp)", "![10 Å](a.webp)"},
        TextCase{"OrderOfMarks", "![a⟦q\u0307\u0323⟧](a.webp)", "![aq\u0323\u0307](a.webp)"},
        TextCase{"ArabicHamza", "![⟦ا\u0654⟧حمد](a.webp)", "![أحمد](a.webp)"},
        TextCase{"Caption",
                 "<figure><img src=a alt=Boats><figcaption>Caf⟦e\u0301⟧</figcaption></figure>",
                 "<figure><img src=a alt=Boats><figcaption>Café</figcaption></figure>"},
        TextCase{"PresentationForms", "![⟦ﻗﻮﺍﺕ⟧ في](a.webp)", "![قوات في](a.webp)"},
        TextCase{"LamAlef", "![ا⟦ﻻ⟧ن](a.webp)", "![الان](a.webp)"}),
    name_of<TextCase>);

TEST(Normalization, HasKinds) {
  const auto nfc = checked("![Cafe\u0301](a.webp)").of("text/normalization:nfc");
  ASSERT_EQ(nfc.size(), 1u);
  EXPECT_TRUE(nfc[0].fixes.at(0).safe);
  const auto forms = checked("![ﻗﻮﺍﺕ](a.webp)").of("text/normalization:presentation-forms");
  ASSERT_EQ(forms.size(), 1u);
  EXPECT_FALSE(forms[0].fixes.at(0).safe);
  EXPECT_EQ(forms[0].severity, Severity::warning);
}

}  // namespace
}  // namespace picdesk::test
