// SPDX-License-Identifier: GPL-3.0-or-later
#include <gtest/gtest.h>

#include "base/text.h"
#include "base/words.h"

namespace picdesk::text {
namespace {

struct FormCase {
  const char* name;
  const char* language;
  std::string written;
  std::string form;
};
class MatchingForm : public testing::TestWithParam<FormCase> {};

TEST_P(MatchingForm, IsAsExpected) {
  EXPECT_EQ(matching_form(GetParam().written, GetParam().language), GetParam().form);
}

INSTANTIATE_TEST_SUITE_P(
    AllLanguages, MatchingForm,
    testing::Values(FormCase{"Ascii", "en", "IMAGE of 1", "image of 1"},
                    FormCase{"TurkishAscii", "tr", "IRMAK", "ırmak"},
                    FormCase{"TurkishDotted", "tr-TR", "İSTANBUL IŞIK", "istanbul ışık"},
                    FormCase{"DottedElsewhere", "en", "İ", "i̇"},
                    FormCase{"Accents", "fr", "ÉTÉ e\u0301", "été é"},
                    FormCase{"Compatibility", "en", "ﬁne ①", "fine 1"},
                    FormCase{"SharpS", "de", "STRAẞE Straße", "strasse strasse"},
                    FormCase{"Ignorable", "en", "bo\u00ADats\u200B é", "boats é"},
                    FormCase{"ArabicAlef", "ar", "أحمد إلى آخر ٱ", "احمد الی اخر ا"},
                    FormCase{"ArabicMarks", "ar", "مُحَمَّد صـورة", "محمد صوره"},
                    FormCase{"PersianYehAndKaf", "fa", "كتاب عربي", "کتاب عربی"},
                    FormCase{"UrduHeh", "ur", "یہ ھم ۀ", "یه هم ه"},
                    FormCase{"PresentationForms", "ar", "ﻗﻮﺍﺕ", "قوات"},
                    FormCase{"ArabicDigits", "ar", "٢٠٢٤", "2024"},
                    FormCase{"PersianDigits", "fa", "۱۴۰۳", "1403"},
                    FormCase{"NonJoiner", "fa", "بی‌نام", "بینام"},
                    FormCase{"Empty", "en", "", ""}),
    [](const auto& row) { return row.param.name; });

TEST(MatchingForm, OfManyMarksIsTheTextItself) {
  std::string marks = "e";
  for (int i = 0; i < 100'000; ++i) marks += i % 2 == 0 ? "\u0301" : "\u0316";
  EXPECT_EQ(matching_form(marks, "en"), marks);
  EXPECT_EQ(nfc(marks), marks);
}

}  // namespace
}  // namespace picdesk::text
