// SPDX-License-Identifier: GPL-3.0-or-later
// What the Markdown parser is relied on for, one by one; references, headings.
#include <gtest/gtest.h>

#include <string>
#include <vector>

#include "article/marked.h"
#include "picdesk/article.h"

namespace picdesk {
namespace {

Article parsed(const std::string& text) {
  auto article = parse_article(text, ArticleFormat::markdown);
  if (!article) ADD_FAILURE() << article.error().message;
  return article ? std::move(*article) : Article{};
}

using Kind = MappedText::Kind;

TEST(Markdown, AltSegmentsSayWhereEachPieceStands) {
  const std::string text = "> ![a &amp; b\n> \\[c\\] `d`](x)";
  const Article article = parsed(text);
  ASSERT_EQ(article.images.size(), 1u);
  const MappedText& alt = *article.images[0].alt;
  EXPECT_EQ(alt.text(), "a & b [c] d");
  const std::vector<MappedText::Segment> expected{
      {0, {4, 6}, Kind::raw},        {2, {6, 11}, Kind::entity},  {3, {11, 13}, Kind::raw},
      {5, {13, 16}, Kind::inserted}, {6, {16, 18}, Kind::escape}, {7, {18, 19}, Kind::raw},
      {8, {19, 21}, Kind::escape},   {9, {21, 22}, Kind::raw},    {10, {23, 24}, Kind::raw},
  };
  EXPECT_EQ(alt.segments(), expected);
}

TEST(Markdown, NulIsTheReplacementCharacterAtItsPlace) {
  const std::string text("![a\0b](x '\0y')", 14);
  const Article article = parsed(text);
  ASSERT_EQ(article.images.size(), 1u);
  EXPECT_EQ(article.images[0].alt->text(), "a\uFFFDb");
  EXPECT_EQ(article.images[0].alt->source(1, 4), (Span{3, 4}));
  EXPECT_EQ(article.images[0].title->text(), "\uFFFDy");
  EXPECT_EQ(article.images[0].title->source(0, 3), (Span{10, 11}));
}

TEST(Markdown, ReferencePointsToItsDefinition) {
  const std::string text =
      "![Boats][r] ![R] ![r][]\n\n> [r]: </a b.webp> 'At\n> sea'\n\n[r]: /second\n";
  const Article article = parsed(text);
  ASSERT_EQ(article.images.size(), 3u);
  const std::vector<std::string> wholes{"![Boats][r]", "![R]", "![r][]"};
  for (std::size_t i = 0; i < 3; ++i) {
    const ArticleImage& image = article.images[i];
    EXPECT_TRUE(image.from_reference);
    EXPECT_EQ(test::cut(text, image.whole), wholes[i]);
    EXPECT_EQ(image.src->text(), "/a b.webp");
    EXPECT_EQ(test::cut(text, image.src->source()), "/a b.webp");
    EXPECT_EQ(image.title->text(), "At sea");
    EXPECT_EQ(test::cut(text, image.title->source()), "At\n> sea");
  }
}

TEST(Markdown, ReferenceWithEscapesPointsToItsDefinition) {
  const std::string text = "    [r]: /code\\_x\n\n![Boats][r]\n\n[r]: /a\\_b&amp;c.webp \"T\"\n";
  const Article article = parsed(text);
  ASSERT_EQ(article.images.size(), 1u);
  EXPECT_EQ(article.images[0].src->text(), "/a_b&c.webp");
  EXPECT_EQ(test::cut(text, article.images[0].src->source()), "/a\\_b&amp;c.webp");
}

TEST(Markdown, InlineTargetGoesBeforeAReferenceOfThatName) {
  const std::string text = "![AFP](/a.webp) ![AFP](/a b.webp)\n\n[AFP]: /afp\n";
  const Article article = parsed(text);
  ASSERT_EQ(article.images.size(), 2u);
  EXPECT_FALSE(article.images[0].from_reference);
  EXPECT_EQ(article.images[0].src->text(), "/a.webp");
  EXPECT_TRUE(article.images[1].from_reference);
  EXPECT_EQ(test::cut(text, article.images[1].whole), "![AFP]");
  EXPECT_EQ(article.images[1].src->text(), "/afp");
}

TEST(Markdown, EmptyAltIsMissing) {
  const Article article = parsed("![](x) ![a](x)");
  ASSERT_EQ(article.images.size(), 2u);
  ASSERT_TRUE(article.images[0].alt);
  EXPECT_TRUE(article.images[0].alt->empty());
  EXPECT_FALSE(article.images[0].name.present);
  EXPECT_FALSE(article.images[0].name.decorative);
  EXPECT_TRUE(article.images[1].name.present);
  EXPECT_EQ(article.images[1].name.text.text(), "a");
  EXPECT_EQ(article.images[1].name.from, "alt");
}

TEST(Markdown, HeadingsAreCountedInFrontOfImages) {
  const std::string text =
      "![a](1)\n\n# One *two* &amp; \\[3\\]\n\n![b](2)\n\nFour\nfive\n---\n\n![c](3)\n\n> ## "
      "![d](4)\n";
  const Article article = parsed(text);
  ASSERT_EQ(article.headings.size(), 3u);
  EXPECT_EQ(article.headings[0].level, 1);
  EXPECT_EQ(article.headings[0].text.text(), "One two & [3]");
  EXPECT_EQ(test::cut(text, article.headings[0].whole), "# One *two* &amp; \\[3\\]");
  EXPECT_EQ(article.headings[1].level, 2);
  EXPECT_EQ(article.headings[1].text.text(), "Four five");
  EXPECT_EQ(test::cut(text, article.headings[1].whole), "Four\nfive");
  EXPECT_EQ(article.headings[2].text.text(), "");
  EXPECT_EQ(test::cut(text, article.headings[2].whole), "## ![d](4)");
  ASSERT_EQ(article.images.size(), 4u);
  for (std::size_t i = 0; i < 4; ++i) EXPECT_EQ(article.images[i].headings_before, i);
}

TEST(Markdown, BomDoesNotHideTheHeadline) {
  const Article article = parsed("\xEF\xBB\xBF# Boats\n");
  EXPECT_TRUE(article.has_bom);
  ASSERT_EQ(article.headings.size(), 1u);
  EXPECT_EQ(article.headings[0].whole, (Span{3, 10}));
}

TEST(Markdown, ImagesInCodeAndCommentsAreNone) {
  const Article article =
      parsed("`![a](b)`\n\n    ![c](d)\n\n~~~\n![e](f)\n~~~\n\n<!-- ![g](h) -->\n");
  EXPECT_TRUE(article.images.empty());
}

}  // namespace
}  // namespace picdesk
