// SPDX-License-Identifier: GPL-3.0-or-later
// The HTML that picdesk writes, judged by a browser: which file it takes at which viewport width
// and pixel ratio, whether the page keeps the space free, and whether texts come through.
#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <filesystem>
#include <regex>

#include "picdesk/report.h"
#include "support/paths.h"
#include "support/process.h"
#include "support/temp_dir.h"
#include "web/browser.h"

namespace picdesk {
namespace {

using nlohmann::json;
using test::Frame;

constexpr const char* kCaption =
    "Kinder \"<b>&amp;\" 'spielen' <script>alert(1)</script> \u2014 am Fluss.";
constexpr const char* kAlt =
    "\"Zwei\" <Kinder> & ein 'Hund' &lt;img onerror=x&gt; \u0646\u0641\u0642";
constexpr const char* kArabic = "جنود يقفون عند مدخل نفق.";

// A real WebP of that size.
void make_webp(const std::string& path, Size size) {
  const test::TempDir folder;
  std::string ppm =
      "P6\n" + std::to_string(size.width) + " " + std::to_string(size.height) + "\n255\n";
  ppm.append(static_cast<std::size_t>(size.area()) * 3, '\x60');
  test::write_file(folder / "a.ppm", ppm);
  const auto made = test::run({"cwebp", "-quiet", "-m", "0", folder / "a.ppm", "-o", path});
  if (made.exit_code != 0) throw std::runtime_error("cwebp: " + made.err);
}

class MarkupInBrowser : public ::testing::Test {
 protected:
  void SetUp() override {
    if (!test::find_chromium().empty()) return;
    ASSERT_FALSE(test::photos_required()) << "chromium is not installed";
    GTEST_SKIP() << "chromium is not installed";
  }

  // As article-hero: 600x384 at 1x and 2x.
  MarkupRequest hero() {
    MarkupRequest request = texts();
    request.spec = {"hero", "", "(min-width: 600px) 600px, 100vw", true, prefix()};
    add(request, {600, 384}, 1);
    add(request, {1200, 768}, 2);
    return request;
  }

  // The whole picture over the whole width.
  MarkupRequest ladder() {
    MarkupRequest request = texts();
    request.spec = {"ladder", "", "100vw", true, prefix()};
    for (const int width : {320, 480, 640, 768, 960, 1200, 1600, 1920}) {
      add(request, {width, width * 2 / 3}, 1);
    }
    return request;
  }

  static std::string html(const MarkupRequest& request) {
    const auto markup = to_markup(request, MarkupFormat::html);
    return markup ? markup->text : markup.error().message;
  }

  struct Expected {
    int width;
    std::string file;
  };

  // Each frame has URLs of its own: Chromium takes a larger file that another frame loaded before.
  void expect_files(MarkupRequest request, int pixel_ratio, const std::vector<Expected>& expected) {
    std::vector<Frame> frames;
    for (const Expected& one : expected) {
      const std::string alias = "frame-" + std::to_string(frames.size());
      std::filesystem::create_symlink(folder_.path(), folder_ / alias);
      request.spec.url_prefix = prefix() + "/" + alias;
      frames.push_back({html(request), one.width});
    }
    const json seen = test::look_at(frames, pixel_ratio);
    ASSERT_EQ(seen.size(), expected.size());
    for (std::size_t i = 0; i < expected.size(); ++i) {
      const std::string where =
          std::to_string(expected[i].width) + " px wide, " + std::to_string(pixel_ratio) + "x";
      EXPECT_EQ(seen[i]["file"], expected[i].file) << where;
      EXPECT_EQ(seen[i]["shown"], true) << where;
      // Heights of rungs are whole pixels: the ratio differs by less than one.
      EXPECT_NEAR(seen[i]["height_before"].get<double>(), seen[i]["height"].get<double>(), 1)
          << where << ": the page jumps";
      EXPECT_GT(seen[i]["height"], 0) << where;
    }
  }

 private:
  std::string prefix() const { return "file://" + folder_.path(); }

  static MarkupRequest texts() {
    MarkupRequest request;
    request.alt = kAlt;
    request.caption = kCaption;
    request.date = "October 3, 2024";
    request.credit = "A & B";
    request.language = "de";
    return request;
  }

  void add(MarkupRequest& request, Size size, int density) {
    const std::string name = std::to_string(size.width) + ".webp";
    make_webp(folder_ / name, size);
    request.sources.push_back({request.spec.show, name, size, density, "image/webp"});
  }

