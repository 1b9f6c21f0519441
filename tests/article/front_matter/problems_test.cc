// SPDX-License-Identifier: GPL-3.0-or-later
// What front matter is not, what cannot be read in it, and files made to cost time.
#include <gtest/gtest.h>

#include <ostream>
#include <string>

#include "article/marked.h"
#include "picdesk/article.h"

namespace picdesk {
namespace {

using Syntax = FrontMatter::Syntax;

struct Problem {
  const char* name;
  const char* marked;  // the problem's place between « and »
  const char* message;
  const char* absent = "";  // a path that must have no value
};
std::ostream& operator<<(std::ostream& out, const Problem& problem) { return out << problem.name; }

const Problem kProblems[] = {
    {"anchor", "---\na: «&x b»\n---\n", "anchors are not supported", "a"},
    {"alias", "---\na: «*x»\n---\n", "aliases are not supported", "a"},
    {"tag", "---\na: «!!str b»\n---\n", "tags are not supported", "a"},
    {"anchored_mapping", "---\na: «&x»\n  b: c\nd: e\n---\n", "anchors are not supported", "a.b"},
    {"merge_key", "---\na:\n  «<<»: *x\n  b: c\n---\n", "merge keys are not supported", "a.<<"},
    {"anchor_in_flow", "---\na: [b, «&»x c]\n---\n", "anchors, aliases and tags are not supported",
     "a[0]"},
    {"explicit_key", "---\n«? a: b»\n---\n", "keys with \"?\" are not supported", "a"},
    {"no_key", "---\na: b\n«just text»\n---\n", "no key with a value"},
    {"key_in_text", "---\na: «b: c»\n---\n", "a key within a text; the text needs quotes", "a"},
    {"twice", "---\na: b\n«a»: c\n---\n", "the key a is there twice; the first one counts"},
    {"reserved", "---\na: «@b»\n---\n", "a text that starts so needs quotes", "a"},
    {"quote_open", "---\na: «\"b»\n---\n", "a quoted text that does not end or a wrong escape",
     "a"},
    {"wrong_escape", "---\na: «\"\\q\"»\n---\n",
     "a quoted text that does not end or a wrong escape", "a"},
    {"behind_quotes", "---\na: «\"b\"» c\n---\n", "something follows the quoted text", "a"},
    {"flow_open", "---\na: [b, c\n«»---\n", "a list or mapping that does not end", "a[0]"},
    {"flow_without_comma", "---\na: [\"b\" «\"»c\"]\n---\n", "a comma was expected", "a[0]"},
    {"behind_flow", "---\na: «[b]» c\n---\n", "something follows the list or mapping", "a"},
    {"key_below_a_text", "---\na: b\n  «c: d»\n---\n", "a key within a text; the text needs quotes",
     "a"},
    {"indentation", "---\na: [b]\n«  c: d»\n---\n",
     "indented in another way than the lines around it", "c"},
    {"block_mark", "---\na: «|x»\n  b\n---\n", "a wrong mark of a text block", "a"},
    {"mapping_five_deep", "---\na:\n b:\n  c:\n   d:\n    «e: f»\n---\n", "nested more than 4 deep",
     "a.b.c.d.e"},
    {"flow_five_deep", "---\na: [[[[«[»b]]]]]\n---\n", "nested more than 4 deep", "a[0]"},
    {"flow_character", "---\na: [\"b\" «é»]\n---\n", "a comma was expected", "a[0]"},
    {"json_character", "{\"a\": «é»}\n", "no JSON"},
    {"toml_dotted_key",
     "+++\nb = {c.d = 1, e.f = 1}\na.a.a.a.a.a.a.a.a.a.a.a.a.a.a."
     "a.a.a.a.a.a.a.a.a.a.a.a.a.a.a.a.a.a«.»a = 1\n+++\n",
     "no TOML"},
    {"toml_dotted_keys_in_one_another",
     "+++\na.a.a.a.a.a.a.a.a.a.a.a = [\n{x = 1, b.b.b.b.b.b.b.b.b.b.b.b = {y = 1, "
     "c.c.c.c.c.c.c.c.c.c.c«.»c = 1}}]\n+++\n",
     "no TOML"},
    {"toml_bare_arabic", "+++\n«\xD8\xB9» = 1\n+++\n", "no TOML"},
    {"json_syntax", "{\"a\": 1,«}»\n", "no JSON", "a"},
    {"json_empty_key", "{\"a\": {«\"\"»: {\"\": 5}}}\n", "a key that is empty or ends in a dot",
     "a."},
    {"json_five_deep", "{\"a\":{\"b\":{\"c\":{\"d\":«{»}}}}}\n", "nested more than 4 deep",
     "a.b.c.d"},
};

class FrontMatterProblems : public testing::TestWithParam<Problem> {};

TEST_P(FrontMatterProblems, AreNotedAtTheirPlace) {
  const test::Marked marked = test::read_marks(GetParam().marked);
  const auto article = parse_article(marked.text, ArticleFormat::markdown);
  ASSERT_TRUE(article);
  const FrontMatter& front = article->front_matter;
  ASSERT_EQ(front.problems.size(), 1u);
  EXPECT_EQ(front.problems[0].message, GetParam().message);
  EXPECT_EQ(front.problems[0].where.begin, marked.wholes.at(0).begin);
  if (!marked.wholes[0].empty()) {
    EXPECT_EQ(front.problems[0].where, marked.wholes[0]);
  }
  if (*GetParam().absent != 0) {
    EXPECT_EQ(find_value(front, GetParam().absent), nullptr);
  }
}

INSTANTIATE_TEST_SUITE_P(Article, FrontMatterProblems, testing::ValuesIn(kProblems),
                         [](const auto& tested) { return std::string(tested.param.name); });

struct Fence {
  const char* name;
  const char* text;
  Syntax syntax;
  const char* whole = "";
};
std::ostream& operator<<(std::ostream& out, const Fence& fence) { return out << fence.name; }

const Fence kFences[] = {
    {"yaml", "---\na: b\n---\nx", Syntax::yaml, "---\na: b\n---\n"},
    {"yaml_dots", "---\na: b\n...\nx", Syntax::yaml, "---\na: b\n...\n"},
    {"yaml_trailing_space", "--- \na: b\n---\t\nx", Syntax::yaml, "--- \na: b\n---\t\n"},
    {"yaml_empty", "---\n---\nx", Syntax::yaml, "---\n---\n"},
    {"yaml_at_the_end", "---\na: b\n---", Syntax::yaml, "---\na: b\n---"},
    {"toml", "+++\na = 1\n+++\nx", Syntax::toml, "+++\na = 1\n+++\n"},
    {"json", "{\"a\": \"}\"}\nx", Syntax::json, "{\"a\": \"}\"}\n"},
    {"json_empty", "{}\nx", Syntax::json, "{}\n"},
    {"rule_without_an_end", "---\n\n# x\n", Syntax::none},
    {"four_dashes", "----\na: b\n---\n", Syntax::none},
    {"not_on_the_first_line", "\n---\na: b\n---\n", Syntax::none},
    {"template_mark", "{{< figure src=\"a\" >}}\n", Syntax::none},
    {"json_without_an_end", "{\"a\": 1\n\nx", Syntax::none},
    {"text", "x\n---\n", Syntax::none},
    {"nothing", "", Syntax::none},
};

class FrontMatterFences : public testing::TestWithParam<Fence> {};

TEST_P(FrontMatterFences, AreSeen) {
  const std::string text = GetParam().text;
  for (const ArticleFormat format : {ArticleFormat::markdown, ArticleFormat::html}) {
    const auto article = parse_article(text, format);
    ASSERT_TRUE(article);
    EXPECT_EQ(article->front_matter.syntax, GetParam().syntax);
    EXPECT_EQ(test::cut(text, article->front_matter.whole), GetParam().whole);
    EXPECT_TRUE(article->front_matter.problems.empty());
  }
}

INSTANTIATE_TEST_SUITE_P(Article, FrontMatterFences, testing::ValuesIn(kFences),
                         [](const auto& tested) { return std::string(tested.param.name); });

TEST(FrontMatterValues, GroupsAreNoText) {
  const auto article = parse_article("---\na:\n  b: [c]\nd:\n---\n", ArticleFormat::markdown);
  ASSERT_TRUE(article);
  const FrontMatter& front = article->front_matter;
  ASSERT_NE(find_value(front, "a"), nullptr);
  EXPECT_FALSE(find_value(front, "a")->is_text);
  EXPECT_FALSE(find_value(front, "a.b")->is_text);
  EXPECT_TRUE(find_value(front, "d")->is_text);
  EXPECT_TRUE(find_value(front, "d")->value.empty());
  EXPECT_EQ(find_value(front, "a.b")->key_span, (Span{9, 10}));
}

TEST(FrontMatterLimits, SizeIsCapped) {
  const std::string text = "---\na: " + std::string(70'000, 'x') + "\n---\n";
  const auto article = parse_article(text, ArticleFormat::markdown);
  ASSERT_FALSE(article);
  EXPECT_EQ(article.error().code, ErrorCode::too_large);
  EXPECT_NE(article.error().message.find("front matter"), std::string::npos);
  ArticleLimits more;
  more.front_matter_bytes = 100'000;
  EXPECT_TRUE(parse_article(text, ArticleFormat::markdown, more));
}

TEST(FrontMatterLimits, DeepNestingIsAProblemAndNothingWorse) {
  const auto times = [](std::size_t count, const char* text) {
    std::string all;
    while (count-- > 0) all += text;
    return all;
  };
  const std::string texts[] = {
      "---\na: " + times(60'000, "[") + "\n---\n",
      "---\na: " + times(10'000, "{b: ") + "\n---\n",
      "---\n" + times(20'000, "- ") + "\n---\n",
      "---\na:\n  " + times(20'000, "- ") + "b\n---\n",
      "+++\na = " + times(30'000, "[") + "\n+++\n",
      "+++\n" + times(30'000, "a.") + "b = 1\n+++\n",
      "+++\n[" + times(30'000, "a.") + "b]\n+++\n",
      "{\"a\":" + times(30'000, "[") + times(30'000, "]") + "}\n",
  };
  for (const std::string& text : texts) {
    const auto article = parse_article(text, ArticleFormat::markdown);
    ASSERT_TRUE(article);
    EXPECT_NE(article->front_matter.syntax, Syntax::none) << text.substr(0, 20);
    EXPECT_FALSE(article->front_matter.problems.empty()) << text.substr(0, 20);
  }
}

}  // namespace
}  // namespace picdesk
