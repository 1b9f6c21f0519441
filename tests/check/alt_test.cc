// SPDX-License-Identifier: GPL-3.0-or-later
// meta/alt-missing, meta/alt-equals-caption, meta/alt-long.
#include <gtest/gtest.h>

#include "check/photos.h"

namespace picdesk {
namespace {

using test::Case;
using test::set;

class Alt : public ::testing::TestWithParam<Case> {};

TEST_P(Alt, FindsWhatIsTold) { test::expect_as_told(GetParam()); }

INSTANTIATE_TEST_SUITE_P(Check, Alt, ::testing::ValuesIn(test::alt_cases()),
                         [](const auto& test) { return test.param.name; });

Case alt(std::string name, std::string rule, std::string text, std::string message = "") {
  return {std::move(name), rule, rule.empty() ? "" : "alt (xmp)", std::move(message),
          [=](CheckedPhoto& photo, DeskConfig&) { set(photo, "alt", text); }};
}

std::string times(std::string_view text, int count) {
  std::string all;
  for (int i = 0; i < count; ++i) all += text;
  return all;
}

TEST(AltLong, IsInfoUpTo250) {
  EXPECT_EQ(test::findings_of(alt("", "", times("a", 250)))[0].severity, Severity::info);
  EXPECT_EQ(test::findings_of(alt("", "", times("a", 251)))[0].severity, Severity::warning);
}

}  // namespace

const std::vector<Case>& test::alt_cases() {
  using Photo = CheckedPhoto;
  using Config = DeskConfig;
  const std::string too_long = "meta/alt-long";
  static const std::vector<Case> rows = {
      {"Missing", "meta/alt-missing", "alt", "no alt text",
       [](Photo& photo, Config&) { set(photo, "alt", ""); }},
      alt("Short", "", "A house"),
      alt("OfTheLengthToAimAt", "", times("a", 125)),
      alt("Long", too_long, times("a", 126), "126 characters"),
      alt("TooLong", too_long, times("a", 251), "251 characters"),
      alt("ArabicCountsLetters", "", times("ب", 125)),
      alt("MarksAreNoCharacters", "", times("e\u0301", 125)),
      alt("FamiliesAreOneCharacter", "", times("\U0001F468\u200D\U0001F469\u200D\U0001F467", 60)),
      {"RepeatsTheCaption", "meta/alt-equals-caption", "alt (xmp)", "repeats the caption",
       [](Photo& photo, Config&) {
         set(photo, "caption", "A house without a roof.");
         set(photo, "alt", "a house  without a roof");
       }},
      {"BeginsAsTheCaption", "", "", "",
       [](Photo& photo, Config&) {
         set(photo, "caption", "A house without a roof.");
         set(photo, "alt", "A house");
       }},
      {"PunctuationAlone", "", "", "",
       [](Photo& photo, Config&) {
         set(photo, "caption", "...");
         set(photo, "alt", "!");
       }},
  };
  return rows;
}

}  // namespace picdesk
