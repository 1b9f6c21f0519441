// SPDX-License-Identifier: GPL-3.0-or-later
#include "sheet/cell_text.h"

#include <gtest/gtest.h>

#include <random>

#include "sheet/delimited.h"

namespace picdesk::sheet {
namespace {

struct GuardCase {
  const char* label;
  std::string text;
  std::string cell;
};

class EveryCell : public testing::TestWithParam<GuardCase> {};

TEST_P(EveryCell, IsGuardedAndReadBack) {
  const GuardCase& c = GetParam();
  EXPECT_EQ(spreadsheet_safe(cell_for(c.text)), c.cell);
  const CellMeaning back = meaning(without_guard(c.cell));
  EXPECT_FALSE(back.clear);
  EXPECT_EQ(back.text, c.text);
}

INSTANTIATE_TEST_SUITE_P(
    CellText, EveryCell,
    testing::Values(GuardCase{"Plain", "Soldiers", "Soldiers"},
                    GuardCase{"Formula", "=1+1", "'=1+1"}, GuardCase{"Plus", "+33", "'+33"},
                    GuardCase{"Minus", "-5", "'-5"}, GuardCase{"At", "@desk", "'@desk"},
                    GuardCase{"Tab", "\ta", "'\ta"}, GuardCase{"Return", "\ra", "'\ra"},
                    GuardCase{"LineFeed", "\na", "'\na"}, GuardCase{"Apostrophe", "'tis", "''tis"},
                    GuardCase{"ApostropheAlone", "'", "''"},
                    GuardCase{"GuardedAlready", "'=1", "''=1"},
                    GuardCase{"SpaceBeforeFormula", " =1", " =1"},
                    GuardCase{"TheClearWord", "<clear>", "\\<clear>"},
                    GuardCase{"TheClearWordEscaped", "\\<clear>", "\\\\<clear>"},
                    GuardCase{"TheClearWordInText", "a <clear>", "a <clear>"},
                    GuardCase{"Backslash", "\\", "\\"}),
    [](const auto& test) { return test.param.label; });

TEST(CellText, OneApostropheIsRemovedAndOnlyBeforeWhatWasGuarded) {
  EXPECT_EQ(without_guard("'abc"), "'abc");
  EXPECT_EQ(without_guard("'=a"), "=a");
  EXPECT_EQ(without_guard("'''a"), "''a");
  EXPECT_EQ(without_guard("'"), "'");
  EXPECT_EQ(without_guard(""), "");
}

TEST(CellText, ClearDeletes) {
  EXPECT_TRUE(meaning("<clear>").clear);
  EXPECT_FALSE(meaning("<Clear>").clear);
  EXPECT_FALSE(meaning(" <clear>").clear);
}

TEST(CellText, SpreadsheetsMayChangeFormAndLineEndsOnly) {
  EXPECT_TRUE(same_text("a\r\nb", "a\nb"));
  EXPECT_TRUE(same_text("a\rb", "a\nb"));
  EXPECT_TRUE(same_text("cafe\u0301", "caf\u00e9"));
  EXPECT_FALSE(same_text("a ", "a"));
  EXPECT_FALSE(same_text("A", "a"));
}

// The law of sheets: what is exported comes back as it was.
void expect_round_trip(const std::vector<std::string>& texts) {
  for (const char separator : {',', ';', '\t'}) {
    std::vector<std::string> cells;
    for (const std::string& text : texts) cells.push_back(spreadsheet_safe(cell_for(text)));
    std::string row;
    append_row(row, cells, separator);
    DelimitedReader reader(row, separator, "s");
    std::vector<std::string_view> read;
    const Result<bool> any = reader.next(read);
    ASSERT_TRUE(any && *any);
    ASSERT_EQ(read.size(), texts.size());
    for (std::size_t i = 0; i < texts.size(); ++i) {
      const CellMeaning back = meaning(without_guard(read[i]));
      ASSERT_FALSE(back.clear) << texts[i];
      ASSERT_EQ(back.text, texts[i]);
    }
  }
}

TEST(CellText, EveryShortTextOfAwkwardCharactersRoundTrips) {
  const std::vector<std::string> alphabet = {"=",  "+", "'", "\"", "\\", "\r",     "\n",
                                             "\t", ",", ";", " ",  "a",  "\u00e9", "<clear>"};
  std::vector<std::string> texts = {""};
  std::size_t begin = 0;
  for (int length = 1; length <= 3; ++length) {
    const std::size_t end = texts.size();
    for (std::size_t i = begin; i < end; ++i) {
      for (const std::string& letter : alphabet) texts.push_back(texts[i] + letter);
    }
    begin = end;
  }
  ASSERT_GT(texts.size(), 2900u);
  for (std::size_t i = 0; i < texts.size(); i += max_sheet_columns) {
    const std::size_t count = std::min(max_sheet_columns, texts.size() - i);
    const auto first = texts.begin() + static_cast<std::ptrdiff_t>(i);
    expect_round_trip({first, first + static_cast<std::ptrdiff_t>(count)});
  }
}

TEST(CellText, LongTextsOfAnyBytesRoundTrip) {
  std::mt19937 random(20241003);  // always the same texts
  std::uniform_int_distribution<int> byte(0, 255);
  for (int round = 0; round < 200; ++round) {
    std::string text;
    for (int i = 0; i < 300; ++i) text += static_cast<char>(byte(random));
    expect_round_trip({text, "'" + text, "=" + text});
  }
}

}  // namespace
}  // namespace picdesk::sheet
