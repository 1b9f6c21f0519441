// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/columns.h"

#include <gtest/gtest.h>

namespace picdesk::text {
namespace {

struct Case {
  const char* name;
  const char* text;
  std::size_t columns;
  bool rtl;
};
void PrintTo(const Case& tested, std::ostream* out) { *out << tested.name; }

class Columns : public testing::TestWithParam<Case> {};

TEST_P(Columns, AreCounted) {
  EXPECT_EQ(columns(GetParam().text), GetParam().columns);
  EXPECT_EQ(has_rtl_letter(GetParam().text), GetParam().rtl);
}

INSTANTIATE_TEST_SUITE_P(
    Text, Columns,
    testing::Values(Case{"Nothing", "", 0, false}, Case{"Ascii", "Boats 7", 7, false},
                    Case{"Accents", "Häfen", 5, false}, Case{"Combining", "e\u0301", 1, false},
                    Case{"Wide", "\u6771\u4EAC", 4, false}, Case{"FullWidth", "\uFF21", 2, false},
                    Case{"Emoji", "\U0001F6A2", 2, false}, Case{"ZeroWidth", "a\u200Db", 2, false},
                    Case{"SoftHyphen", "a\u00ADb", 3, false},
                    Case{"Arabic", "\u0642\u0648\u0627\u0631\u0628", 5, true},
                    Case{"Hebrew", "a\u05D0", 2, true},
                    Case{"ArabicDigitsAlone", "\u0663", 1, false},
                    Case{"Broken", "a\xFF\xE2\x82", 4, false}),
    [](const auto& tested) { return tested.param.name; });

}  // namespace
}  // namespace picdesk::text
