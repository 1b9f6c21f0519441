// SPDX-License-Identifier: GPL-3.0-or-later
#include "findings/write/excerpt.h"

#include <gtest/gtest.h>

#include "base/columns.h"

namespace picdesk::findings {
namespace {

struct Case {
  const char* name;
  std::string line;
  std::string marked;
  std::string text;
  std::size_t indent;
  std::size_t width;
};
void PrintTo(const Case& tested, std::ostream* out) { *out << tested.name; }

Excerpt of(const std::string& line, const std::string& marked) {
  const std::size_t begin = line.find(marked);
  return excerpt(line, begin, begin + marked.size());
}

class Excerpts : public testing::TestWithParam<Case> {};

TEST_P(Excerpts, AreCut) {
  const Excerpt result = of(GetParam().line, GetParam().marked);
  EXPECT_EQ(result.text, GetParam().text);
  EXPECT_EQ(result.indent, GetParam().indent);
  EXPECT_EQ(result.width, GetParam().width);
}

const std::string kLong(200, 'x');
const std::string kHalf(60, 'x');

INSTANTIATE_TEST_SUITE_P(
    Lines, Excerpts,
    testing::Values(
        Case{"Whole", "some boats", "boats", "some boats", 5, 5},
        Case{"Nothing", "some boats", "", "some boats", 0, 1},
        Case{"ATab", "a\tboats", "boats", "a boats", 2, 5},
        Case{"Wide", "\u6771\u4EAC boats", "boats", "\u6771\u4EAC boats", 5, 5},
        Case{"MarkedWide", "a \u6771\u4EAC", "\u6771\u4EAC", "a \u6771\u4EAC", 2, 4},
        Case{"Combining", "e\u0301 boats", "boats", "e\u0301 boats", 2, 5},
        Case{"OnlyCombining", "e\u0301 boats", "\u0301", "e\u0301 boats", 1, 1},
        Case{"AControl", "a\x1B boats", "boats", "a<U+001B> boats", 10, 5},
        Case{"ABuildHostsCommand", "##[error]x", "x", "##<U+005B>error]x", 16, 1},
        Case{"EndCut", "boats " + kLong, "boats", "boats " + std::string(113, 'x') + "…", 0, 5},
        Case{"BeginCut", kLong + " boats", "boats", "…" + std::string(39, 'x') + " boats", 41, 5},
        Case{"BothCut", kLong + "boats" + kLong, "boats",
             "…" + std::string(40, 'x') + "boats" + std::string(73, 'x') + "…", 41, 5},
        Case{"MarkedTooLong", kLong, kLong, std::string(119, 'x') + "…", 0, 120},
        Case{"RightToLeft", "alt قوارب b", "قوارب", "alt ⟦قوارب⟧ b", 4, 5}),
    [](const auto& tested) { return tested.param.name; });

TEST(Excerpt, MarksInPlaceOnlyBesideRightToLeftLetters) {
  EXPECT_FALSE(of("some boats", "boats").in_place);
  EXPECT_TRUE(of("قوارب boats", "boats").in_place);
}

TEST(Excerpt, NeverGetsWide) {
  for (std::size_t before = 0; before < 300; before += 7) {
    for (const char* letter : {"x", "\u6771", "\x1B", "e\u0301", "\xFF"}) {
      std::string line;
      for (std::size_t i = 0; i < before; ++i) line += letter;
      const std::size_t begin = line.size();
      for (int i = 0; i < 300; ++i) line += letter;
      EXPECT_LE(text::columns(excerpt(line, begin, begin + 9).text), kExcerptColumns)
          << before << letter;
    }
  }
}

TEST(Excerpt, LooksAtLittleOfAHugeLine) {
  const std::string line(8'000'000, 'x');
  for (std::size_t i = 0; i < 10'000; ++i) (void)excerpt(line, i * 800, i * 800 + 5);
  std::string marks = "a";
  for (int i = 0; i < 500'000; ++i) marks += "\u0301";
  EXPECT_LT(excerpt(marks, 0, 1).text.size(), 1'100u);
}

}  // namespace
}  // namespace picdesk::findings
