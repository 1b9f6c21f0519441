// SPDX-License-Identifier: GPL-3.0-or-later
#include "sheet/delimited.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

namespace picdesk::sheet {
namespace {

using testing::ElementsAre;
using testing::HasSubstr;

struct Row {
  int line;
  std::vector<std::string> cells;
  friend bool operator==(const Row&, const Row&) = default;
};

Result<std::vector<Row>> rows_of(std::string_view text, char separator) {
  DelimitedReader reader(text, separator, "s.csv");
  std::vector<Row> rows;
  std::vector<std::string_view> cells;
  while (true) {
    Result<bool> more = reader.next(cells);
    if (!more) return forward_error(more);
    if (!*more) return rows;
    rows.push_back({reader.line(), {cells.begin(), cells.end()}});
  }
}

struct ReadCase {
  const char* label;
  std::string text;
  std::vector<Row> rows;
};

class EveryText : public testing::TestWithParam<ReadCase> {};

TEST_P(EveryText, IsReadAsRfc4180Says) {
  const auto rows = rows_of(GetParam().text, ',');
  ASSERT_TRUE(rows) << rows.error().message;
  EXPECT_EQ(*rows, GetParam().rows);
}

INSTANTIATE_TEST_SUITE_P(
    Delimited, EveryText,
    testing::Values(
        ReadCase{"Nothing", "", {}}, ReadCase{"OneCell", "a", {{1, {"a"}}}},
        ReadCase{"LineFeed", "a,b\nc,d\n", {{1, {"a", "b"}}, {2, {"c", "d"}}}},
        ReadCase{"ReturnAndLineFeed", "a\r\nb\r\n", {{1, {"a"}}, {2, {"b"}}}},
        ReadCase{"ReturnAlone", "a\rb\rc", {{1, {"a"}}, {2, {"b"}}, {3, {"c"}}}},
        ReadCase{"ReturnInACell", "a\nb\rc\nd", {{1, {"a"}}, {2, {"b\rc"}}, {3, {"d"}}}},
        ReadCase{"ReturnAtTheEndOfACell", "a,b\nc\r,d\n", {{1, {"a", "b"}}, {2, {"c\r", "d"}}}},
        ReadCase{"NoLastLineEnd", "a\nb", {{1, {"a"}}, {2, {"b"}}}},
        ReadCase{"EmptyLine", "a\n\nb", {{1, {"a"}}, {2, {""}}, {3, {"b"}}}},
        ReadCase{"EmptyCells", ",,", {{1, {"", "", ""}}}},
        ReadCase{"LastCellEmpty", "a,\n", {{1, {"a", ""}}}},
        ReadCase{"Quoted", "\"a,b\",c", {{1, {"a,b", "c"}}}},
        ReadCase{"QuotedEmpty", "\"\",\"\"", {{1, {"", ""}}}},
        ReadCase{"DoubledQuotes", "\"a\"\"b\"\"\"", {{1, {"a\"b\""}}}},
        ReadCase{"OnlyADoubledQuote", "\"\"\"\"", {{1, {"\""}}}},
        ReadCase{"QuoteInsideUnquoted", "5\" nail,b", {{1, {"5\" nail", "b"}}}},
        ReadCase{"LinesInACell", "\"a\nb\r\nc\rd\",e\nf", {{1, {"a\nb\r\nc\rd", "e"}}, {5, {"f"}}}},
        ReadCase{"SpaceIsKept", " a , b ", {{1, {" a ", " b "}}}},
        ReadCase{"OtherSeparators", "a;b\tc", {{1, {"a;b\tc"}}}}),
    [](const auto& test) { return test.param.label; });

struct WrongCase {
  const char* label;
  std::string text;
  const char* message;
};

class EveryWrongText : public testing::TestWithParam<WrongCase> {};

TEST_P(EveryWrongText, IsRefusedWithItsPlace) {
  const auto rows = rows_of(GetParam().text, ',');
  ASSERT_FALSE(rows);
  EXPECT_THAT(rows.error().message, HasSubstr(GetParam().message));
  EXPECT_FALSE(rows.error().hint.empty());
}

INSTANTIATE_TEST_SUITE_P(
    Delimited, EveryWrongText,
    testing::Values(
        WrongCase{"OpenQuote", "a,b\nc,\"d\ne", "s.csv:2: column 2: a quote that is opened here"},
        WrongCase{"OpenQuoteAtTheEnd", "\"", "s.csv:1: column 1: a quote that is opened here"},
        WrongCase{"TextBehindTheQuote", "\"a\"b", "s.csv:1: column 1: text behind the closing"},
        WrongCase{"TextBehindLinesInQuotes", "a,\"b\nc\"d", "s.csv:2: column 2: text behind"},
        WrongCase{"TooManyColumns", std::string(max_sheet_columns, ','), "more than 512 columns"},
        WrongCase{"TooLongACell", std::string(max_cell_bytes + 1, 'a'), "a cell of 1048577 bytes"},
        WrongCase{"TooLongAQuotedCell", "\"" + std::string(max_cell_bytes + 1, 'a') + "\"",
                  "column 1: a cell of 1048577 bytes"}),
    [](const auto& test) { return test.param.label; });

TEST(Delimited, TakesAsMuchAsTheLimitsSay) {
  EXPECT_TRUE(rows_of(std::string(max_cell_bytes, 'a'), ','));
  EXPECT_TRUE(rows_of(std::string(max_sheet_columns - 1, ','), ','));
}

TEST(Delimited, TheFirstLineAloneChoosesTheSeparator) {
  EXPECT_EQ(separator_of("file,caption\na;b;c;d"), ',');
  EXPECT_EQ(separator_of("file;caption\na,b,c,d"), ';');
  EXPECT_EQ(separator_of("file\tcaption"), '\t');
  EXPECT_EQ(separator_of("\"a,b\";c"), ';');
  EXPECT_EQ(separator_of("file\na;b"), ',');
  EXPECT_EQ(separator_of(""), ',');
}

TEST(Delimited, QuotesWhatAnySpreadsheetWouldSplit) {
  std::string row;
  append_row(row, {"a", "b,c", "d;e", "f\tg", "h\"i", "j\nk", "", " l"}, ',');
  EXPECT_EQ(row, "a,\"b,c\",\"d;e\",\"f\tg\",\"h\"\"i\",\"j\nk\",, l\r\n");
}

}  // namespace
}  // namespace picdesk::sheet
