// SPDX-License-Identifier: GPL-3.0-or-later
// The UTF-8 gate, formats and character references.
#include <gtest/gtest.h>

#include <string>
#include <utility>

#include "article/text/entity.h"
#include "picdesk/article.h"

namespace picdesk {
namespace {

struct Bad {
  const char* name;
  std::string bytes;
  const char* message;
};

TEST(Encoding, NamesTheFirstBadByte) {
  const Bad cases[] = {
      {"lone", "ab\x80", "byte 0x80 at byte 2"},
      {"overlong", "\xC0\xAF", "byte 0xC0 at byte 0"},
      {"surrogate", "1234567890\xED\xA0\x80", "byte 0xED at byte 10"},
      {"beyond", "\xF4\x90\x80\x80", "byte 0xF4 at byte 0"},
      {"cut", "caf\xC3", "byte 0xC3 at byte 3"},
      {"latin1", "caf\xE9 noir", "byte 0xE9 at byte 3"},
      {"utf16",
       std::string("\xFF\xFE"
                   "a\0",
                   4),
       "UTF-16"},
      {"utf16_big", std::string("\xFE\xFF\0a", 4), "UTF-16"},
  };
  for (const Bad& bad : cases) {
    for (const ArticleFormat format : {ArticleFormat::markdown, ArticleFormat::html}) {
      const auto article = parse_article(bad.bytes, format);
      ASSERT_FALSE(article) << bad.name;
      EXPECT_EQ(article.error().code, ErrorCode::corrupt_data);
      EXPECT_NE(article.error().message.find(bad.message), std::string::npos)
          << article.error().message;
    }
  }
}

TEST(Format, GoesByTheExtension) {
  EXPECT_EQ(article_format("a.md"), ArticleFormat::markdown);
  EXPECT_EQ(article_format("x/boats.ar.MARKDOWN"), ArticleFormat::markdown);
  EXPECT_EQ(article_format("a.html"), ArticleFormat::html);
  EXPECT_EQ(article_format("a.HTM"), ArticleFormat::html);
  EXPECT_EQ(article_format("a.xhtml"), ArticleFormat::html);
  for (const char* path : {"", "md", ".md", "a.md/b", "a.mdx", "a.txt", "a.md.bak", "x/.html"}) {
    EXPECT_FALSE(article_format(path)) << path;
  }
}

TEST(Entities, AreThoseOfCommonMark) {
  article::EntityDecoder entities;
  const std::pair<const char*, const char*> known[] = {
      {"&amp;", "&"},           {"&eacute;", "é"},
      {"&nbsp;", "\u00A0"},     {"&semi;", ";"},
      {"&Tab;", "\t"},          {"&#38;", "&"},
      {"&#x1F6A2;", "🚢"},       {"&#0;", "\uFFFD"},
      {"&#xD800;", "\uFFFD"},   {"&#9999999;", "\uFFFD"},
      {"&NotEqualTilde;", "≂̸"}, {"&CounterClockwiseContourIntegral;", "∳"},
      {"&zwnj;", "\u200C"},     {"&#128;", "\u0080"},
  };
  for (const auto& [reference, text] : known)
    EXPECT_EQ(entities.decode(reference), text) << reference;
  for (const char* text : {"&bogus;", "&notit;", "&amp", "&;", "&#;", "&#x;", "&#12345678;", "amp;",
                           "&#x1234567;", "&a b;", "", "&copyy;"}) {
    EXPECT_EQ(entities.decode(text), std::nullopt) << text;
  }
  EXPECT_FALSE(entities.overrun());
}

TEST(Entities, AreNotLookedUpWithoutEnd) {
  article::EntityDecoder entities;
  for (int i = 0; i < 5000; ++i) (void)entities.decode("&x" + std::to_string(i) + ";");
  EXPECT_TRUE(entities.overrun());
  EXPECT_EQ(entities.decode("&x1;"), std::nullopt);
}

}  // namespace
}  // namespace picdesk
