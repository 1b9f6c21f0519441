// SPDX-License-Identifier: GPL-3.0-or-later
#include "check/article/caption/date_names.h"

#include <gtest/gtest.h>

#include <string>

#include "check/article/caption/date_name_rows.h"

namespace picdesk::check {
namespace {

void expect_found(const DateNameRow& row, std::size_t first) {
  for (std::size_t place = 0; place < std::size(row.names); ++place) {
    if (row.names[place].empty()) continue;
    FoldedWord buffer;
    const DateName* name = find_date_name(fold_word(row.names[place], buffer));
    ASSERT_NE(name, nullptr) << row.names[place];
    EXPECT_EQ(name->kind, row.like.kind) << row.names[place];
    EXPECT_EQ(name->value, place + first) << row.names[place];
    EXPECT_EQ(name->calendar, row.like.calendar) << row.names[place];
    EXPECT_EQ(name->languages & row.like.languages, row.like.languages) << row.names[place];
  }
}

// No name of one language is another month's in another.
TEST(DateNames, AreFoundAsTheyAreWritten) {
  for (const DateNameRow& row : month_rows()) expect_found(row, 1);
  for (const DateNameRow& row : weekday_rows()) expect_found(row, 0);
}

TEST(DateNames, OfTheHouseAreFound) {
  for (const std::string_view tag :
       {"en", "fr", "fa", "fa-AF", "prs", "ckb", "tr", "ur", "ar-IQ", "ar-DZ", "ar-MA", "ar-EG"}) {
    for (int month = 1; month <= 12; ++month) {
      FoldedWord buffer;
      const DateName* name = find_date_name(fold_word(house_month(tag, month), buffer));
      ASSERT_NE(name, nullptr) << tag << month;
      EXPECT_EQ(name->value, month) << tag;
      EXPECT_NE(name->languages & languages_of(tag), 0) << tag << month;
      EXPECT_FALSE(name->abbreviated || name->unsure) << tag << month;
    }
  }
  EXPECT_EQ(house_month("ar", 1), "");
  EXPECT_EQ(house_month("kmr", 1), "");
  EXPECT_EQ(house_month("de", 1), "");
  EXPECT_EQ(house_month("en", 13), "");
}

TEST(DateNames, KnowLanguagesByTheirTags) {
  EXPECT_EQ(languages_of("en-GB"), kEnglish);
  EXPECT_EQ(languages_of("FR"), kFrench);
  EXPECT_EQ(languages_of("ku"), kSorani | kKurmanji);
  EXPECT_EQ(languages_of("ku-Arab-IQ"), kSorani);
  EXPECT_EQ(languages_of("ku-Latn"), kKurmanji);
  EXPECT_EQ(languages_of("de"), 0);
  EXPECT_EQ(languages_of(""), 0);
  EXPECT_EQ(tag_of(kSorani | kKurmanji), "ckb");
}

TEST(DateNames, FoldWordsWithoutAccents) {
  FoldedWord buffer;
  EXPECT_EQ(fold_word("DÉCEMBRE", buffer), "decembre");
  EXPECT_EQ(fold_word("Ağustos", buffer), "agustos");
  EXPECT_EQ(fold_word("ARALIK", buffer), "aralik");
  EXPECT_EQ(fold_word("aralık", buffer), "aralik");
  EXPECT_EQ(fold_word("HAZİRAN", buffer), "haziran");
  EXPECT_EQ(fold_word("ژانویهٔ", buffer), "ژانویه");
  EXPECT_EQ(fold_word("سه‌شنبه", buffer), "سهشنبه");
  EXPECT_EQ(fold_word(std::string(100, 'a'), buffer), "");
  EXPECT_EQ(find_date_name(""), nullptr);
}

}  // namespace
}  // namespace picdesk::check
