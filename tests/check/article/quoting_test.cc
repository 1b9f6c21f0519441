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

}  // namespace
}  // namespace picdesk::check
