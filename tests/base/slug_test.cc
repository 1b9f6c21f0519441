// SPDX-License-Identifier: GPL-3.0-or-later
#include <gtest/gtest.h>

#include <random>

#include "base/code_point.h"
#include "base/text.h"

namespace picdesk::text {
namespace {

struct SlugCase {
  const char* label;
  const char* text;
  const char* slug;  // nullptr: refused
};

class EverySlug : public testing::TestWithParam<SlugCase> {};

TEST_P(EverySlug, ComesOutAsExpected) {
  const Result<std::string> made = slug(GetParam().text);
  if (GetParam().slug == nullptr) {
    ASSERT_FALSE(made) << *made;
    EXPECT_EQ(made.error().code, ErrorCode::invalid_argument);
    EXPECT_FALSE(made.error().hint.empty());
  } else {
    ASSERT_TRUE(made) << made.error().message;
    EXPECT_EQ(*made, GetParam().slug);
    EXPECT_TRUE(is_slug(*made));
  }
}

INSTANTIATE_TEST_SUITE_P(
    Text, EverySlug,
    testing::Values(
        SlugCase{"Headline", "Iraq: ISIS tunnel  found!", "iraq-isis-tunnel-found"},
        SlugCase{"AlreadyASlug", "iraq-isis-tunnel", "iraq-isis-tunnel"},
        SlugCase{"Edges", " -- Mosul, 2017 -- ", "mosul-2017"},
        SlugCase{"Apostrophe", "Iraq's", "iraq-s"},
        SlugCase{"French", "L’été à Noël — cœur brisé", "l-ete-a-noel-coeur-brise"},
        SlugCase{"FrenchDecomposed", "e\u0301te\u0301", "ete"}, SlugCase{"Polish", "Łódź", "lodz"},
        SlugCase{"German", "Straße Übergröße", "strasse-ubergrosse"},
        SlugCase{"Turkish", "İstanbul Iğdır", "istanbul-igdir"},
        SlugCase{"KurdishLatin", "Şengal û Duhok, Êzîdî", "sengal-u-duhok-ezidi"},
        SlugCase{"KurdishSorani", "هەولێر پایتەختی کوردستان", "hewler-paytekhty-kwrdstan"},
        SlugCase{"Arabic", "العراق: نفق داعش", "alraq-nfq-dash"},
        SlugCase{"ArabicDigits", "٢٠٢٤", "2024"},
        SlugCase{"Cyrillic", "Битва за Мосул", "bitva-za-mosul"},
        SlugCase{"CyrillicHardSign", "Объект", "obekt"}, SlugCase{"Greek", "Αθήνα", "athena"},
        SlugCase{"Chinese", "北京", "bei-jing"}, SlugCase{"FullWidth", "ＡＢＣ１２", "abc12"},
        SlugCase{"EmojiAmongWords", "fire 🔥 here", "fire-here"},
        SlugCase{"PathLike", "../../etc/passwd", "etc-passwd"},
        SlugCase{"ControlCharacters", "a\x1b[31mb", "a-31mb"},
        SlugCase{"EmojiOnly", "😀🎉🇮🇶", nullptr}, SlugCase{"PunctuationOnly", "...!?", nullptr},
        SlugCase{"Empty", "", nullptr}, SlugCase{"NotUtf8", "caf\xe9", nullptr}),
    [](const auto& tested) { return tested.param.label; });

// Latin letters are known without ICU; a Cyrillic word behind them sends the text there.
TEST(Slug, OfLatinLettersIsThatOfIcu) {
  std::mt19937 random(1);
  const auto any = [&](std::int32_t first, std::int32_t last) {
    return first + static_cast<std::int32_t>(random() % static_cast<unsigned>(last - first + 1));
  };
  for (int round = 0; round < 3'000; ++round) {
    std::string text = "a";
    for (int i = 0; i < 6; ++i) {
      const unsigned kind = random() % 4;
      append_utf8(text, kind == 0   ? any(0x20, 0x7E)
                        : kind == 1 ? any(0x2013, 0x203A)
                                    : any(0xA0, 0x17F));
    }
    const Result<std::string> made = slug(text);
    const Result<std::string> of_icu = slug(text + " ж");
    ASSERT_TRUE(made && of_icu) << text;
    ASSERT_EQ(*made + "-z", *of_icu) << text;
  }
}

TEST(Slug, IsCutAtAWord) {
  EXPECT_EQ(slug("one two three four", 13).value(), "one-two-three");
  EXPECT_EQ(slug("one two three four", 12).value(), "one-two");
  EXPECT_EQ(slug("one two three four", 7).value(), "one-two");
  EXPECT_EQ(slug("one two three four", 3).value(), "one");
  EXPECT_EQ(slug("incomprehensible", 5).value(), "incom");
  EXPECT_FALSE(slug("one", 0));
}

TEST(Slug, HasAtMostEightyBytesUnlessTold) {
  std::string words;
  for (int i = 0; i < 5000; ++i) words += "слово ";
  const std::string made = slug(words).value();
  EXPECT_LE(made.size(), 80u);
  EXPECT_GT(made.size(), 70u);
  EXPECT_TRUE(is_slug(made));
}

TEST(Slug, ErrorQuotesWithoutControlCharacters) {
  const Result<std::string> made = slug("\x1b\x1b");
  ASSERT_FALSE(made);
  EXPECT_NE(made.error().message.find("<U+001B>"), std::string::npos);
}

TEST(IsSlug, KnowsTheForm) {
  for (const char* good : {"a", "7", "iraq-isis-tunnel", "a-b-c", "49785"}) {
    EXPECT_TRUE(is_slug(good)) << good;
  }
  for (const char* bad : {"", "-", "-a", "a-", "a--b", "A", "a_b", "a b", "é", "a.b", "a/b"}) {
    EXPECT_FALSE(is_slug(bad)) << bad;
  }
  EXPECT_TRUE(is_slug(std::string(80, 'a')));
  EXPECT_FALSE(is_slug(std::string(81, 'a')));
}

}  // namespace
}  // namespace picdesk::text
