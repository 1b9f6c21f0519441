// SPDX-License-Identifier: GPL-3.0-or-later
// Values of YAML, TOML and JSON by their paths: text and exact place.
#include <gtest/gtest.h>

#include <ostream>
#include <string>

#include "article/marked.h"
#include "picdesk/article.h"

namespace picdesk {
namespace {

using Syntax = FrontMatter::Syntax;

struct Value {
  const char* name;
  Syntax syntax;
  const char* marked;  // between the fences; what the value stands on between « and »
  const char* path;
  const char* text;
};
std::ostream& operator<<(std::ostream& out, const Value& value) { return out << value.name; }

const Value kValues[] = {
    {"plain", Syntax::yaml, "title: «Boats leave»\n", "title", "Boats leave"},
    {"trailing_comment", Syntax::yaml, "title: «Boats»   # the headline\n", "title", "Boats"},
    {"hash_inside", Syntax::yaml, "title: «Boats#1»\n", "title", "Boats#1"},
    {"colon_inside", Syntax::yaml, "url: «https://a.example/b»\n", "url", "https://a.example/b"},
    {"arabic", Syntax::yaml, "title: «قوارب الصيد»\n", "title", "قوارب الصيد"},
    {"double_quoted", Syntax::yaml, "title: \"«Boats: \\\"go\\\" \\u00e9»\"\n", "title",
     "Boats: \"go\" é"},
    {"surrogates", Syntax::yaml, "title: \"«\\uD83D\\uDEA2»\"\n", "title", "🚢"},
    {"single_quoted", Syntax::yaml, "title: '«Ship''s \\n»'\n", "title", "Ship's \\n"},
    {"quoted_over_lines", Syntax::yaml, "title: \"«Boats\n  go»\"\n", "title", "Boats go"},
    {"quoted_line_goes_on", Syntax::yaml, "title: \"«Boats\\\n  go»\"\n", "title", "Boatsgo"},
    {"plain_over_lines", Syntax::yaml, "title: «Boats\n  go\n\n  out»\nb: c\n", "title",
     "Boats go\nout"},
    {"on_next_line", Syntax::yaml, "title:\n  «Boats go»\n", "title", "Boats go"},
    {"literal", Syntax::yaml, "alt: |\n  «Boats\n   go»\n\nb: c\n", "alt", "Boats\n go"},
    {"literal_strip", Syntax::yaml, "alt: |-\n  «Boats»\nb: c\n", "alt", "Boats"},
    {"literal_indicator", Syntax::yaml, "alt: |2\n  « Boats»\n", "alt", " Boats"},
    {"folded", Syntax::yaml, "alt: >\n  «Boats\n  go\n\n  out»\n", "alt", "Boats go\nout"},
    {"folded_deeper", Syntax::yaml, "alt: >\n  «Boats\n    go\n  out»\n", "alt",
     "Boats\n  go\nout"},
    {"nested", Syntax::yaml, "hero:\n  image: /a.webp\n  alt: «Boats»\nx: y\n", "hero.alt",
     "Boats"},
    {"nested_four", Syntax::yaml, "a:\n b:\n  c:\n   d: «Boats»\n", "a.b.c.d", "Boats"},
    {"list", Syntax::yaml, "images:\n  - /a.webp\n  - «/b.webp»\n", "images[1]", "/b.webp"},
    {"list_not_indented", Syntax::yaml, "images:\n- «/a.webp»\nx: y\n", "images[0]", "/a.webp"},
    {"list_of_mappings", Syntax::yaml,
     "resources:\n  - src: /a.webp\n    params:\n      alt: «Boats»\n  - src: /b.webp\n",
     "resources[0].params.alt", "Boats"},
    {"list_of_lists", Syntax::yaml, "a:\n  - - x\n    - «y»\n", "a[0][1]", "y"},
    {"list_item_on_next_line", Syntax::yaml, "a:\n  -\n    b: «c»\n", "a[0].b", "c"},
    {"list_quoted", Syntax::yaml, "a:\n  - \"«b: c»\"\n", "a[0]", "b: c"},
    {"flow_list", Syntax::yaml, "tags: [boats, «fish trade», x]\n", "tags[1]", "fish trade"},
    {"flow_quoted", Syntax::yaml, "tags: [ 'a, b', \"«c]»\" ] # x\n", "tags[1]", "c]"},
    {"flow_over_lines", Syntax::yaml, "tags: [\n  a, # one\n  «b»,\n]\nx: y\n", "tags[1]", "b"},
    {"flow_mapping", Syntax::yaml, "hero: { image: /a.webp, alt: «Boats» }\n", "hero.alt", "Boats"},
    {"flow_nested", Syntax::yaml, "a: {b: [{c: «d»}]}\n", "a.b[0].c", "d"},
    {"quoted_key", Syntax::yaml, "\"hero\": \n  'alt' : «Boats»\n", "hero.alt", "Boats"},
    {"comments_between", Syntax::yaml, "# x\nhero:\n# y\n\n  # z\n  alt: «Boats»\n", "hero.alt",
     "Boats"},
    {"date", Syntax::yaml, "date: «2024-10-03T10:00:00+03:00»\n", "date",
     "2024-10-03T10:00:00+03:00"},
    {"behind_a_problem", Syntax::yaml, "a: &x b\nc: «d»\n", "c", "d"},
    {"behind_a_nested_problem", Syntax::yaml, "a: !t\n  b: c\nd: «e»\n", "d", "e"},
    {"toml_basic", Syntax::toml, "title = \"«Boats \\\"go\\\"»\"\n", "title", "Boats \"go\""},
    {"toml_literal", Syntax::toml, "title = '«Boats \\n»'\n", "title", "Boats \\n"},
    {"toml_arabic", Syntax::toml, "a = \"قوارب\" # قوارب\nb = \"«قوارب»\"\n", "b", "قوارب"},
    {"toml_multi_line", Syntax::toml, "a = \"\"\"\n«Boats\ngo \\\n   out\"\"»\"\"\"\n", "a",
     "Boats\ngo out\"\""},
    {"toml_multi_line_literal", Syntax::toml, "a = '''«Boats 'go' \\n»'''\n", "a",
     "Boats 'go' \\n"},
    {"toml_table", Syntax::toml, "[hero]\nimage = \"/a\"\nalt = \"«Boats»\"\n", "hero.alt",
     "Boats"},
    {"toml_dotted", Syntax::toml, "hero.alt = \"«Boats»\"\n", "hero.alt", "Boats"},
    {"toml_inline", Syntax::toml, "hero = {image = \"/a\", alt = \"«Boats»\"}\n", "hero.alt",
     "Boats"},
    {"toml_array", Syntax::toml, "images = [\"/a\", \"«/b»\"]\n", "images[1]", "/b"},
    {"toml_tables", Syntax::toml, "[[resources]]\nsrc = 1\n[resources.params]\nalt = \"«B»\"\n",
     "resources[0].params.alt", "B"},
    {"toml_many_fractions", Syntax::toml,
     "a = [0.5, 1.5, 2.5, 3.5, 4.5, 5.5, 6.5, 7.5, 8.5, 9.5, 10.5, 11.5, 12.5, 13.5, 14.5, 15.5, "
     "16.5, 17.5, 18.5, 19.5, 20.5, 21.5, 22.5, 23.5, 24.5, 25.5, 26.5, 27.5, 28.5, 29.5, 30.5, "
     "31.5, 32.5, 33.5, 34.5, 35.5, 36.5, 37.5, 38.5, 39.5, «40.5»]\n",
     "a[40]", "40.5"},
    {"toml_date", Syntax::toml, "date = «2024-10-03»\n", "date", "2024-10-03"},
    {"toml_number", Syntax::toml, "weight = «12» # x\n", "weight", "12"},
    {"json_text", Syntax::json, "{\"title\": \"«Boats \\\"go\\\" \\u00e9»\"}\n", "title",
     "Boats \"go\" é"},
    {"json_nested", Syntax::json, "{\n \"hero\": {\"image\": \"}\", \"alt\": \"«Boats»\"}\n}\n",
     "hero.alt", "Boats"},
    {"json_list", Syntax::json, "{\"images\": [1, [2, \"«b»\"], {\"c\": null}]}\n", "images[1][1]",
     "b"},
    {"json_number", Syntax::json, "{\"weight\": «-1.5e3»}\n", "weight", "-1.5e3"},
    {"json_true", Syntax::json, "{\"draft\": «true» }\n", "draft", "true"},
};

std::string fenced(const Value& value) {
  if (value.syntax == Syntax::json) return std::string(value.marked) + "\n# Body\n";
  const std::string fence = value.syntax == Syntax::yaml ? "---\n" : "+++\n";
  return fence + value.marked + fence + "# Body\n";
}

class FrontMatterValues : public testing::TestWithParam<Value> {};

void expect_value(const Value& expected, const std::string& source) {
  const test::Marked marked = test::read_marks(source);
  SCOPED_TRACE(marked.text);
  const auto article = parse_article(marked.text, ArticleFormat::markdown);
  ASSERT_TRUE(article) << article.error().message;
  EXPECT_EQ(article->front_matter.syntax, expected.syntax);
  EXPECT_EQ(article->headings.size(), 1u);  // the body begins behind it
  const FrontMatterValue* value = find_value(article->front_matter, expected.path);
  ASSERT_NE(value, nullptr);
  EXPECT_TRUE(value->is_text);
  EXPECT_EQ(value->value.text(), expected.text);
  EXPECT_EQ(value->value.source(), marked.wholes.at(0));
}

TEST_P(FrontMatterValues, HaveTextAndPlace) {
  expect_value(GetParam(), fenced(GetParam()));
  expect_value(GetParam(), "\xEF\xBB\xBF" + fenced(GetParam()));
  const std::string text = GetParam().text;
  const bool multi_line_toml =
      GetParam().syntax == Syntax::toml && text.find('\n') != std::string::npos;
  if (multi_line_toml) return;  // keeps its line ends: another text
  expect_value(GetParam(), test::with_line_ends(fenced(GetParam()), "\r\n"));
}

INSTANTIATE_TEST_SUITE_P(Article, FrontMatterValues, testing::ValuesIn(kValues),
                         [](const auto& tested) { return std::string(tested.param.name); });

}  // namespace
}  // namespace picdesk
