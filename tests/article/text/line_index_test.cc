// SPDX-License-Identifier: GPL-3.0-or-later
// Lines and columns of every kind of line end.
#include <gtest/gtest.h>

#include <random>
#include <string>

#include "article/marked.h"
#include "picdesk/article.h"

namespace picdesk {
namespace {

const char* const kPieces[] = {"a", "é", "ق", "🚢", "\n", "\r\n", "\r", "\t", " ", "word word "};

std::string random_text(std::mt19937& random, std::size_t pieces) {
  std::string text = random() % 2 == 0 ? "\xEF\xBB\xBF" : "";
  for (std::size_t i = 0; i < pieces; ++i) text += kPieces[random() % std::size(kPieces)];
  return text;
}

TEST(LineIndex, AgreesWithAWalkAtEveryByte) {
  std::mt19937 random(1);
  for (int round = 0; round < 200; ++round) {
    const std::string text = random_text(random, 40);
    const LineIndex lines(text);
    const std::uint64_t first = text.starts_with("\xEF\xBB\xBF") ? 3 : 0;
    for (std::uint64_t byte = first; byte <= text.size(); ++byte) {
      const bool inside =
          byte < text.size() && (static_cast<unsigned char>(text[byte]) & 0xC0) == 0x80;
      if (inside) continue;
      ASSERT_EQ(lines.at(byte), test::walk_to(text, byte)) << round << " " << byte;
    }
  }
}

TEST(LineIndex, CountsColumnsOfHugeLinesFromBlocks) {
  std::string text = "é\r\n";
  for (int i = 0; i < 30'000; ++i) text += i % 3 == 0 ? "ق" : "a";
  text += "\nend";
  const LineIndex lines(text);
  for (std::uint64_t byte : {4u, 5u, 4095u, 4096u, 4097u, 8192u, 20'001u, 39'999u, 40'006u}) {
    if ((static_cast<unsigned char>(text[byte]) & 0xC0) == 0x80) ++byte;
    EXPECT_EQ(lines.at(byte), test::walk_to(text, byte)) << byte;
  }
}

TEST(LineIndex, BomHasNoColumn) {
  const LineIndex lines(
      "\xEF\xBB\xBF"
      "ab");
  EXPECT_EQ(lines.at(3), (Position{3, 1, 1}));
  EXPECT_EQ(lines.at(0), (Position{0, 1, 1}));
  EXPECT_EQ(lines.at(4), (Position{4, 1, 2}));
  EXPECT_EQ(lines.at(99), (Position{5, 1, 3}));
  EXPECT_EQ(lines.line(1), "ab");
}

TEST(LineIndex, GivesLinesWithoutTheirEnds) {
  const LineIndex lines("one\r\ntwo\rthree\n\nfour");
  EXPECT_EQ(lines.line(1), "one");
  EXPECT_EQ(lines.line(2), "two");
  EXPECT_EQ(lines.line(3), "three");
  EXPECT_EQ(lines.line(4), "");
  EXPECT_EQ(lines.line(5), "four");
  EXPECT_EQ(lines.line(0), "");
  EXPECT_EQ(lines.line(6), "");
  EXPECT_EQ(LineIndex("a\r").line(1), "a");
  EXPECT_EQ(LineIndex("").at(0), (Position{0, 1, 1}));
}

}  // namespace
}  // namespace picdesk
