// SPDX-License-Identifier: GPL-3.0-or-later
#include "check/article/alt/said_text.h"

#include <gtest/gtest.h>

namespace picdesk::check {
namespace {

TEST(Said, IsTheWordsInMatchingForm) {
  EXPECT_EQ(said("  The Fleet -- leaves port!", "en"), "the fleet leaves port");
  EXPECT_EQ(said("ISPARTA", "tr"), "ısparta");
  EXPECT_EQ(said("ميناءُ الفـاو", "ar"), said("ميناء الفاو", "ar"));
  EXPECT_EQ(said("٣ قوارب", "ar"), said("3 قوارب", "ar"));
  EXPECT_EQ(said("?!", "en"), "");
  EXPECT_EQ(said("", "en"), "");
}

TEST(WordCount, CountsWhatWasSaid) {
  EXPECT_EQ(word_count(""), 0u);
  EXPECT_EQ(word_count("boats"), 1u);
  EXPECT_EQ(word_count("the fleet leaves port"), 4u);
}

TEST(Contained, CountsEveryWordOnce) {
  EXPECT_DOUBLE_EQ(contained("a b c d", "d c b a x"), 1);
  EXPECT_DOUBLE_EQ(contained("a b c d", "a b c"), 0.75);
  EXPECT_DOUBLE_EQ(contained("a a a a", "a"), 0.25);
  EXPECT_DOUBLE_EQ(contained("a", ""), 0);
  EXPECT_DOUBLE_EQ(contained("", "a"), 0);
}

TEST(Comparable, LeavesRoomForSigns) {
  EXPECT_TRUE(comparable(0, 0));
  EXPECT_TRUE(comparable(20, 40));
  EXPECT_TRUE(comparable(40, 20));
  EXPECT_FALSE(comparable(20, 200));
  EXPECT_FALSE(comparable(200, 20));
}

}  // namespace
}  // namespace picdesk::check
