// SPDX-License-Identifier: GPL-3.0-or-later
#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "picdesk/sheet.h"

namespace picdesk {
namespace {

using testing::ElementsAre;
using testing::HasSubstr;
using testing::IsEmpty;

std::string utf16(std::string_view ascii, bool big_endian, bool mark = true) {
  std::string bytes;
  const auto add = [&](char high, char low) {
    bytes += big_endian ? high : low;
    bytes += big_endian ? low : high;
  };
  if (mark) add('\xFE', '\xFF');
  for (const char c : ascii) add('\0', c);
  return bytes;
}

const char plain[] = "file,caption,alt[ar]\r\na.jpg,Soldiers,\r\nday/b.jpg,,x\r\n";

struct AcceptedCase {
  const char* label;
  std::string bytes;
};

class EveryWayToSave : public testing::TestWithParam<AcceptedCase> {};

TEST_P(EveryWayToSave, GivesTheSameSheet) {
  const Result<Sheet> sheet = parse_sheet(GetParam().bytes, "s.csv");
  ASSERT_TRUE(sheet) << sheet.error().message;
  EXPECT_EQ(sheet->origin, "s.csv");
  EXPECT_THAT(sheet->columns, ElementsAre("caption", "alt[ar]"));
  ASSERT_EQ(sheet->rows.size(), 2u);
  EXPECT_EQ(sheet->rows[0].file, "a.jpg");
  ASSERT_EQ(sheet->rows[0].cells.size(), 1u);
  EXPECT_EQ(sheet->rows[0].cells[0].path, "caption");
  EXPECT_EQ(sheet->rows[0].cells[0].text, "Soldiers");
  EXPECT_EQ(sheet->rows[1].file, "day/b.jpg");
  ASSERT_EQ(sheet->rows[1].cells.size(), 1u);
  EXPECT_EQ(sheet->rows[1].cells[0].path, "alt[ar]");
}

INSTANTIATE_TEST_SUITE_P(
    ParseSheet, EveryWayToSave,
    testing::Values(
        AcceptedCase{"Plain", plain},
        AcceptedCase{"ByteOrderMark", std::string("\xEF\xBB\xBF") + plain},
        AcceptedCase{"Utf16LittleEndian", utf16(plain, false)},
        AcceptedCase{"Utf16BigEndian", utf16(plain, true)},
        AcceptedCase{"LineFeeds", "file,caption,alt[ar]\na.jpg,Soldiers,\nday/b.jpg,,x\n"},
        AcceptedCase{"Semicolons", "file;caption;alt[ar]\na.jpg;Soldiers;\nday/b.jpg;;x\n"},
        AcceptedCase{"Tabs", "file\tcaption\talt[ar]\na.jpg\tSoldiers\t\nday/b.jpg\t\tx\n"},
        AcceptedCase{"AllQuoted",
                     "\"file\",\"caption\",\"alt[ar]\"\n\"a.jpg\",\"Soldiers\",\"\"\n"
                     "\"day/b.jpg\",\"\",\"x\""},
        AcceptedCase{"EmptyRows",
                     "file,caption,alt[ar]\n\na.jpg,Soldiers,\n,,\nday/b.jpg,,x\n\n\n"},
        AcceptedCase{"EmptyColumns", "file,caption,alt[ar],,\na.jpg,Soldiers,,,\nday/b.jpg,,x,,\n"},
        AcceptedCase{"DotsInTheName", "file,caption,alt[ar]\n./a.jpg,Soldiers,\nday//./b.jpg,,x\n"},
        AcceptedCase{"Languages",
                     "file,caption[x-default],alt[AR]\na.jpg,Soldiers,\nday/b.jpg,,x\n"}),
    [](const auto& test) { return test.param.label; });

struct RefusedCase {
  const char* label;
  std::string bytes;
  const char* message;
  const char* hint = "";
};

class EveryWrongSheet : public testing::TestWithParam<RefusedCase> {};

TEST_P(EveryWrongSheet, IsRefusedByPlaceAndReason) {
  const Result<Sheet> sheet = parse_sheet(GetParam().bytes, "s.csv");
  ASSERT_FALSE(sheet);
  EXPECT_EQ(sheet.error().code, ErrorCode::invalid_argument);
  EXPECT_THAT(sheet.error().message, HasSubstr(GetParam().message));
  EXPECT_THAT(sheet.error().hint, HasSubstr(GetParam().hint));
  EXPECT_FALSE(sheet.error().hint.empty());
}

INSTANTIATE_TEST_SUITE_P(
    ParseSheet, EveryWrongSheet,
    testing::Values(
        RefusedCase{"Nothing", "", "s.csv:1: no column \"file\""},
        RefusedCase{"NoFileColumn", "caption,credit\na,b\n", "s.csv:1: no column \"file\""},
        RefusedCase{"UnknownColumn", "file,cation\n", "s.csv:1: column 2: unknown metadata field",
                    "did you mean \"caption\"?"},
        RefusedCase{"RepeatedColumn", "file,caption,caption\n",
                    "column 3: column \"caption\" occurs"},
        RefusedCase{"RepeatedInAnotherSpelling", "file,caption[FR],caption[fr]\n", "occurs twice"},
        RefusedCase{"RepeatedDefault", "file,caption,caption[x-default]\n", "occurs twice"},
        RefusedCase{"RepeatedFile", "file,file\n", "column \"file\" occurs twice"},
        RefusedCase{"LanguageWhereNoneIs", "file,credit[fr]\n", "s.csv:1: column 2: "},
        RefusedCase{"TooFewCells", "file,caption\na.jpg\n",
                    "s.csv:2: 1 cells, but the first line has 2"},
        RefusedCase{"TooManyCells", "file,caption\na.jpg,b,c\n", "s.csv:2: 3 cells"},
        RefusedCase{"OpenQuote", "file,caption\na.jpg,\"b\n", "s.csv:2: column 2: a quote"},
        RefusedCase{"NoFile", "file,caption\n,b\n", "s.csv:2: a row without a file name"},
        RefusedCase{"AbsoluteFile", "file,caption\n/etc/passwd,b\n", "\"/etc/passwd\" is absolute"},
        RefusedCase{"FileAboveTheRoot", "file,caption\nday/../../a.jpg,b\n", "leaves the sheet's"},
        RefusedCase{"FileOfDots", "file,caption\n./,b\n", "names no file"},
        RefusedCase{"TextWithoutColumn", "file,caption,\na.jpg,b,c\n",
                    "column 3: \"c\" stands in a column"},
        RefusedCase{"Latin1", "file,caption\na.jpg,caf\xE9\n", "sheet/encoding: s.csv:2: not UTF-8",
                    "UTF-8"},
        RefusedCase{"Utf16WithoutMark", utf16("file,caption\n", false, false), "holds NUL bytes"},
        RefusedCase{"Utf16Cut", utf16("file\n", false) + "x", "an odd number of bytes"},
        RefusedCase{"Utf16HalfPair", std::string("\xFF\xFE\x00\xD8\x41\x00", 6), "surrogate"},
        RefusedCase{"Utf16Nul", std::string("\xFF\xFE\x00\x00", 4), "U+0000"}),
    [](const auto& test) { return test.param.label; });

TEST(ParseSheet, Utf16BeyondTheFirstPlaneComesOut) {
  const std::string bytes(
      "\xFE\xFF\x00"
      "f\x00i\x00l\x00"
      "e\x00\n\xD8\x3D\xDE\x00",
      16);
  const Result<Sheet> sheet = parse_sheet(bytes, "s.csv");
  ASSERT_TRUE(sheet) << sheet.error().message;
  EXPECT_EQ(sheet->rows.at(0).file, "\U0001F600");
}

TEST(ParseSheet, TheLineIsThatOfTheRowsFirstLine) {
  const Result<Sheet> sheet = parse_sheet("file,caption\na.jpg,\"1\n2\n3\"\nb.jpg,x\n", "s.csv");
  ASSERT_TRUE(sheet);
  EXPECT_EQ(sheet->rows[0].line, 2);
  EXPECT_EQ(sheet->rows[1].line, 5);
}

TEST(ParseSheet, GuardsAreRemovedEverywhere) {
  const Result<Sheet> sheet = parse_sheet("file,caption\n'=a.jpg,'-5 degrees\n", "s.csv");
  ASSERT_TRUE(sheet);
  EXPECT_EQ(sheet->rows[0].file, "=a.jpg");
  EXPECT_EQ(sheet->rows[0].cells[0].text, "-5 degrees");
}

TEST(ParseSheet, RowsAreLimited) {
  std::string text = "file\n";
  for (int i = 0; i < 1'000'001; ++i) text += "a\n";
  const Result<Sheet> sheet = parse_sheet(text, "s.csv");
  ASSERT_FALSE(sheet);
  EXPECT_EQ(sheet.error().code, ErrorCode::too_large);
}

TEST(DuplicateRows, AllRowsOfAFileAreRefused) {
  const Result<Sheet> sheet =
      parse_sheet("file,caption\na.jpg,1\nb.jpg,2\n./a.jpg,3\na.jpg,4\n", "s.csv");
  ASSERT_TRUE(sheet);
  const auto duplicates = duplicate_rows(*sheet);
  ASSERT_EQ(duplicates.size(), 3u);
  EXPECT_FALSE(duplicates.contains(1));
  EXPECT_EQ(duplicates.at(0).message, "sheet/duplicate-row: lines 2 and 4 both name \"a.jpg\"");
  EXPECT_EQ(duplicates.at(3).message, "sheet/duplicate-row: lines 5 and 2 both name \"a.jpg\"");
}

TEST(DuplicateRows, NoneInAPlainSheet) {
  EXPECT_THAT(duplicate_rows(*parse_sheet(plain, "s.csv")), IsEmpty());
}

TEST(SheetFormatOf, GoesByTheEnding) {
  EXPECT_EQ(sheet_format("a/s.csv"), SheetFormat::csv);
  EXPECT_EQ(sheet_format("a/s.TSV"), SheetFormat::tsv);
  EXPECT_EQ(sheet_format("s.txt"), SheetFormat::tsv);
  EXPECT_EQ(sheet_format("s"), SheetFormat::csv);
}

}  // namespace
}  // namespace picdesk
