// SPDX-License-Identifier: GPL-3.0-or-later
#include <gtest/gtest.h>

#include "check/article/article_findings.h"

namespace picdesk::check {
namespace {

std::optional<Quoting> quoting_in(std::string_view bytes, ArticleFormat format) {
  const auto article = parse_article(bytes, format);
  if (!article || article->images.empty()) return std::nullopt;
  const ImageFiles files;
  const ArticleConfig config;
  const DeskConfig desk;
  const ArticleInput input{"a.md", bytes, *article, files};
  const ArticleContext context(input, config, desk, PartialDate{});
  return alt_quoting(context, context.pictures().back());
}

TEST(AltQuoting, IsThatOfTheAttribute) {
  EXPECT_EQ(quoting_in(R"(<img alt="a">)", ArticleFormat::html), Quoting::html_double);
  EXPECT_EQ(quoting_in("<img alt='a'>", ArticleFormat::html), Quoting::html_single);
  EXPECT_EQ(quoting_in("<img alt=a>", ArticleFormat::html), Quoting::html_bare);
  EXPECT_EQ(quoting_in("<img src=a>", ArticleFormat::html), std::nullopt);
}

TEST(AltQuoting, IsMarkdownsWhereTheTextIsNoLabel) {
  EXPECT_EQ(quoting_in("![a](b)", ArticleFormat::markdown), Quoting::markdown);
  EXPECT_EQ(quoting_in("![a][b]\n\n[b]: c\n", ArticleFormat::markdown), Quoting::markdown);
  EXPECT_EQ(quoting_in("![a][]\n\n[a]: c\n", ArticleFormat::markdown), std::nullopt);
  EXPECT_EQ(quoting_in("![a]\n\n[a]: c\n", ArticleFormat::markdown), std::nullopt);
}

bool piece_in(std::string_view markdown, std::string_view words) {
  const auto article = parse_article(markdown, ArticleFormat::markdown);
  if (!article || article->images.empty() || !article->images[0].alt) return false;
  const MappedText& alt = *article->images[0].alt;
  const std::size_t begin = alt.text().find(words);
  EXPECT_NE(begin, std::string::npos) << alt.text();
  return in_one_piece(alt, {begin, begin + words.size()});
}

TEST(InOnePiece, AreWordsWithoutMarkupBetween) {
  EXPECT_TRUE(piece_in("![Boats leave](a)", "Boats"));
  EXPECT_TRUE(piece_in("![Boats leave](a)", "Boats leave"));
  EXPECT_TRUE(piece_in("![*Boats* leave](a)", "Boats"));
  EXPECT_TRUE(piece_in("![*Boats* leave](a)", "leave"));
  EXPECT_FALSE(piece_in("![*Boats* leave](a)", "Boats leave"));
  EXPECT_TRUE(piece_in("![A &amp; B\\_c](a)", "A & B_c"));
  EXPECT_TRUE(piece_in("![Boats\nleave](a)", "Boats leave"));
}

}  // namespace
}  // namespace picdesk::check
