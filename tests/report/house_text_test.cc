// SPDX-License-Identifier: GPL-3.0-or-later
#include "report/house_text.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "report/caption_date.h"

namespace picdesk::report {
namespace {

struct Case {
  const char* name;
  const char* caption;
  const char* date;
  const char* credit;
  const char* line;
};

void PrintTo(const Case& c, std::ostream* out) { *out << c.name; }

class HouseLine : public ::testing::TestWithParam<Case> {};

TEST_P(HouseLine, Reads) {
  const Case& c = GetParam();
  EXPECT_EQ(house_text(c.caption, c.date, c.credit).line(), c.line);
}

constexpr const char* kDay = "October 3, 2024";

INSTANTIATE_TEST_SUITE_P(
    Captions, HouseLine,
    ::testing::Values(
        Case{"FinalStopIsReplaced", "Soldiers stand round a tunnel entrance.", kDay, "Agency Name",
             "Soldiers stand round a tunnel entrance, October 3, 2024. [Agency Name]"},
        Case{"NoFinalStop", "Soldiers stand", kDay, "AFP",
             "Soldiers stand, October 3, 2024. [AFP]"},
        Case{"FinalComma", "Soldiers stand,", kDay, "AFP",
             "Soldiers stand, October 3, 2024. [AFP]"},
        Case{"NoDate", "Soldiers stand", "", "AFP", "Soldiers stand. [AFP]"},
        Case{"NoCredit", "Soldiers stand.", kDay, "", "Soldiers stand, October 3, 2024."},
        Case{"CreditOnly", "", kDay, "AFP", "[AFP]"}, Case{"Nothing", "", "", "", ""},
        Case{"DateEndsTheFirstSentence", "Soldiers stand. They wait.", kDay, "AFP",
             "Soldiers stand, October 3, 2024. They wait. [AFP]"},
        Case{"Abbreviations", "Gen. J. Smith of the U.S. Army waits. He left.", kDay, "AFP",
             "Gen. J. Smith of the U.S. Army waits, October 3, 2024. He left. [AFP]"},
        Case{"EndsInAbbreviation", "Soldiers of the U.S.", kDay, "AFP",
             "Soldiers of the U.S., October 3, 2024. [AFP]"},
        Case{"Number", "A road of 3.5 km leads on.", kDay, "AFP",
             "A road of 3.5 km leads on, October 3, 2024. [AFP]"},
        Case{"Question", "Who is there?", kDay, "AFP", "Who is there?, October 3, 2024. [AFP]"},
        Case{"Ellipsis", "They wait...", kDay, "AFP", "They wait..., October 3, 2024. [AFP]"},
        Case{"Quotation", "A sign says \"stop.\"", kDay, "AFP",
             "A sign says \"stop\", October 3, 2024. [AFP]"},
        Case{"LineFeeds", "Soldiers\r\nstand\n\n there.", kDay, " AFP\n",
             "Soldiers stand there, October 3, 2024. [AFP]"},
        Case{"DateIsNotDoubled", "Soldiers stand, October 3, 2024.", kDay, "AFP",
             "Soldiers stand, October 3, 2024. [AFP]"},
        Case{"WireDateIsKept", "Soldiers stand, Thursday, Oct. 3, 2024, in Mosul", kDay, "AFP",
             "Soldiers stand, Thursday, Oct. 3, 2024, in Mosul. [AFP]"},
        Case{"CreditIsNotDoubled", "Soldiers stand, October 3, 2024. [AFP]", kDay, "afp",
             "Soldiers stand, October 3, 2024. [afp]"},
        Case{"CreditBracketBeforeDate", "Soldiers stand. [AFP].", kDay, "AFP",
             "Soldiers stand, October 3, 2024. [AFP]"},
        Case{"CreditFromTheCaption", "Soldiers stand. [AFP]", kDay, "",
             "Soldiers stand, October 3, 2024. [AFP]"},
        Case{"OtherBracketStays", "Soldiers stand. [File photo]", kDay, "AFP",
             "Soldiers stand, October 3, 2024. [File photo] [AFP]"},
        Case{"CreditInBrackets", "Soldiers stand.", kDay, "[AFP]",
             "Soldiers stand, October 3, 2024. [AFP]"},
        Case{"CreditWithBracketsInside", "Soldiers stand.", "", "A [B] C",
             "Soldiers stand. [A (B) C]"},
        Case{"Arabic", "جنود يقفون عند مدخل نفق.", kDay, "وكالة فرانس برس",
             "جنود يقفون عند مدخل نفق, October 3, 2024. [وكالة فرانس برس]"}),
    [](const auto& test) { return test.param.name; });

TEST(HouseText, SaysThatTwoCreditsDiffer) {
  const HouseText text = house_text("Soldiers stand. [Reuters]", "", "AFP");
  ASSERT_EQ(text.findings.size(), 1u);
  EXPECT_EQ(text.findings[0].rule, "markup/credit-differs");
  EXPECT_TRUE(house_text("Soldiers stand. [AFP]", "", "AFP").findings.empty());
}

TEST(HouseText, InvalidBytesAndControlsAreReplaced) {
  EXPECT_EQ(house_text("a\x1B[31m \xFF z", "", "c\x07").line(), "a\uFFFD[31m \uFFFD z. [c\uFFFD]");
}

class Dated : public ::testing::TestWithParam<const char*> {};
TEST_P(Dated, IsFound) { EXPECT_TRUE(mentions_date(GetParam())); }
INSTANTIATE_TEST_SUITE_P(Captions, Dated,
                         ::testing::Values("x, October 3, 2024.", "x, Oct. 3, 2024, y",
                                           "x, 3 October 2024", "October 3rd, 2024",
                                           "on 2024-10-03", "in October 2024", "le 1er mai 2024",
                                           "3 février 2024", "3 Ekim 2024’te", "3 تشرين الأول 2024",
                                           "٣ تشرين الأول/أكتوبر ٢٠٢٤", "۱۲ مهر ۱۴۰۳"));

class Undated : public ::testing::TestWithParam<const char*> {};
TEST_P(Undated, IsNotMistaken) { EXPECT_FALSE(mentions_date(GetParam())); }
INSTANTIATE_TEST_SUITE_P(Captions, Undated,
                         ::testing::Values("", "in 2024", "5 men in 2024", "10/03/2024", "Oct. 3",
                                           "an F-16 of 2024", "32 men", "May 5 people go",
                                           "room 2024-99-99", "march past 2024", "12"));

}  // namespace
}  // namespace picdesk::report
