// SPDX-License-Identifier: GPL-3.0-or-later
#include "check/article/credit_form.h"

#include <gtest/gtest.h>

#include <string>
#include <vector>

#include "check/article/support.h"

namespace picdesk::check {
namespace {

struct CreditCase {
  std::string name;
  std::string text;
  std::string whole;  // empty: no credit
  std::vector<std::string> names = {};
  bool house = true;
  std::vector<std::string> forms = {};
};

class CreditForms : public testing::TestWithParam<CreditCase> {};

TEST_P(CreditForms, AreFoundAtTheEnd) {
  const CreditCase& test = GetParam();
  CreditConfig config;
  config.forms = test.forms;
  const auto form = credit_at_end(test.text, config);
  ASSERT_EQ(form.has_value(), !test.whole.empty());
  if (!form) return;
  const auto cut = [&](TextRange range) {
    return test.text.substr(range.begin, range.end - range.begin);
  };
  EXPECT_EQ(cut(form->whole), test.whole);
  std::vector<std::string> names;
  for (const TextRange name : form->names) names.push_back(cut(name));
  EXPECT_EQ(names, test.names);
  EXPECT_EQ(form->house, test.house);
}

const std::vector<std::string> kAp = {"({agency} Photo/{name})"};

INSTANTIATE_TEST_SUITE_P(
    Check, CreditForms,
    testing::Values(
        CreditCase{"House", "Boats. [AFP]", "[AFP]", {"AFP"}},
        CreditCase{"Alone", "[AFP]", "[AFP]", {"AFP"}},
        CreditCase{"Parts", "Boats. [Desk / AFP]", "[Desk / AFP]", {"Desk", "AFP"}},
        CreditCase{"Arabic", "قوارب. [أ ف ب]", "[أ ف ب]", {"أ ف ب"}},
        CreditCase{"DirectionBehind", "قوارب. [رويترز]\u200F", "[رويترز]", {"رويترز"}},
        CreditCase{"StopBehind", "Boats. [AFP].\n", "[AFP]", {"AFP"}},
        CreditCase{"TwoStopsBehind", "Boats. [AFP]..", ""},
        CreditCase{"NothingInBrackets", "Boats. []", "[]", {}},
        CreditCase{"SpaceInBrackets", "Boats. [ ]", "[ ]", {}},
        CreditCase{"LastOfTwo", "Boats. [Desk] [AFP]", "[AFP]", {"AFP"}},
        CreditCase{"Unopened", "Boats. AFP]", ""}, CreditCase{"Unclosed", "Boats. [AFP", ""},
        CreditCase{"TwiceClosed", "Boats. [AFP]]", ""},
        CreditCase{"TextBehind", "Boats. [AFP] again", ""},
        CreditCase{"None", "Boats leave port.", ""}, CreditCase{"Empty", "", ""},
        CreditCase{"AgencyPhoto", "Boats leave port (AP Photo)", "(AP Photo)", {"AP"}, false},
        CreditCase{"AgencyPhotoName",
                   "Boats. (AP Photo/Jane Doe)",
                   "(AP Photo/Jane Doe)",
                   {"AP", "Jane Doe"},
                   false},
        CreditCase{
            "NameAgency", "Boats. (Jane Doe/AFP)", "(Jane Doe/AFP)", {"Jane Doe", "AFP"}, false},
        CreditCase{"AgencyAlone", "قوارب. (أ ف ب)", "(أ ف ب)", {"أ ف ب"}, false},
        CreditCase{"Via",
                   "Boats. (Jane Doe via Reuters)",
                   "(Jane Doe via Reuters)",
                   {"Jane Doe", "Reuters"},
                   false},
        CreditCase{
            "PhotoBy", "Boats. (Photo by Jane Doe)", "(Photo by Jane Doe)", {"Jane Doe"}, false},
        CreditCase{"Label",
                   "Boats leave port. Photograph: Jane Doe",
                   "Photograph: Jane Doe",
                   {"Jane Doe"},
                   false},
        CreditCase{"Copyright",
                   "Boats leave port © Jane Doe/AFP",
                   "© Jane Doe/AFP",
                   {"Jane Doe", "AFP"},
                   false},
        CreditCase{"Turkish", "Tekneler limanda. Fotoğraf: AA", "Fotoğraf: AA", {"AA"}, false},
        CreditCase{
            "French", "Des bateaux. Crédit photo : AFP", "Crédit photo : AFP", {"AFP"}, false},
        CreditCase{
            "Persian", "قایق‌ها. عکس: ایرنا", "عکس: ایرنا", {"ایرنا"}, false},
        CreditCase{"BracketsInProse", "Boats leave port (left)", ""},
        CreditCase{"UnknownAgency", "Boats leave port (NATO)", ""},
        CreditCase{"WordEndsLikeALabel", "A telephoto: a lens", ""},
        CreditCase{"ProseBehindLabel", "Photo: boats leave the port", ""},
        CreditCase{"SentenceBehindLabel", "Photo: Boats. They leave the port", ""},
        CreditCase{"OwnForm",
                   "Boats. (Reuters photo/Jane Doe)",
                   "(Reuters photo/Jane Doe)",
                   {"Reuters", "Jane Doe"},
                   true,
                   kAp},
        CreditCase{"NotTheOwnForm", "Boats. [AFP]", "[AFP]", {"AFP"}, false, kAp},
        CreditCase{"OwnLabel",
                   "Boats. Photograph: Jane Doe",
                   "Photograph: Jane Doe",
                   {"Jane Doe"},
                   true,
                   {"Photograph: {name}"}},
        CreditCase{"OwnBegin",
                   "Boats leave port. Jane Doe/AFP",
                   "Jane Doe/AFP",
                   {"Jane Doe", "AFP"},
                   true,
                   {"{name}/{agency}"}},
        CreditCase{"SecondForm", "Boats. © AFP", "© AFP", {"AFP"}, true, {"[{name}]", "© {name}"}},
        CreditCase{
            "TwoValuesAtOnce", "Boats. [AFP]", "[AFP]", {"AFP"}, false, {"[{name}{agency}]"}}),
    [](const auto& test) { return test.param.name; });

TEST(CreditForm, IsLinear) {
  for (const std::string_view piece : {"[", "]", "(", "© ", "Photo by ", "/", "a. "}) {
    std::string text;
    while (text.size() < 1'000'000) text += piece;
    EXPECT_LE(credit_at_end(text + ")", {}).has_value(), true);
    EXPECT_LE(credit_at_end(text + "]", {}).has_value(), true);
  }
}

}  // namespace
}  // namespace picdesk::check
