// SPDX-License-Identifier: GPL-3.0-or-later
#include <gtest/gtest.h>

#include <random>

#include "base/code_point.h"
#include "base/text.h"

namespace picdesk::text {
namespace {

struct GraphemeCase {
  const char* name;
  std::string text;
  std::size_t count;
};
class Graphemes : public testing::TestWithParam<GraphemeCase> {};

TEST_P(Graphemes, AreCountedAsReadersDo) {
  EXPECT_EQ(graphemes(GetParam().text), GetParam().count);
}

INSTANTIATE_TEST_SUITE_P(Texts, Graphemes,
                         testing::Values(GraphemeCase{"Empty", "", 0},
                                         GraphemeCase{"Ascii", "Boats", 5},
                                         GraphemeCase{"LineEnds", "a\r\nb\r\r\n", 5},
                                         GraphemeCase{"LineEndBesideAccent", "é\r\n’", 3},
                                         GraphemeCase{"CombiningAcute", "e\u0301", 1},
                                         GraphemeCase{"Family", "👩‍👩‍👧", 1},
                                         GraphemeCase{"Flag", "🇮🇶", 1},
                                         GraphemeCase{"ArabicWithMarks", "جُنُود", 4},
                                         GraphemeCase{"PersianNonJoiner", "می‌روند", 6},
                                         GraphemeCase{"Copyright", "© 2024", 6}),
                         [](const auto& row) { return row.param.name; });

// Common letters are counted without ICU; a combining mark in the text sends it there.
TEST(Graphemes, OfCommonLettersAreCountedAsIcuDoes) {
  std::mt19937 random(1);
  const auto any = [&](std::int32_t first, std::int32_t last) {
    return first + static_cast<std::int32_t>(random() % static_cast<unsigned>(last - first + 1));
  };
  for (int round = 0; round < 20'000; ++round) {
    std::string text;
    for (int i = 0; i < 12; ++i) {
      append_utf8(text, any(0, 3) > 0 ? any(1, 0x700) : any(0x2000, 0xA000));
    }
    ASSERT_EQ(graphemes(text) + 2, graphemes("e\u0301\n" + text)) << text;
  }
}

}  // namespace
}  // namespace picdesk::text
