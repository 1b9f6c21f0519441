// SPDX-License-Identifier: GPL-3.0-or-later
// Letters beyond ASCII: in strings and comments, and nowhere else.
#include "preset/bare_text.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "preset/toml_tree.h"

namespace picdesk::preset {
namespace {

struct Row {
  std::string name;
  std::string toml;
  std::string place;  // "line:column"; empty: none
};
void PrintTo(const Row& row, std::ostream* out) { *out << row.name; }

std::string place_of(const std::optional<Position>& at) {
  return at ? std::to_string(at->line) + ":" + std::to_string(at->column) : "";
}

class BareText : public ::testing::TestWithParam<Row> {};

TEST_P(BareText, IsAscii) {
  EXPECT_EQ(place_of(first_non_ascii(GetParam().toml)), GetParam().place);
}

// Whatever the scanner lets through, toml++ reads without harm; whatever it refuses, no TOML has.
TEST_P(BareText, IsRefusedByTheReader) {
  const Result<TomlNode> tree = read_toml(GetParam().toml, "x.toml");
  if (GetParam().place.empty()) {
    EXPECT_TRUE(tree) << tree.error().message;
    return;
  }
  ASSERT_FALSE(tree);
  EXPECT_EQ(tree.error().code, ErrorCode::invalid_argument);
  EXPECT_THAT(tree.error().message,
              ::testing::StartsWith("x.toml:" + GetParam().place + ": a character that is not"));
}

INSTANTIATE_TEST_SUITE_P(
    Preset, BareText,
    ::testing::Values(
        Row{"Empty", "", ""}, Row{"Ascii", "a = 1\nb = 'x'\n", ""},
        Row{"Comment", "# \u00C6\na = 1 # \u00C6", ""},
        Row{"CommentAtTheEnd", "a = 1 # \u00C6", ""}, Row{"BasicString", "a = \"\u00C6\"", ""},
        Row{"LiteralString", "a = '\u00C6'", ""}, Row{"QuotedKey", "\"\u00C6\" = 1", ""},
        Row{"LiteralKey", "'\u00C6' = 1", ""}, Row{"EscapedQuote", "a = \"\\\"\u00C6\"", ""},
        Row{"EscapedBackslash", "a = \"\\\\\" # \u00C6", ""},
        Row{"LiteralEndsAfterABackslash", "a = '\\' # \u00C6", ""},
        Row{"Multiline", "a = \"\"\"\n\u00C6 \" \"\" \\\"\"\" \u00C6\n\"\"\"", ""},
        Row{"MultilineLiteral", "a = '''\n\u00C6 ' '' \\\n'''", ""},
        Row{"MultilineEndsInFiveQuotes", "a = \"\"\"\u00C6\"\"\"\"\"\nb = \"\u00C6\"", ""},
        Row{"MultilineLineEndEscaped", "a = \"\"\"\\\n \u00C6\"\"\"", ""},
        Row{"EmptyStrings", "a = \"\" # \u00C6\nb = '' # \u00C6", ""},
        Row{"HashInAString", "a = \"#\"\nb = \"\u00C6\"", ""},
        Row{"QuoteInAComment", "# it's\na = '\u00C6'", ""},
        Row{"ByteOrderMark",
            "\xEF\xBB\xBF"
            "a = \"\u00C6\"",
            ""},

        Row{"BareKey",
            "reet\u00C6"
            "asc=1}",
            "1:5"},
        Row{"KeyBegins", "\u00C6 = 1", "1:1"}, Row{"DottedKey", "a = 1\nb.\u00C6 = 1", "2:3"},
        Row{"Header", "[\u00C6]", "1:2"}, Row{"ArrayHeader", "[[a.\u00C6]]", "1:5"},
        Row{"InlineKey", "a = {\u00C6 = 1}", "1:6"}, Row{"Value", "a = \u00C6", "1:5"},
        Row{"Digits", "a = \u0661", "1:5"}, Row{"NoBreakSpace", "a\u00A0= 1", "1:2"},
        Row{"TypographicQuotes", "a = \u201Cx\u201D", "1:5"},
        Row{"ColumnsCountCodePoints", "\"\u00C6\U0001F600\" = \u00C6", "1:8"},
        Row{"AfterAString", "a = \"x\" \u00C6", "1:9"},
        Row{"AfterALiteralWithABackslash", "a = 'x\\' \u00C6", "1:10"},
        Row{"AfterAMultilineString", "a = \"\"\"\n\u00C6\n\"\"\"\n\u00C6 = 1", "4:1"},
        Row{"AfterFiveQuotes", "a = \"\"\"x\"\"\"\"\" \u00C6", "1:15"},
        Row{"AfterAnEmptyString", "a = \"\"\n\u00C6 = ''", "2:1"},
        Row{"AfterAStringWithoutEnd", "a = \"x\n\u00C6 = 1", "2:1"},
        Row{"AfterAByteOrderMark", "\xEF\xBB\xBF\u00C6 = 1", "1:1"},
        Row{"SecondByteOrderMark", "\xEF\xBB\xBF\xEF\xBB\xBF", "1:1"},
        Row{"BadUtf8", "a = 1\n\xFF", "2:1"}),
    [](const auto& test) { return test.param.name; });

TEST(BareTextEnds, WithinAString) {
  for (const char* toml : {"a = \"", "a = '", "a = \"\"\"", "a = '''x", "a = \"\\", "a = \"\"\"\\",
                           "\"", "\xEF\xBB"}) {
    EXPECT_FALSE(read_toml(toml, "x.toml")) << toml;
  }
}

}  // namespace
}  // namespace picdesk::preset
