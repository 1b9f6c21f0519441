// SPDX-License-Identifier: GPL-3.0-or-later
#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "picdesk/caption_template.h"

namespace picdesk {
namespace {

using testing::HasSubstr;
using testing::StartsWith;

TEST(TemplateReader, ReadsFieldsInTheOrderOfTheFile) {
  const auto fields = parse_template(R"(# day 3
[fields.headline]
mode = "if-empty"
text = 'In {city}'

[fields."caption[fr]"]
text = """
Deux
lignes"""

[fields.credit]
mode = "clear"

[fields."licensors[1].url"]
mode = "append"
text = '\afp\'
)",
                                     "day3.toml");
  ASSERT_TRUE(fields) << fields.error().message;
  ASSERT_EQ(fields->size(), 4u);
  EXPECT_EQ(fields->at(0).path, "headline");
  EXPECT_EQ(fields->at(0).mode, "if-empty");
  EXPECT_EQ(fields->at(0).text, "In {city}");
  EXPECT_EQ(fields->at(0).line, 2);
  EXPECT_EQ(fields->at(1).path, "caption[fr]");
  EXPECT_EQ(fields->at(1).mode, "set");
  EXPECT_EQ(fields->at(1).text, "Deux\nlignes");
  EXPECT_EQ(fields->at(2).mode, "clear");
  EXPECT_EQ(fields->at(2).text, "");
  EXPECT_EQ(fields->at(3).path, "licensors[1].url");
  EXPECT_EQ(fields->at(3).text, "\\afp\\");
}

TEST(TemplateReader, InlineTablesAreTheSame) {
  const auto fields = parse_template("fields.caption = { text = 'a' }\n", "t.toml");
  ASSERT_TRUE(fields) << fields.error().message;
  EXPECT_EQ(fields->at(0).path, "caption");
}

struct WrongCase {
  const char* label;
  const char* toml;
  const char* message;
  const char* hint = "";
};

class EveryWrongTemplate : public testing::TestWithParam<WrongCase> {};

TEST_P(EveryWrongTemplate, IsRefusedWithItsPlace) {
  const auto fields = parse_template(GetParam().toml, "t.toml");
  ASSERT_FALSE(fields);
  EXPECT_EQ(fields.error().code, ErrorCode::invalid_argument);
  EXPECT_THAT(fields.error().message, StartsWith(GetParam().message));
  EXPECT_THAT(fields.error().hint, HasSubstr(GetParam().hint));
  EXPECT_FALSE(fields.error().hint.empty());
}

INSTANTIATE_TEST_SUITE_P(
    TemplateReader, EveryWrongTemplate,
    testing::Values(
        WrongCase{"Nothing", "", "t.toml:1:1: no field is filled in", "[fields.caption]"},
        WrongCase{"NoFields", "[fields]\n", "t.toml:1:1: no field is filled in"},
        WrongCase{"NotToml", "[fields.caption\n", "t.toml:1:"},
        WrongCase{"UnknownTable", "[field.caption]\ntext = 'a'\n",
                  "t.toml:1:2: unknown key \"field\"", "did you mean \"fields\"?"},
        WrongCase{"FieldsIsText", "fields = 'a'\n",
                  "t.toml:1:1: \"fields\" must be a table, not a string"},
        WrongCase{"FieldIsText", "[fields]\ncaption = 'a'\n",
                  "t.toml:2:1: \"caption\" must be a table, not a string", "text = '...'"},
        WrongCase{"UnknownKey", "[fields.caption]\ntext = 'a'\nmod = 'set'\n",
                  "t.toml:3:1: unknown key \"mod\" in [fields.caption]", "did you mean \"mode\"?"},
        WrongCase{"UnquotedPath", "[fields.licensors.url]\ntext = 'a'\n",
                  "t.toml:1:19: unknown key \"url\" in [fields.licensors]",
                  "[fields.\"licensors.url\"]"},
        WrongCase{"UnknownMode", "[fields.caption]\nmode = 'apend'\ntext = 'a'\n",
                  "t.toml:2:8: mode is \"apend\"", "did you mean \"append\"?"},
        WrongCase{"ModeIsNumber", "[fields.caption]\nmode = 1\ntext = 'a'\n",
                  "t.toml:2:1: \"mode\" must be a string, not an integer"},
        WrongCase{"NoText", "[fields.caption]\nmode = 'set'\n",
                  "t.toml:1:9: \"caption\" has no text"},
        WrongCase{"EmptyText", "[fields.caption]\ntext = ''\n", "t.toml:2:8: text is empty",
                  "clear"},
        WrongCase{"TextIsList", "[fields.keywords]\ntext = ['a']\n",
                  "t.toml:2:1: \"text\" must be a string, not an array"},
        WrongCase{"ControlCharacter", "[fields.caption]\ntext = \"a\\u0001\"\n",
                  "t.toml:2:8: text holds a control character"},
        WrongCase{"TextAndClear", "[fields.caption]\nmode = 'clear'\ntext = 'a'\n",
                  "t.toml:1:9: \"caption\" is cleared and has a text"}),
    [](const auto& test) { return test.param.label; });

}  // namespace
}  // namespace picdesk
