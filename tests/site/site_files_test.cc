// SPDX-License-Identifier: GPL-3.0-or-later
#include <gmock/gmock.h>

#include <thread>

#include "site/site_folder.h"
#include "support/paths.h"

namespace picdesk::test {
namespace {

using State = ImageFile::State;
using testing::HasSubstr;

ArticleConfig house() {
  ArticleConfig config;
  config.site_root = "static";
  config.site_origins = {"https://news.example", "http://news.example:8080/"};
  config.mounts = {{"/gc1/images/", "assets/images"}, {"/gc1/", "assets/other"}};
  return config;
}

// Files that are there: assets/images/a.webp, assets/other/b.webp, static/c.webp, content/d.webp,
// content/post/e.webp, static/gc1/images/a.webp (behind the mount, never shown).
struct Case {
  std::string name, url;
  State state = State::found;
  std::string path;
  std::string near = {};
};

class FindTest : public testing::TestWithParam<Case> {
 protected:
  static const SiteFolder& site() {
    static const SiteFolder folder;
    static const bool filled = [] {
      const auto picture = webp_file({60, 40});
      for (const std::string path :
           {"assets/images/a.webp", "assets/images/2025/caf\u00E9.webp",
            "assets/images/2025/cafe\u0301-2.webp", "assets/other/b.webp", "static/c.webp",
            "static/a b.webp", "static/100%.webp", "static/sub/Photo.webp", "content/d.webp",
            "content/post/e.webp", "static/gc1/images/a.webp"}) {
        folder.put(path, picture);
      }
      folder.put("secret.webp", picture);
      folder.link("static/inside.webp", "sub/Photo.webp");
      folder.link("static/out.webp", "../secret.webp");
      folder.link("static/absolute.webp", folder.path() + "/static/c.webp");
      folder.link("static/loop.webp", "loop.webp");
      folder.link("static/dead.webp", "nowhere.webp");
      return true;
    }();
    EXPECT_TRUE(filled);
    return folder;
  }
};

TEST_P(FindTest, GoesWhereTheUrlLeads) {
  const Case& row = GetParam();
  const ImageFile file = site().find(row.url, "content/post/story.md", house());
  EXPECT_EQ(file.state, row.state) << file.problem;
  EXPECT_EQ(file.path, row.path);
  EXPECT_EQ(file.near_match, row.near);
  EXPECT_EQ(file.info.has_value(), row.state == State::found);
}

INSTANTIATE_TEST_SUITE_P(
    Urls, FindTest,
    testing::Values(
        Case{"mount", "/gc1/images/a.webp", State::found, "assets/images/a.webp"},
        Case{"shorter_mount", "/gc1/b.webp", State::found, "assets/other/b.webp"},
        Case{"root", "/c.webp", State::found, "static/c.webp"},
        Case{"no_prefix_of_a_name", "/gc1x/b.webp", State::missing, "static/gc1x/b.webp"},
        Case{"own_origin", "https://news.example/c.webp", State::found, "static/c.webp"},
        Case{"own_origin_any_case", "HTTPS://News.Example/c.webp", State::found, "static/c.webp"},
        Case{"own_origin_with_port", "http://news.example:8080/c.webp", State::found,
             "static/c.webp"},
        Case{"own_host", "//news.example/c.webp", State::found, "static/c.webp"},
        Case{"other_origin", "https://news.example.evil/c.webp", State::external, ""},
        Case{"other_scheme", "ftp://news.example/c.webp", State::external, ""},
        Case{"data", "data:image/gif;base64,R0lGOD", State::external, ""},
        Case{"relative", "e.webp", State::found, "content/post/e.webp"},
        Case{"relative_up", "../d.webp", State::found, "content/d.webp"},
        Case{"relative_dot", "./e.webp", State::found, "content/post/e.webp"},
        Case{"relative_to_a_sibling", "../../static/c.webp", State::found, "static/c.webp"},
        Case{"query", "/c.webp?v=2", State::found, "static/c.webp"},
        Case{"fragment", "/c.webp#top", State::found, "static/c.webp"},
        Case{"space_around", " /c.webp\n", State::found, "static/c.webp"},
        Case{"escaped", "/a%20b.webp", State::found, "static/a b.webp"},
        Case{"escape_of_a_percent", "/100%25.webp", State::found, "static/100%.webp"},
        Case{"half_an_escape", "/100%.webp", State::found, "static/100%.webp"},
        Case{"escaped_once_only", "/a%2520b.webp", State::missing, "static/a%20b.webp"},
        Case{"composed_for_decomposed", "/gc1/images/2025/caf\u00E9-2.webp", State::found,
             "assets/images/2025/cafe\u0301-2.webp"},
        Case{"decomposed_for_composed", "/gc1/images/2025/cafe\u0301.webp", State::found,
             "assets/images/2025/caf\u00E9.webp"},
        Case{"escaped_letters", "/gc1/images/2025/caf%C3%A9.webp", State::found,
             "assets/images/2025/caf\u00E9.webp"},
        Case{"case_is_a_hint", "/sub/photo.webp", State::missing, "static/sub/photo.webp",
             "static/sub/Photo.webp"},
        Case{"case_of_a_folder", "/SUB/Photo.webp", State::missing, "static/SUB/Photo.webp",
             "static/sub/Photo.webp"},
        Case{"link_that_stays_inside", "/inside.webp", State::found, "static/inside.webp"},
        Case{"link_that_leads_out", "/out.webp", State::outside_root, "static/out.webp"},
        Case{"absolute_link", "/absolute.webp", State::outside_root, "static/absolute.webp"},
        Case{"link_to_nothing", "/dead.webp", State::missing, "static/dead.webp"},
        Case{"link_to_itself", "/loop.webp", State::unreadable, "static/loop.webp"},
        Case{"folder", "/sub", State::unreadable, "static/sub"},
        Case{"dots_out_of_the_mount", "/gc1/images/../../etc/x.webp", State::outside_root, ""},
        Case{"dots_out_of_the_root", "/x/../../secret.webp", State::outside_root, ""},
        Case{"dots_out_of_the_project", "../../../secret.webp", State::outside_root, ""},
        Case{"escaped_dots", "/%2e%2e/secret.webp", State::outside_root, ""},
        Case{"escaped_slash", "/..%2Fsecret.webp", State::outside_root, ""},
        Case{"dots_inside", "/sub/../c.webp", State::found, "static/c.webp"},
        Case{"nul", "/c.webp%00.jpg", State::invalid, ""},
        Case{"backslash", "/sub\\Photo.webp", State::invalid, ""},
        Case{"escaped_backslash", "/sub%5CPhoto.webp", State::invalid, ""},
        Case{"control", "/c%0A.webp", State::invalid, ""},
        Case{"c1_control", "/c%C2%85.webp", State::invalid, ""},
        Case{"template", "/{{ page.image }}", State::unmapped, ""},
        Case{"nothing", "#top", State::unmapped, ""},
        Case{"missing", "/no/such.webp", State::missing, "static/no/such.webp"},
        Case{"below_a_file", "/c.webp/x.webp", State::missing, "static/c.webp/x.webp"}),
    [](const auto& of) { return of.param.name; });

TEST(SiteFilesTest, WithoutASiteOnlyRelativeUrlsAreLookedUp) {
  const SiteFolder site;
  site.put("a.webp", webp_file({60, 40}));
  EXPECT_EQ(site.find("a.webp", "story.md", {}).state, State::found);
  EXPECT_EQ(site.find("/a.webp", "story.md", {}).state, State::unmapped);
  EXPECT_EQ(site.find("a.webp", "../story.md", {}).state, State::unmapped);
  EXPECT_EQ(site.find("a.webp", "/tmp/story.md", {}).state, State::unmapped);
}

TEST(SiteFilesTest, AFolderThatIsNotThereHasNoFiles) {
  const SiteFolder site;
  ArticleConfig config;
  config.site_root = "nowhere";
  const ImageFile file = site.find("/a.webp", "story.md", config);
  EXPECT_EQ(file.state, State::missing);
  EXPECT_EQ(file.path, "nowhere/a.webp");
  EXPECT_FALSE(SiteFiles::open(site.path() + "/nowhere", {}));
}

TEST(SiteFilesTest, TellsWhatTheFileSays) {
  const SiteFolder site;
  MetadataRecord record;
  record.credit = "AFP";
  const auto bytes = webp_file({60, 40}, record);
  site.put("a.webp", bytes);
  const ImageFile file = site.find("a.webp", "story.md", {});
  EXPECT_EQ(file.bytes, bytes.size());
  EXPECT_EQ(file.magic, "webp");
  EXPECT_FALSE(file.damaged);
  ASSERT_TRUE(file.info);
  EXPECT_EQ(file.info->stored, (Size{60, 40}));
  ASSERT_TRUE(file.metadata);
  EXPECT_EQ(file.metadata->record.credit, "AFP");
}

TEST(SiteFilesTest, ReadsMetadataOnlyWhereItIsAskedFor) {
  const SiteFolder site;
  MetadataRecord record;
  record.credit = "AFP";
  site.put("a.webp", webp_file({60, 40}, record));
  site.put("b.webp", webp_file({60, 40}, record));
  const auto files = SiteFiles::open(site.path(), {});
  ASSERT_TRUE(files);
  const ImageFiles first = files->find({"a.webp", "b.webp"}, {"b.webp"}, "story.md");
  EXPECT_FALSE(first.at("a.webp").metadata);
  EXPECT_TRUE(first.at("b.webp").metadata);
  const ImageFiles second = files->find({"a.webp", "b.webp"}, {"a.webp"}, "story.md");
  EXPECT_TRUE(second.at("a.webp").metadata);
}

TEST(SiteFilesTest, ReadsAFileOnceInARun) {
  const SiteFolder site;
  site.put("a.webp", webp_file({60, 40}));
  const auto files = SiteFiles::open(site.path(), {});
  ASSERT_TRUE(files);
  EXPECT_EQ(files->find({"a.webp"}, {}, "story.md").at("a.webp").state, State::found);
  site.put("a.webp", "something else");
  const ImageFile again = files->find({"./a.webp"}, {}, "other.md").at("./a.webp");
  EXPECT_EQ(again.magic, "webp");
  EXPECT_EQ(again.info->stored, (Size{60, 40}));
}

TEST(SiteFilesTest, ManyThreadsGetTheSameFacts) {
  const SiteFolder site;
  std::vector<std::string> urls;
  for (int i = 10; i < 40; ++i) {
    urls.push_back(std::to_string(i) + ".webp");
    site.put(urls.back(), webp_file({i, i + 1}));
  }
  const auto files = SiteFiles::open(site.path(), {});
  ASSERT_TRUE(files);
  std::vector<std::thread> threads;
  std::vector<ImageFiles> found(4);
  for (ImageFiles& mine : found) {
    threads.emplace_back([&] { mine = files->find(urls, urls, "story.md"); });
  }
  for (std::thread& thread : threads) thread.join();
  for (const ImageFiles& mine : found) {
    ASSERT_EQ(mine.size(), urls.size());
    for (const auto& [url, file] : mine) {
      ASSERT_TRUE(file.info) << url;
      EXPECT_EQ(std::to_string(file.info->stored.width) + ".webp", url);
    }
  }
}

TEST(SiteFilesTest, HeroesOfTheFrontMatterAreBesideTheArticleOrBelowTheRoot) {
  const SiteFolder site;
  for (const char* path : {"static/img/a.webp", "static/b.webp", "content/b.webp"}) {
    site.put(path, webp_file({60, 40}));
  }
  ArticleConfig config;
  config.site_root = "static";
  const auto files = SiteFiles::open(site.path(), config);
  ASSERT_TRUE(files);
  const auto path_of = [&](const std::string& url, const std::string& body) {
    const std::string text = "---\nimage: " + url + "\n---\n" + body;
    const auto article = parse_article(text, ArticleFormat::markdown);
    const ImageFiles found = files->find_all(*article, config, "content/story.md");
    return found.contains(url) ? found.at(url).path : "not asked for";
  };
  EXPECT_EQ(path_of("img/a.webp", "Text."), "static/img/a.webp");
  EXPECT_EQ(path_of("b.webp", "Text."), "content/b.webp");
  EXPECT_EQ(path_of("c.webp", "Text."), "content/c.webp");
  EXPECT_EQ(path_of("/b.webp", "Text."), "static/b.webp");
  EXPECT_EQ(path_of("img/a.webp", "![Boats](img/a.webp)"), "content/img/a.webp");
}

struct Content {
  std::string name;
  std::string file;  // in testimages, or empty: `text`
  std::string text = {};
  std::string magic = {};
  bool damaged = false;
  std::string problem = {};
};

class ContentTest : public testing::TestWithParam<Content> {};

TEST_P(ContentTest, IsTold) {
  const Content& row = GetParam();
  const SiteFolder site;
  if (row.file.empty()) {
    site.put("a.webp", row.text);
  } else {
    site.put("a.webp", read_file(test_image(row.file)));
  }
  const ImageFile file = site.find("a.webp", "story.md", {});
  EXPECT_EQ(file.magic, row.magic);
  EXPECT_EQ(file.damaged, row.damaged) << file.problem;
  EXPECT_THAT(file.problem, HasSubstr(row.problem));
}

INSTANTIATE_TEST_SUITE_P(
    Files, ContentTest,
    testing::Values(Content{"lossy", "webp/lossy.webp", {}, "webp"},
                    Content{"animated", "webp/animated.webp", {}, "webp"},
                    Content{"truncated", "webp/truncated.webp", {}, "webp", true},
                    Content{"empty", "", "", "", true},
                    Content{"riff_longer_than_the_file", "",
                            std::string("RIFF\xFF\x00\x00\x00WEBPVP8 ", 16), "webp", true},
                    Content{"text", "", "<html>404 Not Found</html>", "", true},
                    Content{"svg", "", "<?xml version='1.0'?>\n<svg xmlns='x'/>", "svg"},
                    Content{"gif", "", "GIF89a\x01", "gif", false, "GIF"}),
    [](const auto& of) { return of.param.name; });

}  // namespace
}  // namespace picdesk::test
