// SPDX-License-Identifier: GPL-3.0-or-later
// Megabytes made to cost time or memory: they are read, or refused by the cap's name. What they
// cost is measured by tests/bench/bench_articles.py.
#include <gtest/gtest.h>

#include <functional>
#include <ostream>
#include <string>

#include "picdesk/article.h"

namespace picdesk {
namespace {

constexpr std::size_t kMegabyte = 1'000'000;

std::string repeated(std::string_view text, std::size_t bytes = kMegabyte) {
  std::string all;
  all.reserve(bytes + text.size());
  while (all.size() < bytes) all += text;
  return all;
}

struct Hostile {
  const char* name;
  std::function<std::string()> text;  // made when it is needed: megabytes
  const char* cap = nullptr;          // of the message; nothing: it is read
};
std::ostream& operator<<(std::ostream& out, const Hostile& hostile) { return out << hostile.name; }

std::vector<Hostile> hostile() {
  constexpr std::size_t half = kMegabyte / 2;
  return {
      {"image_marks", [] { return repeated("!["); }},
      {"images_open", [] { return repeated("![a]("); }},
      {"images_nested", [] { return repeated("![", half) + repeated("](x)"); }},
      {"links_open", [] { return repeated("[a]("); }},
      {"brackets_nested", [] { return repeated("[", half) + repeated("]", half); }},
      {"quotes_nested", [] { return repeated(">"); }, "the depth of lists and block quotes"},
      {"lists_nested_and_blank_lines",
       [] { return repeated("- ", half) + "a" + repeated("\n", half); },
       "the depth of lists and block quotes"},
      {"lists_at_the_cap_and_blank_lines",
       [] { return repeated("- ", 4000) + "a\n" + repeated("\n"); },
       "the summed depth of lists and block quotes"},
      {"reference_bomb",
       [] { return "[r]: /" + repeated("x", half) + "\n\n" + repeated("![a][r] ", half); },
       "bytes of link targets"},
      {"small_reference_bomb",
       [] { return "[r]: /\\_" + repeated("x", 1000) + "\n\n" + repeated("![a][r] ", half); },
       "bytes of link targets"},
      {"distinct_entities",
       [] {
         std::string text = "![";
         for (int i = 0; i < 100'000; ++i) text += "&e" + std::to_string(i) + ";";
         return text + "](x)";
       },
       "names of character references"},
      {"definitions",
       [] {
         std::string text = "![a][1]\n\n";
         for (int i = 0; i < 40'000; ++i) text += "[" + std::to_string(i) + "]: /\\_x\n";
         return text;
       }},
      {"images_on_one_line", [] { return repeated("![a](b) "); }},
      {"images_on_lines_of_a_paragraph", [] { return repeated("![a](b)\n"); },
       "brackets by lines of their paragraphs"},
      {"images_in_paragraphs", [] { return repeated("![a](b)\n\n"); }},
      {"long_labels", [] { return repeated("![" + std::string(998, 'a') + "]"); }},
      {"one_line", [] { return repeated("word ") + "![a](b)"; }},
      {"one_paragraph_of_lines", [] { return repeated("word\n") + "![a](b)"; }},
      {"nul", [] { return std::string(kMegabyte, '\0'); }},
      {"nul_in_alts", [] { return repeated(std::string_view("![\0](x) ", 8)); }},
      {"carriage_returns", [] { return repeated("\r"); }},
      {"broken_images", [] { return repeated("![a [b](c.webp) "); }},
      {"links_and_blanks",
       [] { return "![ " + repeated("[a](b) ", half) + repeated(" ", half) + "!["; }},
      {"gaps", [] { return repeated("![a] (b/c "); }},
      {"open_titles", [] { return repeated("![a](b \"c "); }},
      {"wide_table",
       [] {
         return "|" + repeated("a|", 3000) + "\n|" + repeated("---|", 6000) + "\n" +
                repeated("|x\n");
       },
       "callbacks of the Markdown parser"},
      {"comments_open", [] { return repeated("<!-- "); }},
      {"too_many_bytes", [] { return repeated("a", (4u << 20) + 1); }, "bytes of Markdown"},
  };
}

class HostileMarkdown : public testing::TestWithParam<Hostile> {};

TEST_P(HostileMarkdown, IsReadOrRefusedByItsCap) {
  const std::string text = GetParam().text();
  const auto article = parse_article(text, ArticleFormat::markdown);
  if (GetParam().cap == nullptr) {
    ASSERT_TRUE(article) << article.error().message;
    for (const ArticleImage& image : article->images) {
      ASSERT_LE(image.whole.begin, image.alt_span.begin);
      ASSERT_LE(image.alt_span.end, image.whole.end);
      ASSERT_LE(image.whole.end, text.size());
    }
    return;
  }
  ASSERT_FALSE(article);
  EXPECT_EQ(article.error().code, ErrorCode::too_large);
  EXPECT_NE(article.error().message.find(GetParam().cap), std::string::npos)
      << article.error().message;
}

INSTANTIATE_TEST_SUITE_P(Article, HostileMarkdown, testing::ValuesIn(hostile()),
                         [](const auto& tested) { return std::string(tested.param.name); });

TEST(MarkdownLimits, CallbacksAreCapped) {
  ArticleLimits limits;
  limits.callbacks_per_byte = 0;
  const std::string text = repeated("*a* ");
  const auto article = parse_article(text, ArticleFormat::markdown, limits);
  ASSERT_FALSE(article);
  EXPECT_NE(article.error().message.find("callbacks"), std::string::npos);
  EXPECT_TRUE(parse_article(text.substr(0, 1000), ArticleFormat::markdown, limits));
}

TEST(MarkdownLimits, OrdinaryNestingIsFarFromTheCap) {
  ArticleLimits limits;
  limits.depth = 12;
  std::string text;
  for (int i = 0; i < 10; ++i) text += std::string(static_cast<std::size_t>(i) * 2, ' ') + "- a\n";
  for (int i = 0; i < 1000; ++i) text += "\n- item\n  1. one\n     > quote\n\ntext\nmore text\n";
  EXPECT_TRUE(parse_article(text, ArticleFormat::markdown, limits));
}

}  // namespace
}  // namespace picdesk
