// SPDX-License-Identifier: GPL-3.0-or-later
#include "sheet/spreadsheet_damage.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

namespace picdesk::sheet {
namespace {

struct DamageCase {
  const char* label;
  const char* path;
  const char* before;
  const char* typed;
  const char* id = "";  // empty: no damage
};

class EveryDamage : public testing::TestWithParam<DamageCase> {};

TEST_P(EveryDamage, IsToldFromWhatPeopleType) {
  const DamageCase& c = GetParam();
  const std::optional<Error> damage = spreadsheet_damage({c.path, c.before, c.typed});
  ASSERT_EQ(damage.has_value(), *c.id != '\0') << (damage ? damage->message : "");
  if (!damage) return;
  EXPECT_THAT(damage->message, testing::StartsWith(std::string(c.id) + ": " + c.path));
  EXPECT_EQ(damage->code, ErrorCode::metadata_invalid);
  EXPECT_FALSE(damage->hint.empty());
}

constexpr const char* date = "sheet/date-mangled";
constexpr const char* number = "sheet/number-mangled";
constexpr const char* encoding = "sheet/encoding";

INSTANTIATE_TEST_SUITE_P(
    SpreadsheetDamage, EveryDamage,
    testing::Values(
        DamageCase{"Day", "date_created", "", "2024-10-03"},
        DamageCase{"Year", "date_created", "", "2024"},
        DamageCase{"Month", "date_created", "", "2024-10"},
        DamageCase{"Time", "date_created", "", "2024-10-03T14:05:09.46+02:00"},
        DamageCase{"AmericanDay", "date_created", "2024-10-03", "10/3/2024", date},
        DamageCase{"GermanDay", "date_created", "2024-10-03", "03.10.2024", date},
        DamageCase{"MonthAsWord", "date_created", "2024-10", "Oct-24", date},
        DamageCase{"SerialNumber", "date_created", "2024-10-03", "45568", date},
        DamageCase{"NoSuchDay", "date_created", "", "2024-02-30", date},
        DamageCase{"SpaceInsteadOfT", "date_created", "", "2024-10-03 14:05", date},
        DamageCase{"DateInACaption", "caption", "", "10/3/2024"},
        DamageCase{"Scientific", "job_id", "120000000000", "1.2E+11", number},
        DamageCase{"ScientificWithComma", "job_id", "", "1,2E+11", number},
        DamageCase{"ScientificWhole", "supplier_image_id", "", "5E-07", number},
        DamageCase{"TypedExponent", "job_id", "", "1E5"},
        DamageCase{"LettersAndPlus", "headline", "", "E+1"},
        DamageCase{"ZerosLost", "job_id", "000123", "123", number},
        DamageCase{"AllZerosLost", "job_id", "000", "0", number},
        DamageCase{"AnotherNumber", "job_id", "000123", "124"},
        DamageCase{"NoZeros", "job_id", "123", "23"},
        DamageCase{"DigitsLost", "job_id", "1234567890123456", "1234567890123450", number},
        DamageCase{"AnotherLongNumber", "job_id", "1234567890123456", "1234567890123460"},
        DamageCase{"Replacement", "caption", "", "caf\uFFFD", encoding},
        DamageCase{"Mojibake", "caption", "caf\u00e9", "caf\u00c3\u00a9", encoding},
        DamageCase{"MojibakeOfArabic", "caption", "",
                   "\u00d9\u2026\u00d9\u02c6\u00d8\u00b5\u00d9\u201e", encoding},
        DamageCase{"MojibakeOfAQuote", "caption", "", "\u00e2\u20ac\u2122", encoding},
        DamageCase{"French", "caption", "", "\u00c0 c\u00f4t\u00e9 du caf\u00e9"},
        DamageCase{"ArabicItself", "caption", "", "\u0645\u0648\u0635\u0644"},
        DamageCase{"Copyright", "copyright", "", "\u00a9 2024 AFP"},
        DamageCase{"QuestionMarks", "caption", "caf\u00e9 de Mossoul", "caf? de Mossoul", encoding},
        DamageCase{"ArabicToQuestionMarks", "alt[ar]", "\u0645\u0648\u0635\u0644", "????",
                   encoding},
        DamageCase{"AQuestion", "caption", "caf\u00e9", "Where?"},
        DamageCase{"AQuestionMarkAdded", "caption", "Why", "Why?"},
        DamageCase{"Plain", "caption", "", "Soldiers stand round a tunnel entrance"}),
    [](const auto& test) { return test.param.label; });

}  // namespace
}  // namespace picdesk::sheet
