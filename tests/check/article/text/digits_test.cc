// SPDX-License-Identifier: GPL-3.0-or-later
#include "check/article/text/cases.h"

namespace picdesk::test {
namespace {

class Digits : public testing::TestWithParam<TextCase> {};

TEST_P(Digits, AreOfOneScriptInANumberAndADate) { expect_case("text/digits", GetParam()); }

std::string in(std::string_view language, std::string_view text) {
  return "<img lang=" + std::string(language) + " src=a alt=\"" + std::string(text) + "\">";
}

INSTANTIATE_TEST_SUITE_P(
    Passing, Digits,
    testing::Values(TextCase{"ArabicDate", in("ar", "٣ أكتوبر ٢٠٢٤")},
                    TextCase{"ArabicWesternDigits", in("ar", "3 أكتوبر 2024")},
                    TextCase{"ArabicPlaneName", in("ar", "F-16 في ٢٠٢٤")},
                    TextCase{"ArabicNameWithDigits", in("ar", "طائرة A380 و٣ قوارب")},
                    TextCase{"ArabicTwoNumbers", in("ar", "٣ قوارب و 5 سفن")},
                    TextCase{"PersianDate", in("fa", "۱۲ مهر ۱۴۰۳")},
                    TextCase{"PersianDecimal", in("fa", "۳٫۵ متر")},
                    TextCase{"PersianWestern", in("fa", "3 قایق در 2024")},
                    TextCase{"SoraniDate", in("ckb", "٣ی ئاب ٢٠٢٤")},
                    TextCase{"SoraniNumber", in("ckb", "٣٠ بەلەم")},
                    TextCase{"SoraniWestern", in("ckb", "30 بەلەم")},
                    TextCase{"UrduDate", in("ur", "3 مئی 2024")},
                    TextCase{"UrduNumber", in("ur", "۳۰ کشتیاں")},
                    TextCase{"UrduTwoNumbers", in("ur", "۳ کشتیاں اور 5 جہاز")}),
    name_of<TextCase>);

INSTANTIATE_TEST_SUITE_P(
    Failing, Digits,
    testing::Values(TextCase{"ArabicYear", in("ar", "في ⟦٢٠2٤⟧"), in("ar", "في ٢٠٢٤")},
                    TextCase{"ArabicDate", in("ar", "⟦٣ أكتوبر 2024⟧"), in("ar", "3 أكتوبر 2024")},
                    TextCase{"ArabicDateWithMixedYear", in("ar", "⟦٣ أكتوبر ٢٠2٤⟧ و٣0"),
                             in("ar", "٣ أكتوبر ٢٠٢٤ و٣٠")},
                    TextCase{"PersianDate", in("fa", "⟦۱۲ مهر 1403⟧"), in("fa", "12 مهر 1403")},
                    TextCase{"ArabicThousands", in("ar", "⟦١,000⟧ قارب"), in("ar", "1,000 قارب")},
                    TextCase{"ArabicTwoSets", in("ar", "⟦٢٠۲٤⟧"), in("ar", "٢٠٢٤")},
                    TextCase{"PersianYear", in("fa", "⟦۱۴0۳⟧"), in("fa", "۱۴۰۳")},
                    TextCase{"PersianDecimal", in("fa", "⟦۳.5⟧ متر"), in("fa", "۳.۵ متر")},
                    TextCase{"PersianArabicFour", in("fa", "⟦۲۰۲٤⟧"), in("fa", "۲۰۲۴")},
                    TextCase{"SoraniYear", in("ckb", "⟦٢٠2٤⟧"), in("ckb", "٢٠٢٤")},
                    TextCase{"SoraniTens", in("ckb", "⟦٣0⟧ بەلەم"), in("ckb", "٣٠ بەلەم")},
                    TextCase{"SoraniSlash", in("ckb", "⟦٣/5/2024⟧"), in("ckb", "3/5/2024")},
                    TextCase{"UrduYear", in("ur", "⟦۲۰2۴⟧"), in("ur", "۲۰۲۴")},
                    TextCase{"UrduTens", in("ur", "⟦۳0⟧ کشتیاں"), in("ur", "۳۰ کشتیاں")},
                    TextCase{"UrduThousands", in("ur", "⟦1,٠٠٠⟧"), in("ur", "١,٠٠٠")}),
    name_of<TextCase>);

}  // namespace
}  // namespace picdesk::test
