// SPDX-License-Identifier: GPL-3.0-or-later
// The contact sheet in a browser, opened from disk.
#include "picdesk/contact_sheet.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <cstdlib>
#include <fstream>
#include <iterator>

#include "report/contact_sheet_samples.h"
#include "support/paths.h"
#include "support/process.h"
#include "support/temp_dir.h"
#include "web/browser.h"

namespace picdesk {
namespace {

using nlohmann::json;
using test::View;

// A part of a real photograph, as the renditions are.
SheetPicture photo(const std::string& geometry, Size size) {
  const test::TempDir folder;
  const std::string file = folder / "a.webp";
  const auto made = test::run({"vipsthumbnail", test::photo("lomiri-16.04/seeding.jpg"), "--size",
                               geometry + "!", "-o", file});
  if (made.exit_code != 0) throw std::runtime_error("vipsthumbnail: " + made.err);
  std::ifstream in(file, std::ios::binary);
  const std::string text{std::istreambuf_iterator<char>(in), {}};
  const auto bytes = std::as_bytes(std::span(text));
  return {{bytes.begin(), bytes.end()}, "image/webp", size};
}

class ContactSheetInBrowser : public ::testing::Test {
 protected:
  void SetUp() override {
    if (!test::find_chromium().empty()) return;
    ASSERT_FALSE(test::photos_required()) << "chromium is not installed";
    GTEST_SKIP() << "chromium is not installed";
  }

