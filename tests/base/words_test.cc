// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/words.h"

#include <gtest/gtest.h>

#include <random>

namespace picdesk::text {
namespace {

using Strings = std::vector<std::string>;

Strings slices(const std::vector<Slice>& found, std::string_view text) {
  Strings out;
  for (const Slice slice : found) out.emplace_back(slice.of(text));
  return out;
}

struct WordCase {
  const char* name;
  std::string text;
  Strings words;
};
class Words : public testing::TestWithParam<WordCase> {};

TEST_P(Words, AreTheSegmentsWithLetterOrDigit) {
  EXPECT_EQ(slices(words(GetParam().text), GetParam().text), GetParam().words);
}

INSTANTIATE_TEST_SUITE_P(
    AllLanguages, Words,
    testing::Values(
        WordCase{"Empty", "", {}}, WordCase{"MarksOnly", " - ___ !", {}},
        WordCase{"English", "Boats don't leave.", {"Boats", "don't", "leave"}},
        WordCase{"Numbers", "1,000 of 3.5% on 10/03", {"1,000", "of", "3.5", "on", "10", "03"}},
        WordCase{"Initials", "The U.S. fleet", {"The", "U.S", "fleet"}},
        WordCase{"Hyphen", "F-16", {"F", "16"}}, WordCase{"Underscore", "DSC_0010", {"DSC_0010"}},
        WordCase{"French", "l’été à Nîmes", {"l’été", "à", "Nîmes"}},
        WordCase{"Arabic", "قوارب الصيد، ٢٠٢٤", {"قوارب", "الصيد", "٢٠٢٤"}},
        WordCase{"PersianWithNonJoiner",
                 "آن‌ها می‌روند",
                 {"آن‌ها", "می‌روند"}},
        WordCase{"Sorani", "وێنەیەک لە", {"وێنەیەک", "لە"}},
        WordCase{"Turkish", "İstanbul'un ışıkları", {"İstanbul'un", "ışıkları"}},
        WordCase{"Emoji", "go 🚢 on", {"go", "on"}}, WordCase{"CircledDigit", "①", {"①"}}),
    [](const auto& row) { return row.param.name; });

std::string soup(std::mt19937& random, std::string_view alphabet) {
  std::string text(random() % 24, ' ');
  for (char& byte : text) byte = alphabet[random() % alphabet.size()];
  return text;
}

// ASCII has a scanner of its own: a letter beyond ASCII behind the text sends it to ICU. But for
// "@", which ICU 72 alone reads as a letter.
TEST(Words, AsciiIsCutAsIcuDoes) {
  std::mt19937 random(1);
  for (int round = 0; round < 100'000; ++round) {
    const std::string text = soup(random, "abZ019_'.,;:-/ \"#\n()&");
    Strings expected = slices(words(text + "\n\u00e9"), text + "\n\u00e9");
    ASSERT_EQ(expected.back(), "\u00e9");
    expected.pop_back();
    ASSERT_EQ(slices(words(text), text), expected) << '"' << text << '"';
  }
}

TEST(Trimmed, TakesWhiteSpaceAndIgnorableCharactersOff) {
  EXPECT_EQ(trimmed(""), (Slice{0, 0}));
  EXPECT_EQ(trimmed(" \t\n"), (Slice{3, 3}));
  EXPECT_EQ(trimmed(" a b "), (Slice{1, 4}));
  EXPECT_EQ(trimmed("\u00A0\u200Bx\u2009\uFEFF"), (Slice{5, 6}));
  EXPECT_EQ(trimmed("\u200Fق\u200F"), (Slice{3, 5}));
  EXPECT_EQ(trimmed("\u3000"), (Slice{3, 3}));
  EXPECT_EQ(trimmed("\x80\x80"), (Slice{0, 2}));
  EXPECT_EQ(trimmed("à"), (Slice{0, 2}));
}

TEST(HasLetterOrDigit, OfAnyScript) {
  for (const char* text : {"a", "- 7", "٣", "قارب", "船", "①", "…é"}) {
    EXPECT_TRUE(has_letter_or_digit(text)) << text;
  }
  for (const char* text : {"", " ", "***", "—…", "\u00A0\u200B", "🚢", "\xFF", "\u0301"}) {
    EXPECT_FALSE(has_letter_or_digit(text)) << text;
  }
}

}  // namespace
}  // namespace picdesk::text
