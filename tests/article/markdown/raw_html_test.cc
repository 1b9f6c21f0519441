// SPDX-License-Identifier: GPL-3.0-or-later
// HTML within Markdown: one document, whatever blocks it spans.
#include <gtest/gtest.h>

#include <string>

#include "article/marked.h"
#include "picdesk/article.h"

namespace picdesk {
namespace {

Article parsed(const std::string& text) {
  auto article = parse_article(text, ArticleFormat::markdown);
  if (!article) ADD_FAILURE() << article.error().message;
  return article ? std::move(*article) : Article{};
}

TEST(RawHtml, FigureAroundAMarkdownImageIsOne) {
  const std::string text =
      "# H\n\n<figure>\n\n![Boats](/a.webp)\n\n<figcaption>\n\nThe *fleet* & crew leave. [AFP]\n\n"
      "</figcaption>\n</figure>\n\n![b](c)\n";
  const Article article = parsed(text);
  ASSERT_EQ(article.images.size(), 2u);
  ASSERT_EQ(article.figures.size(), 1u);
  ASSERT_TRUE(article.figures[0].caption);
  EXPECT_NE(article.figures[0].caption->text().find("The fleet & crew leave. [AFP]"),
            std::string::npos);
  EXPECT_EQ(article.images[0].figure, 0u);
  EXPECT_EQ(article.images[0].kind, ArticleImage::Kind::markdown);
  EXPECT_EQ(article.images[0].headings_before, 1u);
  EXPECT_FALSE(article.images[1].figure);
}

TEST(RawHtml, FigureOfOneBlockHasPlacesInTheFile) {
  const std::string text =
      "x\n\n<figure>\n<img src=\"/a.webp\"\n     alt=\"Boats &amp; nets\">\n<figcaption>The fleet."
      "</figcaption>\n</figure>\n";
  for (const char* line_end : {"\n", "\r\n"}) {
    const std::string file = test::with_line_ends(text, line_end);
    const Article article = parsed(file);
    ASSERT_EQ(article.images.size(), 1u);
    const ArticleImage& image = article.images[0];
    EXPECT_EQ(image.kind, ArticleImage::Kind::img);
    EXPECT_EQ(image.alt->text(), "Boats & nets");
    EXPECT_EQ(test::cut(file, image.alt_span), "Boats &amp; nets");
    EXPECT_TRUE(test::cut(file, image.whole).starts_with("<img src"));
    EXPECT_TRUE(test::cut(file, image.whole).ends_with("nets\">"));
    ASSERT_EQ(article.figures.size(), 1u);
    EXPECT_EQ(test::cut(file, article.figures[0].caption_span), "The fleet.");
    EXPECT_EQ(image.figure, 0u);
  }
}

TEST(RawHtml, ImagesOfBothKindsAreInOrder) {
  const std::string text =
      "![a](1)\n\n<img src=2 alt=b>\n\n[![c](3)](x) <img src=4 alt=d>\n\n> <img src=5 alt=e>\n>\n"
      "> ![f [g](h)](6)\n\n<h2>Two</h2>\n\n![i](7)\n";
  const Article article = parsed(text);
  std::string order;
  for (const ArticleImage& image : article.images) order += image.src->text();
  EXPECT_EQ(order, "1234567");
  EXPECT_TRUE(article.images.at(2).in_link);
  EXPECT_EQ(article.images.at(6).headings_before, 1u);
  ASSERT_EQ(article.stolen.size(), 1u);
  EXPECT_EQ(article.stolen[0].image, 5u);
}

TEST(RawHtml, HeadingOfHtmlKeepsItsMarkdownText) {
  const Article article = parsed("<h1>\n\nBoats *leave*\n\n</h1>\n\n![a](b)\n");
  ASSERT_EQ(article.headings.size(), 1u);
  EXPECT_NE(article.headings[0].text.text().find("Boats leave"), std::string::npos);
  EXPECT_EQ(article.images.at(0).headings_before, 1u);
}

TEST(RawHtml, BareImgOfTheFileIsNoPlaceholder) {
  const Article article = parsed("<div><img></div>\n\n![a](b)\n");
  ASSERT_EQ(article.images.size(), 2u);
  EXPECT_EQ(article.images[0].kind, ArticleImage::Kind::img);
  EXPECT_EQ(article.images[1].kind, ArticleImage::Kind::markdown);
}

TEST(RawHtml, SuppressionsAreReadOutsideOfCode) {
  const std::string text =
      "<!-- picdesk-disable-next-line alt/missing -- a spacer -->\n![](x)\n\n"
      "`<!-- picdesk-disable-line alt/missing -->`\n\n    <!-- picdesk-disable alt/* -->\n";
  const Article article = parsed(text);
  ASSERT_EQ(article.suppressions.size(), 1u);
  EXPECT_EQ(article.suppressions[0].kind, SuppressionComment::Kind::next_line);
  EXPECT_EQ(article.suppressions[0].reason, "a spacer");
  ASSERT_EQ(article.suppressions[0].rules.size(), 1u);
  EXPECT_EQ(test::cut(text, article.suppressions[0].rules[0].second), "alt/missing");
  EXPECT_EQ(article.suppressions[0].whole.begin, 0u);
}

TEST(RawHtml, ImagesInACommentWithoutEndAreNoRules) {
  const Article article = parsed("> <!-- picdesk-disable-line alt/*\n\n![](/a.webp)\n");
  ASSERT_EQ(article.suppressions.size(), 1u);
  ASSERT_EQ(article.suppressions[0].rules.size(), 1u);
  EXPECT_EQ(article.suppressions[0].rules[0].first, "alt/*");
}

}  // namespace
}  // namespace picdesk
