// SPDX-License-Identifier: GPL-3.0-or-later
// Templates: what is allowed, where a fault is, what fields there are.
#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "picdesk/preset.h"

namespace picdesk {
namespace {

using ::testing::ElementsAre;
using ::testing::HasSubstr;
using ::testing::IsEmpty;

class GoodTemplate : public ::testing::TestWithParam<std::string> {};

TEST_P(GoodTemplate, IsTaken) {
  const Result<void> valid = validate_path_template(GetParam());
  EXPECT_TRUE(valid) << valid.error().message;
}

INSTANTIATE_TEST_SUITE_P(PathTemplate, GoodTemplate,
                         ::testing::Values("{yyyy}/{mm}/{dd}/{id}-{slug}-{width}_{height}.{ext}",
                                           "{name}-{width}x{height}.webp",
                                           "{preset}/{spec}/{hash8}.{ext}", "a", "a b/c.d",
                                           "été/صورة.{ext}", "{id}{slug}", "a..b.{ext}", "a-/b"));

struct Bad {
  std::string name;
  std::string path_template;
  int column;
  std::string message;
};

void PrintTo(const Bad& bad, std::ostream* out) { *out << bad.name; }

class BadTemplate : public ::testing::TestWithParam<Bad> {};

TEST_P(BadTemplate, IsRefusedAtItsColumn) {
  const Result<void> valid = validate_path_template(GetParam().path_template);
  ASSERT_FALSE(valid);
  EXPECT_EQ(valid.error().code, ErrorCode::invalid_argument);
  EXPECT_THAT(valid.error().message,
              HasSubstr("column " + std::to_string(GetParam().column) + ": "));
  EXPECT_THAT(valid.error().message, HasSubstr(GetParam().message));
  EXPECT_NE(valid.error().hint, "");
  EXPECT_FALSE(expand_path(GetParam().path_template, {}));
}

INSTANTIATE_TEST_SUITE_P(
    PathTemplate, BadTemplate,
    ::testing::Values(
        Bad{"Empty", "", 1, "is empty"}, Bad{"Absolute", "/etc/passwd", 1, "begins with '/'"},
        Bad{"Parent", "../{id}", 1, "begins with '.'"},
        Bad{"ParentInside", "a/../{id}", 3, "begins with '.'"},
        Bad{"ParentAtTheEnd", "{id}/..", 6, "begins with '.'"},
        Bad{"Here", "./a", 1, "begins with '.'"}, Bad{"Hidden", ".htaccess", 1, "begins with '.'"},
        Bad{"HiddenField", "a/.{id}", 3, "begins with '.'"},
        Bad{"Option", "-rf/{id}", 1, "begins with '-'"}, Bad{"EmptyPart", "a//b", 3, "'/'"},
        Bad{"EndsWithSlash", "{id}/", 6, "ends with '/'"},
        Bad{"EndsWithPoint", "{id}.", 5, "ends with a point"},
        Bad{"PartEndsWithPoint", "ab./c", 3, "ends with a point"},
        Bad{"PartEndsWithSpace", "{id} /c", 5, "a space"},
        Bad{"UnknownField", "a{slog}", 2, "unknown field {slog}"},
        Bad{"UpperCaseField", "{ID}", 1, "unknown field {ID}"},
        Bad{"EmptyField", "{}", 1, "unknown field {}"},
        Bad{"FieldWithFormat", "{width:04}", 1, "unknown field {width:04}"},
        Bad{"OpenBrace", "ab{id", 3, "'{' without"}, Bad{"OpenBraceTwice", "{{id}}", 1, "'{'"},
        Bad{"OpenBraceOverSlash", "{i/d}", 1, "'{' without"},
        Bad{"CloseBrace", "a}b", 2, "'}' without"}, Bad{"Printf", "a%sb", 2, "'%'"},
        Bad{"Backslash", "a\\b", 2, "'\\'"}, Bad{"Drive", "C:/a", 2, "':'"},
        Bad{"Star", "a*", 2, "'*'"}, Bad{"Question", "a?b", 2, "'?'"}, Bad{"Pipe", "a|b", 2, "'|'"},
        Bad{"Quote", "a\"b", 2, "'\"'"}, Bad{"Less", "a<b", 2, "'<'"},
        Bad{"Nul", std::string("ab\0c", 4), 3, "<U+0000>"}, Bad{"Newline", "a\nb", 2, "control"},
        Bad{"Escape", "a\x1B[31mb", 2, "<U+001B>"}, Bad{"Delete", "a\x7F", 2, "control"},
        Bad{"C1", "a\xC2\x85", 2, "control"},
        Bad{"BidiOverride",
            "é\xE2\x80\xAE"
            "b",
            2, "<U+202E>"},
        Bad{"BidiIsolate", "a\xE2\x81\xA6", 2, "<U+2066>"},
        Bad{"ColumnCountsCodePoints", "صورة/{x}", 6, "unknown field {x}"},
        Bad{"NotUtf8", "a\xFF", 1, "not UTF-8"},
        Bad{"Overlong",
            "a\xC0\xAF"
            "b",
            1, "not UTF-8"},
        Bad{"TooLong", std::string(1025, 'a'), 1, "1025 bytes"}),
    [](const auto& test) { return test.param.name; });

TEST(PathTemplate, SuggestsTheNearestField) {
  EXPECT_THAT(validate_path_template("{widht}").error().hint, HasSubstr("did you mean \"width\"?"));
}

TEST(PathTemplate, NamesItsFieldsOnceInOrder) {
  EXPECT_THAT(template_fields("{yyyy}/{id}-{slug}-{id}.{ext}"),
              ElementsAre("yyyy", "id", "slug", "ext"));
  EXPECT_THAT(template_fields("plain.webp"), IsEmpty());
  EXPECT_THAT(template_fields(""), IsEmpty());
}

}  // namespace
}  // namespace picdesk