  static std::string sheet() {
    SheetMaster first =
        test::sample_master(photo("640x427", {640, 427}), photo("600x384", {600, 384}));
    SheetMaster quiet = first;
    quiet.name = "desk/quiet.jpg";
    quiet.caption =
        "\u062c\u0646\u0648\u062f \u064a\u0642\u0641\u0648\u0646 \u0639\u0646\u062f "
        "\u0645\u062f\u062e\u0644 \u0646\u0641\u0642.";
    quiet.renditions.resize(1);
    SheetMaster absent = first;
    absent.preview = {};
    const auto page =
        to_contact_sheet({"Desk of 1 April", "3 masters, 9 renditions", {first, quiet, absent}});
    if (!page) throw std::runtime_error(page.error().message);
    return *page;
  }
};

// Under virtual time decode() never comes back: ask until all are there.
constexpr const char* kEager =
    "for (const image of document.images) image.loading = 'eager';"
    "for (let tries = 0; tries < 100 && ![...document.images].every(image => image.complete);"
    " ++tries) await new Promise(resolve => setTimeout(resolve, 50));";

TEST_F(ContactSheetInBrowser, EveryPictureIsShownAtItsSize) {
  const json seen = test::ask_page(
      sheet(), std::string(kEager) +
                   "return [...document.querySelectorAll('.frame img')].map(image => ({"
                   "natural: image.naturalWidth, box: image.getBoundingClientRect()}));");
  ASSERT_EQ(seen.size(), 3U);
  for (const json& image : seen) {
    EXPECT_EQ(image["natural"], 600);
    EXPECT_EQ(image["box"]["width"], 600);
    EXPECT_EQ(image["box"]["height"], 384);
  }
}

TEST_F(ContactSheetInBrowser, SizesHoldInANarrowWindowThatDoesNotScrollSideways) {
  const json seen =
      test::ask_page(sheet(),
                     "return [document.querySelector('.frame img').getBoundingClientRect().width,"
                     "document.documentElement.scrollWidth, innerWidth];",
                     {.width = 520, .height = 800});
  EXPECT_EQ(seen[0], 600);
  EXPECT_LE(seen[1], seen[2]);
}

TEST_F(ContactSheetInBrowser, CropsAndRegionsLieWhereTheyAre) {
  const json seen = test::ask_page(
      sheet(),
      "const at = selector => document.querySelector(selector).getBoundingClientRect();"
      "return {stage: at('.stage'), hero: at('.crop'), face: at('.region.face'),"
      "focal: at('.focal')};");
  const double scale = seen["stage"]["width"].get<double>() / 1200;
  const auto x = [&](const char* what, const char* edge) {
    return (seen[what][edge].get<double>() - seen["stage"]["left"].get<double>()) / scale;
  };
  const auto y = [&](const char* what, const char* edge) {
    return (seen[what][edge].get<double>() - seen["stage"]["top"].get<double>()) / scale;
  };
  EXPECT_NEAR(x("stage", "right"), 1200, 0.01);
  EXPECT_NEAR(y("stage", "bottom"), 800, 2);
  EXPECT_NEAR(y("hero", "top"), 16, 1);
  EXPECT_NEAR(y("hero", "bottom"), 784, 2);
  EXPECT_NEAR(x("face", "left"), 500, 1);
  EXPECT_NEAR(x("face", "right"), 600, 1);
  EXPECT_NEAR(y("face", "bottom"), 330, 2);
  EXPECT_NEAR((x("focal", "left") + x("focal", "right")) / 2, 600, 1);
}

TEST_F(ContactSheetInBrowser, PointingAtARenditionLightsItsCrop) {
  const json seen = test::ask_page(
      sheet(),
      "document.querySelectorAll('.rendition')[2].focus();"
      "return [...document.querySelectorAll('.lit')].map(crop => crop.textContent.trim());");
  EXPECT_EQ(seen, json::parse(R"(["square"])"));
}

TEST_F(ContactSheetInBrowser, KeysMoveDrawAndChangeTheTheme) {
  const json seen = test::ask_page(
      sheet(),
      "const press = key => document.activeElement.dispatchEvent("
      "new KeyboardEvent('keydown', {key, bubbles: true, cancelable: true}));"
      "const seen = [];"
      "for (const key of 'jjjjk') { press(key); seen.push(document.activeElement.id); }"
      "press('c'); seen.push(getComputedStyle(document.querySelector('.crop')).display);"
      "press('r'); seen.push(getComputedStyle(document.querySelector('.region')).display);"
      "press('t'); press('t'); seen.push(getComputedStyle(document.body).backgroundColor);"
      "return seen;");
  EXPECT_EQ(seen, json::parse(R"j(["picture-1", "picture-2", "picture-3", "picture-3", "picture-2",
                                  "none", "none", "rgb(22, 22, 21)"])j"));
}

TEST_F(ContactSheetInBrowser, FiltersByFindings) {
  const json seen = test::ask_page(
      sheet(),
      "const shown = () => [...document.querySelectorAll('article')]"
      ".filter(article => article.checkVisibility()).map(article => article.id);"
      "const seen = [shown()];"
      "document.querySelector('[value=errors]').click(); seen.push(shown()); return seen;");
  EXPECT_EQ(seen, json::parse(R"([["picture-1", "picture-2", "picture-3"],
                                  ["picture-1", "picture-3"]])"));
}

TEST_F(ContactSheetInBrowser, FollowsTheSystemsTheme) {
  const std::string ask = "return getComputedStyle(document.body).backgroundColor;";
  EXPECT_EQ(test::ask_page(sheet(), ask, {.dark = false}), "rgb(246, 246, 244)");
  EXPECT_EQ(test::ask_page(sheet(), ask, {.dark = true}), "rgb(22, 22, 21)");
}

// WCAG 2.1, 1.4.3: at least 4.5:1, in both themes.
TEST_F(ContactSheetInBrowser, TextsStandOutFromTheirGround) {
  const std::string ask = R"(
    const lum = text => { const [r, g, b] = text.match(/[\d.]+/g).map(v => {
        v /= 255; return v <= 0.03928 ? v / 12.92 : ((v + 0.055) / 1.055) ** 2.4; });
      return 0.2126 * r + 0.7152 * g + 0.0722 * b; };
    const ground = node => { for (; node; node = node.parentElement) {
        const colour = getComputedStyle(node).backgroundColor;
        if (!/, 0\)|transparent/.test(colour)) return colour; } return 'rgb(255,255,255)'; };
    const weak = [];
    for (const node of document.querySelectorAll('h1, h2, p, dt, dd, b, i, span, a, figcaption')) {
      if (node.closest('.stage')) continue;
      const a = lum(getComputedStyle(node).color), b = lum(ground(node));
      const ratio = (Math.max(a, b) + 0.05) / (Math.min(a, b) + 0.05);
      if (ratio < 4.5) weak.push(node.tagName + '.' + node.className + ' ' + ratio.toFixed(2));
    }
    return [...new Set(weak)];)";
  EXPECT_EQ(test::ask_page(sheet(), ask, {.dark = false}), json::array());
  EXPECT_EQ(test::ask_page(sheet(), ask, {.dark = true}), json::array());
}

TEST_F(ContactSheetInBrowser, ArabicRunsFromTheRight) {
  const json seen = test::ask_page(
      sheet(),
      "return [...document.querySelectorAll('dd')].map(text => getComputedStyle(text).direction);");
  EXPECT_EQ(seen[0], "ltr");
  EXPECT_EQ(seen[3], "rtl");
}

// The page to look at, where PICDESK_SCREENSHOTS names a folder.
TEST_F(ContactSheetInBrowser, Screenshots) {
  const char* folder = std::getenv("PICDESK_SCREENSHOTS");
  if (folder == nullptr) GTEST_SKIP() << "set PICDESK_SCREENSHOTS to a folder to keep them";
  const std::string base = folder;
  test::take_screenshot(sheet(), base + "/sheet-light.png", {.width = 1300, .height = 2400});
  test::take_screenshot(sheet(), base + "/sheet-dark.png",
                        {.width = 1300, .height = 2400, .dark = true});
  test::take_screenshot(sheet(), base + "/sheet-narrow.png", {.width = 520, .height = 2400});
}

}  // namespace
}  // namespace picdesk
