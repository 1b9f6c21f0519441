// SPDX-License-Identifier: GPL-3.0-or-later
#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "picdesk/metadata.h"

namespace picdesk {
namespace {

using ::testing::ElementsAre;
using ::testing::Pair;

TEST(LangAlt, FirstLanguageAlsoSetsTheDefault) {
  LangAlt text;
  text.set("fr", "Bonjour");
  EXPECT_THAT(text.entries(), ElementsAre(Pair("x-default", "Bonjour"), Pair("fr", "Bonjour")));
}

TEST(LangAlt, TwinFollowsTheDefaultAndTheOtherWay) {
  LangAlt text;
  text.set("en", "Old");
  text.set("ar", "قديم");
  text.set("", "New");
  EXPECT_THAT(text.entries(),
              ElementsAre(Pair("x-default", "New"), Pair("en", "New"), Pair("ar", "قديم")));
  text.set("EN", "Newer");
  EXPECT_THAT(text.entries(),
              ElementsAre(Pair("x-default", "Newer"), Pair("en", "Newer"), Pair("ar", "قديم")));
}

TEST(LangAlt, EditingOneLanguageKeepsTheOthers) {
  LangAlt text;
  text.set("", "Default");
  text.set("fr", "Un");
  text.set("ar", "واحد");
  text.set("fr", "Deux");
  EXPECT_THAT(text.entries(),
              ElementsAre(Pair("x-default", "Default"), Pair("fr", "Deux"), Pair("ar", "واحد")));
}

TEST(LangAlt, DefaultComesFirstEvenIfSetLast) {
  LangAlt text;
  text.set("en", "A");
  text.set("", "");
  EXPECT_TRUE(text.empty());
  text.set("en", "A");
  text.set("en", "B");
  text.set("fr", "C");
  EXPECT_EQ(text.entries().front().first, "x-default");
  EXPECT_EQ(text.text(), "B");
}

TEST(LangAlt, EmptyTextRemovesALanguage) {
  LangAlt text;
  text.set("", "Default");
  text.set("fr", "Un");
  text.set("fr", "");
  EXPECT_THAT(text.entries(), ElementsAre(Pair("x-default", "Default")));
  text.set("de", "");
  EXPECT_THAT(text.entries(), ElementsAre(Pair("x-default", "Default")));
}

TEST(LangAlt, LookupFallsBackToTheBaseLanguage) {
  LangAlt text;
  text.set("", "Default");
  text.set("zh-Hant", "繁");
  EXPECT_EQ(text.text("zh-hant-TW"), "繁");
  EXPECT_EQ(text.text("zh"), std::nullopt);
  EXPECT_EQ(text.text("de"), std::nullopt);
  EXPECT_EQ(text.text(""), "Default");
  EXPECT_EQ(LangAlt{}.text(""), std::nullopt);
  EXPECT_EQ(LangAlt{}.text(), "");
}

}  // namespace
}  // namespace picdesk
