// SPDX-License-Identifier: GPL-3.0-or-later
// Every kind of image in every kind of block, with every line end, with and without a BOM: byte,
// line and column must be exact.
#include <gtest/gtest.h>

#include <ostream>
#include <string>
#include <vector>

#include "article/marked.h"
#include "picdesk/article.h"

namespace picdesk {
namespace {

struct Content {
  const char* name;
  const char* marked;  // lines
  const char* alt;
  const char* target;
  const char* title = "";
  bool one_line = true;
};

const Content kContents[] = {
    {"plain", "«![‹Boats›](⦃/a.webp⦄)»", "Boats", "/a.webp"},
    {"credit", "«![‹Boats leave, May 4, 2024. [Agency]›](⦃/a.webp⦄)»",
     "Boats leave, May 4, 2024. [Agency]", "/a.webp"},
    {"escaped_credit", "«![‹Boats. \\[AFP\\]›](⦃/a.webp⦄)»", "Boats. [AFP]", "/a.webp"},
    {"arabic", "«![‹قوارب تغادر. [فرانس برس]›](⦃/a.webp⦄)»", "قوارب تغادر. [فرانس برس]", "/a.webp"},
    {"emoji", "🚢🇫🇷 «![‹Boats 🚢 é›](⦃/a.webp⦄)» 🚢 «![‹two›](⦃b⦄)»", "Boats 🚢 é", "/a.webp"},
    {"entity", "«![‹Fish &amp; chips &eacute; &#x2014; &bogus;›](⦃/a.webp⦄)»",
     "Fish & chips é — &bogus;", "/a.webp"},
    {"empty", "«![‹›](⦃x⦄)»", "", "x"},
    {"empty_twice", "«![‹›](⦃x⦄)» «![‹›](⦃y⦄)»", "", "x"},
    {"empty_angle", "«![‹›](<⦃a b⦄>)»", "", "a b"},
    {"empty_escaped_url", "«![‹›](⦃a\\_b⦄)»", "", "a_b"},
    {"no_url", "«![‹Boats›]()»", "Boats", ""},
    {"code", "«![‹`a [b` c›](⦃/a.webp⦄)»", "a [b c", "/a.webp"},
    {"emphasis", "**«![‹*Boats* __go__ ~~x~~›](⦃/a.webp⦄)»**", "Boats go x", "/a.webp"},
    {"emphasis_first", "*«![‹**Boats**›](⦃/a.webp⦄)»*", "Boats", "/a.webp"},
    {"nested_image", "«![‹a ![b](c) d›](⦃/a.webp⦄)»", "a b d", "/a.webp"},
    {"nested_first", "«![‹![b](c) d›](⦃/a.webp⦄)»", "b d", "/a.webp"},
    {"nested_link", "«![‹Boats [Agency](https://a.example)›](⦃/a.webp⦄)»", "Boats Agency",
     "/a.webp"},
    {"raw_html", "«![‹Boats <b>go</b>›](⦃/a.webp⦄)»", "Boats go", "/a.webp"},
    {"autolink", "«![‹See <https://a.example>›](⦃/a.webp⦄)»", "See https://a.example", "/a.webp"},
    {"in_link", "[«![‹Boats›](⦃/a.webp⦄)»](/page)", "Boats", "/a.webp"},
    {"empty_in_link", "[«![‹›](⦃/a.webp⦄)»](/page)", "", "/a.webp"},
    {"title", "«![‹Boats›](⦃/a.webp⦄ \"At sea\")»", "Boats", "/a.webp", "At sea"},
    {"title_escaped", "«![‹Boats›](⦃/a.webp⦄ 'At \\' &amp;')»", "Boats", "/a.webp", "At ' &"},
    {"title_parentheses", "«![‹Boats›](⦃/a.webp⦄ (At sea))»", "Boats", "/a.webp", "At sea"},
    {"angle_url", "«![‹Boats›](<⦃/a b.webp⦄>)»", "Boats", "/a b.webp"},
    {"encoded_url", "«![‹Boats›](⦃/a%20b.webp?x=1&amp;y=2⦄)»", "Boats", "/a%20b.webp?x=1&y=2"},
    {"parentheses_url", "«![‹Boats›](⦃/a(1).webp⦄)»", "Boats", "/a(1).webp"},
    {"spaced_url", "«![‹Boats›](  ⦃/a.webp⦄  )»", "Boats", "/a.webp"},
    {"after_code", "`![no](x)` «![‹Boats›](⦃/a.webp⦄)»", "Boats", "/a.webp"},
    {"after_escape", "\\![no] «![‹Boats›](⦃/a.webp⦄)»", "Boats", "/a.webp"},
    {"after_link_with_mark", "[a](/b \"![c](d)\") «![‹Boats›](⦃/a.webp⦄)»", "Boats", "/a.webp"},
    {"after_raw_html", "<b title=\"![a](b)\">x</b> «![‹Boats›](⦃/a.webp⦄)»", "Boats", "/a.webp"},
    {"inner_tab", "x\ty «![‹Boats\tgo›](⦃/a.webp⦄)»", "Boats\tgo", "/a.webp"},
    {"two_lines", "«![‹Boats\ngo›](⦃/a.webp⦄)»", "Boats go", "/a.webp", "", false},
    {"three_lines", "x «![‹Boats  \ngo\\\nout. \\[AFP\\]›](⦃/a.webp⦄)» y", "Boats go out. [AFP]",
     "/a.webp", "", false},
    {"code_over_lines", "«![‹`a\nb`›](⦃/a.webp⦄)»", "a b", "/a.webp", "", false},
    {"title_over_lines", "«![‹Boats›](⦃/a.webp⦄\n\"At\nsea\")»", "Boats", "/a.webp", "At sea",
     false},
    {"url_on_next_line", "«![‹Boats›](\n⦃/a.webp⦄\n)»", "Boats", "/a.webp", "", false},
    {"empty_url_on_next_line", "«![‹›](\n⦃/a.webp⦄)»", "", "/a.webp", "", false},
};

std::ostream& operator<<(std::ostream& out, const Content& content) { return out << content.name; }

struct Block {
  const char* name;
  const char* before;  // lines in front
  const char* first;   // of the first line
  const char* others;  // of the other lines
  const char* after;
  bool one_line = false;
};

const Block kBlocks[] = {
    {"paragraph", "", "", "", "\n"},
    {"after_paragraph", "A line ![ that\n\n", "x ", "", " y\n"},
    {"quote", "", "> ", "> ", "\n"},
    {"quote_twice", "> > x\n> >\n", "> > ", ">> ", "\n"},
    {"lazy_quote", "", "> x ", "", "\n"},
    {"list", "", "- ", "  ", "\n"},
    {"ordered_list", "1. one\n", "10. x ", "    ", "\n"},
    {"nested_list", "- one\n", "  * ", "    ", "\n"},
    {"list_in_quote", "", "> - ", ">   ", "\n"},
    {"quote_in_list", "", "- > ", "  > ", "\n"},
    {"heading", "", "## ", "", " ##\n", true},
    {"setext", "", "", "", "\n===\n"},
    {"table", "| a | b |\n|---|---|\n", "| x | ", "", " |\n", true},
    {"wide_row", "| a | b |\n|--|--|\n| ![z](z) | 1 | ![e](e) |\n", "| ", "", " | 2 |\n", true},
    {"after_fence", "```x ![i](j)\n![k](l)\n```\n", "", "", "\n"},
    {"after_indented_code", "    ![k](l)\n\n", "", "", "\n"},
    {"after_definition", "[n]: /n '![m](o)'\n\n", "", "", "\n"},
    {"after_html_block", "<div>\n![p](q)\n</div>\n\n", "", "", "\n"},
    {"indented", "", "   ", "      ", "\n"},
};

class Places : public testing::TestWithParam<Content> {};

std::string compose(const Content& content, const Block& block) {
  std::string text = std::string(block.before) + block.first;
  for (const char c : std::string(content.marked)) {
    text += c;
    if (c == '\n') text += block.others;
  }
  return text + block.after;
}

void expect_places(const ArticleImage& image, const test::Marked& marked, std::size_t index) {
  const LineIndex lines(marked.text);
  const auto same = [&](std::uint64_t found, std::uint64_t expected) {
    EXPECT_EQ(lines.at(found), test::walk_to(marked.text, expected));
  };
  same(image.whole.begin, marked.wholes[index].begin);
  same(image.whole.end, marked.wholes[index].end);
  same(image.alt_span.begin, marked.alts[index].begin);
  same(image.alt_span.end, marked.alts[index].end);
  if (index >= marked.targets.size() || marked.targets[index].empty()) return;
  EXPECT_EQ(image.src->source(), marked.targets[index]);
}

void expect_exact(const Content& content, const Block& block, const std::string& source) {
  const test::Marked marked = test::read_marks(source);
  SCOPED_TRACE(marked.text);
  const auto article = parse_article(marked.text, ArticleFormat::markdown);
  ASSERT_TRUE(article) << article.error().message;
  std::vector<ArticleImage> images = article->images;
  std::erase_if(images, [&](const ArticleImage& image) {  // of the row in front
    return image.whole.begin < marked.wholes[0].begin && std::string(block.name) == "wide_row";
  });
  ASSERT_EQ(images.size(), marked.wholes.size());
  for (std::size_t i = 0; i < images.size(); ++i) expect_places(images[i], marked, i);
  EXPECT_EQ(images[0].alt->text(), content.alt);
  EXPECT_EQ(images[0].src->text(), content.target);
  EXPECT_EQ(images[0].title ? images[0].title->text() : "", content.title);
  EXPECT_FALSE(images[0].from_reference);
}

TEST_P(Places, AreExactInEveryBlock) {
  for (const Block& block : kBlocks) {
    if (block.one_line && !GetParam().one_line) continue;
    SCOPED_TRACE(block.name);
    for (const char* line_end : {"\n", "\r\n", "\r"}) {
      const std::string source = test::with_line_ends(compose(GetParam(), block), line_end);
      expect_exact(GetParam(), block, source);
      expect_exact(GetParam(), block, "\xEF\xBB\xBF" + source);
    }
  }
}

INSTANTIATE_TEST_SUITE_P(Markdown, Places, testing::ValuesIn(kContents),
                         [](const auto& tested) { return std::string(tested.param.name); });

}  // namespace
}  // namespace picdesk
