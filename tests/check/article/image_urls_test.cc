// SPDX-License-Identifier: GPL-3.0-or-later
// URLs of images: what they say, and which an article asks for.
#include <gmock/gmock.h>

#include "check/article/image_url.h"
#include "check/article/support.h"

namespace picdesk::test {
namespace {

using check::ImageUrl;
using testing::ElementsAre;
using testing::IsEmpty;

struct Case {
  std::string name, url;
  ImageUrl::Kind kind;
  std::string path = {}, raw = {};
};
class ImageUrls : public testing::TestWithParam<Case> {};
TEST_P(ImageUrls, are_read) {
  const Case& row = GetParam();
  const ImageUrl read =
      check::read_image_url(row.url, {"https://news.example", "https://www.news.example/"});
  EXPECT_EQ(read.kind, row.kind);
  if (row.kind == ImageUrl::Kind::invalid) return;
  EXPECT_EQ(read.path, row.path);
  EXPECT_EQ(row.url.substr(read.raw.begin, read.raw.end - read.raw.begin), row.raw);
}

using enum ImageUrl::Kind;
INSTANTIATE_TEST_SUITE_P(
    Urls, ImageUrls,
    testing::Values(
        Case{"root", "/a/b.webp", from_root, "/a/b.webp", "/a/b.webp"},
        Case{"folder", "b.webp", from_folder, "b.webp", "b.webp"},
        Case{"up", "../b.webp", from_folder, "../b.webp", "../b.webp"},
        Case{"query_and_fragment", "/a.webp?b=/c.jpg#d", from_root, "/a.webp", "/a.webp"},
        Case{"white_space", "\n /a.webp\t", from_root, "/a.webp", "/a.webp"},
        Case{"origin", "https://news.example/a.webp", from_root, "/a.webp", "/a.webp"},
        Case{"other_origin_of_ours", "https://www.news.example/a.webp", from_root, "/a.webp",
             "/a.webp"},
        Case{"origin_alone", "https://news.example", empty},
        Case{"origin_and_query", "https://news.example?x", empty},
        Case{"no_scheme", "//NEWS.example/a.webp", from_root, "/a.webp", "/a.webp"},
        Case{"longer_host", "https://news.example.org/a.webp", external},
        Case{"port", "https://news.example:8080/a.webp", external},
        Case{"user", "https://news.example@evil.example/a.webp", external},
        Case{"other_host", "//cdn.example/a.webp", external},
        Case{"http", "http://news.example/a.webp", external},
        Case{"data", "data:image/png;base64,AA", external}, Case{"blob", "blob:x", external},
        Case{"colon_behind_a_slash", "a/b:c.webp", from_folder, "a/b:c.webp", "a/b:c.webp"},
        Case{"digit_colon", "1:2.webp", from_folder, "1:2.webp", "1:2.webp"},
        Case{"escapes", "/caf%C3%A9%20%2f.webp", from_root, "/caf\u00E9 /.webp",
             "/caf%C3%A9%20%2f.webp"},
        Case{"escaped_once", "/%2541.webp", from_root, "/%41.webp", "/%2541.webp"},
        Case{"broken_escapes", "/%zz%4.webp%", from_root, "/%zz%4.webp%", "/%zz%4.webp%"},
        Case{"escaped_question_mark", "/a%3Fb.webp", from_root, "/a?b.webp", "/a%3Fb.webp"},
        Case{"nothing", "", empty}, Case{"blank", " \n", empty}, Case{"fragment", "#a", empty},
        Case{"liquid", "{{ page.image }}", generated}, Case{"jinja", "/{% static %}", generated},
        Case{"erb", "<%= image %>", generated}, Case{"script", "/${image}.webp", generated},
        Case{"nul", "/a%00.webp", invalid}, Case{"line_end", "/a\nb.webp", invalid},
        Case{"delete_mark", "/a%7F.webp", invalid}, Case{"c1", "/a%C2%9B.webp", invalid},
        Case{"backslash", "a\\b.webp", invalid}, Case{"escaped_backslash", "/a%5cb", invalid},
        Case{"no_break_space_is_none", "/a%C2%A0.webp", from_root, "/a\u00A0.webp",
             "/a%C2%A0.webp"}),
    name_of<Case>);

TEST(ResolvedDots, stay_inside) {
  EXPECT_EQ(check::resolved_dots("a/./b//../c"), "a/c");
  EXPECT_EQ(check::resolved_dots("/a/../b"), "b");
  EXPECT_EQ(check::resolved_dots("a/.."), "");
  EXPECT_EQ(check::resolved_dots("..."), "...");
  EXPECT_EQ(check::resolved_dots("../a"), std::nullopt);
  EXPECT_EQ(check::resolved_dots("a/../../a"), std::nullopt);
}

Article parsed(std::string_view text) {
  const auto format = text.starts_with('<') ? ArticleFormat::html : ArticleFormat::markdown;
  auto article = parse_article(text, format);
  EXPECT_TRUE(article);
  return article ? *article : Article{};
}

constexpr std::string_view kPage =
    "<h1>B</h1><img src=h srcset='h-1,0.webp 1x, h-2 2x,h-3 3x'><picture>"
    "<source srcset='s 600w'><img src=p></picture><figure><img src=f><figcaption>F</figcaption>"
    "</figure><img src='data:image/gif;base64,R0'><img src=h><img data-src=late>";

TEST(AskedFiles, are_of_all_images_sources_and_candidates) {
  EXPECT_THAT(image_urls(parsed(kPage), {}),
              ElementsAre("f", "h", "h-1,0.webp", "h-2", "h-3", "p", "s"));
  EXPECT_THAT(image_urls(parsed("---\nhero: /a\nimage: /no\n---\n![B](/b)\n"), {}),
              ElementsAre("/a", "/b"));
  EXPECT_THAT(image_urls(parsed("Words\n"), {}), IsEmpty());
}

TEST(AskedMetadata, is_of_the_hero_and_captioned_figures) {
  EXPECT_THAT(metadata_urls(parsed(kPage), {}), ElementsAre("f", "h"));
  EXPECT_THAT(metadata_urls(parsed("---\nhero: /a\n---\n![B](/b)\n"), {}), ElementsAre("/a"));
  ArticleConfig config;
  config.caption_of_all = true;
  EXPECT_THAT(metadata_urls(parsed(kPage), config), ElementsAre("f", "h", "p"));
}

TEST(Unparsed, tells_the_first_bad_byte) {
  const auto told = [](std::string_view bytes) {
    const auto article = parse_article(bytes, ArticleFormat::markdown);
    EXPECT_FALSE(article);
    const auto finding = unparsed_finding(article.error(), bytes);
    EXPECT_TRUE(finding);
    EXPECT_EQ(finding->rule, "input/encoding");
    EXPECT_EQ(finding->severity, Severity::error);
    return finding->where;
  };
  EXPECT_EQ(told("Boats \xFF nets"), (Span{6, 7}));
  EXPECT_EQ(told("قوارب \xC3"), (Span{11, 12}));
  EXPECT_EQ(told("\xFF\xFE"
                 "B"),
            (Span{0, 2}));
}

TEST(Unparsed, tells_what_is_too_complex) {
  std::string page;
  for (int i = 0; i < 3000; ++i) page += "<div>";
  const auto article = parse_article(page, ArticleFormat::html);
  ASSERT_FALSE(article);
  const auto finding = unparsed_finding(article.error(), page);
  ASSERT_TRUE(finding);
  EXPECT_EQ(finding->rule, "input/too-complex");
  EXPECT_FALSE(finding->message.empty());
  EXPECT_FALSE(unparsed_finding({ErrorCode::timeout, "", ""}, page));
  EXPECT_FALSE(unparsed_finding({ErrorCode::internal, "", ""}, page));
}

// Quadratic time would run into the time limit that every test has.
TEST(ImageUrls, take_linear_time) {
  std::string dots;
  for (int i = 0; i < 300'000; ++i) dots += "a/../";
  EXPECT_EQ(check::resolved_dots(dots), "");
  EXPECT_EQ(check::read_image_url(std::string(1 << 20, '%'), {}).kind, from_folder);
  std::string text = "---\nhero: " + std::string(60'000, 'h') + "\n---\n";
  for (int i = 0; i < 2'000; ++i) text += "![a](" + std::to_string(i) + ")\n";
  checked(text);
}

}  // namespace
}  // namespace picdesk::test
