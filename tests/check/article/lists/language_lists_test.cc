// SPDX-License-Identifier: GPL-3.0-or-later
#include "check/article/lists/language_lists.h"

#include <gtest/gtest.h>

#include <algorithm>

#include "base/words.h"

namespace picdesk::check {
namespace {

TEST(LanguageLists, HaveEightLanguages) {
  EXPECT_EQ(all_lists().size(), 8u);
  for (const std::string_view language : {"en", "fr", "ar", "fa", "ckb", "kmr", "tr", "ur"}) {
    EXPECT_TRUE(has_lists(language)) << language;
    EXPECT_EQ(lists_of(language).language, language);
  }
}

TEST(LanguageLists, GoByThePrimarySubtag) {
  EXPECT_EQ(lists_of("ar-IQ").language, "ar");
  EXPECT_EQ(lists_of("FR_ca").language, "fr");
  EXPECT_EQ(lists_of("ckb-Arab-IQ").language, "ckb");
}

TEST(LanguageLists, AreEnglishForALanguageWithoutLists) {
  EXPECT_FALSE(has_lists("de"));
  EXPECT_FALSE(has_lists(""));
  EXPECT_EQ(lists_of("de").language, "en");
}

TEST(LanguageLists, OfKurdishHoldBothLanguages) {
  const LanguageLists& kurdish = lists_of("ku");
  EXPECT_EQ(kurdish.language, "ku");
  EXPECT_TRUE(has_lists("ku"));
  EXPECT_TRUE(holds(kurdish.file_photo, text::matching_form("ئەرشیف", "ckb")));
  EXPECT_TRUE(holds(kurdish.file_photo, text::matching_form("arşîv", "kmr")));
}

TEST(LanguageLists, HoldWhatEveryRuleNeeds) {
  for (const LanguageLists& lists : all_lists()) {
    EXPECT_GE(lists.placeholder.size(), 10u) << lists.language;
    EXPECT_FALSE(lists.pictured.empty()) << lists.language;
    EXPECT_FALSE(lists.file_photo.empty()) << lists.language;
    EXPECT_FALSE(lists.nouns.empty() && lists.openings.empty() && lists.closings.empty());
  }
}

TEST(LanguageLists, AreSortedAndInMatchingForm) {
  for (const LanguageLists& lists : all_lists()) {
    for (const auto* words : {&lists.placeholder, &lists.exempt, &lists.file_photo}) {
      EXPECT_TRUE(std::ranges::is_sorted(*words)) << lists.language;
      for (const std::string& word : *words) {
        EXPECT_FALSE(word.empty());
        EXPECT_EQ(text::matching_form(word, lists.language), word);
      }
    }
  }
}

struct Listed {
  std::string_view language;
  std::string_view word;
};

TEST(LanguageLists, FindWordsHoweverTheyAreTyped) {
  for (const Listed& entry : std::initializer_list<Listed>{{"en", "Hero Image"},
                                                           {"fr", "Légende"},
                                                           {"ar", "الصورة"},
                                                           {"fa", "شرح عكس"},
                                                           {"ckb", "وێنە"},
                                                           {"kmr", "Wêne"},
                                                           {"tr", "Görsel"},
                                                           {"ur", "تصویر"}}) {
    EXPECT_TRUE(holds(lists_of(entry.language).placeholder,
                      text::matching_form(entry.word, entry.language)))
        << entry.word;
  }
}

TEST(DeskWords, AreAddedByLanguage) {
  ArticleConfig config;
  config.words["en"].placeholder = {"Standing Art", "B-roll"};
  config.words["ku"].file_photo = {"kevn"};
  EXPECT_EQ(desk_words(config, "en-GB", &ArticleWords::placeholder),
            (LanguageLists::Words{"b-roll", "standing art"}));
  EXPECT_TRUE(desk_words(config, "fr", &ArticleWords::placeholder).empty());
  EXPECT_EQ(desk_words(config, "kmr", &ArticleWords::file_photo), LanguageLists::Words{"kevn"});
  EXPECT_EQ(desk_words(config, "ku", &ArticleWords::file_photo), LanguageLists::Words{"kevn"});
  EXPECT_TRUE(desk_words(config, "ckb", &ArticleWords::placeholder).empty());
}

}  // namespace
}  // namespace picdesk::check