  test::TempDir folder_;
};

// Chromium takes the smaller of two neighbours up to the geometric mean of their densities.
TEST_F(MarkupInBrowser, HeroTakesTheFileForTheScreenAt1x) {
  expect_files(hero(), 1,
               {{320, "600.webp"}, {599, "600.webp"}, {800, "600.webp"}, {1600, "600.webp"}});
}

TEST_F(MarkupInBrowser, HeroTakesTheFileForTheScreenAt2x) {
  expect_files(hero(), 2, {{300, "600.webp"}, {500, "1200.webp"}, {800, "1200.webp"}});
}

TEST_F(MarkupInBrowser, HeroTakesTheFileForTheScreenAt3x) {
  expect_files(hero(), 3, {{200, "600.webp"}, {390, "1200.webp"}, {800, "1200.webp"}});
}

TEST_F(MarkupInBrowser, LadderTakesTheFileForTheScreenAt1x) {
  expect_files(ladder(), 1,
               {{200, "320.webp"},
                {320, "320.webp"},
                {321, "480.webp"},
                {640, "640.webp"},
                {700, "768.webp"},
                {1000, "1200.webp"},
                {1500, "1600.webp"},
                {1920, "1920.webp"}});
}

TEST_F(MarkupInBrowser, LadderTakesTheFileForTheScreenAt2x) {
  expect_files(ladder(), 2,
               {{160, "320.webp"},
                {320, "640.webp"},
                {480, "960.webp"},
                {800, "1600.webp"},
                {1400, "1920.webp"}});
}

TEST_F(MarkupInBrowser, LadderTakesTheFileForTheScreenAt3x) {
  expect_files(ladder(), 3, {{320, "960.webp"}, {390, "1200.webp"}, {640, "1920.webp"}});
}

TEST_F(MarkupInBrowser, TextsComeThroughExactly) {
  const json seen = test::look_at({{html(hero()), 800}}, 1)[0];
  EXPECT_EQ(seen["alt"], kAlt);
  EXPECT_EQ(seen["caption"],
            "Kinder \"<b>&amp;\" 'spielen' <script>alert(1)</script> \u2014 am "
            "Fluss, October 3, 2024. [A & B]");
  EXPECT_EQ(seen["elements"], 7);  // figure, picture, source, img, figcaption, bdi; our script
}

TEST_F(MarkupInBrowser, ArabicCaptionRunsFromTheRight) {
  MarkupRequest request = hero();
  request.caption = kArabic;
  request.language = "ar";
  EXPECT_EQ(test::look_at({{html(request), 800}}, 1)[0]["direction"], "rtl");
  request.caption = "Soldiers.";
  EXPECT_EQ(test::look_at({{html(request), 800}}, 1)[0]["direction"], "ltr");
}

TEST_F(MarkupInBrowser, HeroIsUrgentAndHasItsSize) {
  const json seen = test::look_at({{html(hero()), 800}}, 1)[0];
  EXPECT_EQ(seen["attributes"], json({{"priority", "high"},
                                      {"loading", nullptr},
                                      {"decoding", "async"},
                                      {"width", "600"},
                                      {"height", "384"}}));
  EXPECT_EQ(seen["width"], 600);
  EXPECT_EQ(seen["height"], 384);
}

TEST_F(MarkupInBrowser, OthersAreLazyAndKeepTheirSpace) {
  MarkupRequest request = hero();
  request.spec.hero = false;
  const json seen = test::look_at({{html(request), 300}}, 1)[0];
  EXPECT_EQ(seen["attributes"]["loading"], "lazy");
  EXPECT_EQ(seen["attributes"]["priority"], "auto");
  EXPECT_EQ(seen["height_before"], 192);
}

// From a master to the page, through the command.
TEST_F(MarkupInBrowser, WhatTheCommandMadeIsShown) {
  const test::TempDir folder;
  const auto made =
      test::run({test::picdesk_command(), "render", test::test_image("jpeg/scene.jpg"), "--id", "7",
                 "--date", "2025-04-01", "--markup", "html", "--alt", kAlt, "--caption", kCaption,
                 "-o", folder.path()});
  ASSERT_EQ(made.exit_code, 0) << made.err;
  const std::string html =
      std::regex_replace(made.out, std::regex("/2025/"), "file://" + folder.path() + "/2025/");
  const json seen = test::look_at({{html, 800}}, 2)[0];
  EXPECT_EQ(seen["file"], "7-scene-1200_768.webp");
  EXPECT_EQ(seen["shown"], true);
  EXPECT_EQ(seen["width"], 600);
  EXPECT_EQ(seen["height"], 384);
  EXPECT_EQ(seen["height_before"], 384);
  EXPECT_EQ(seen["alt"], kAlt);
}

}  // namespace
}  // namespace picdesk
