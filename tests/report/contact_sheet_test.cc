// SPDX-License-Identifier: GPL-3.0-or-later
#include "picdesk/contact_sheet.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "base/base64.h"
#include "report/contact_sheet_samples.h"

namespace picdesk {
namespace {

using ::testing::HasSubstr;
using ::testing::Not;

SheetPicture picture(const std::string& mime, const std::string& text) {
  const auto bytes = std::as_bytes(std::span(text));
  return {{bytes.begin(), bytes.end()}, mime, {600, 384}};
}

SheetMaster master() {
  return test::sample_master(picture("image/jpeg", "preview"), picture("image/webp", "hero"));
}

std::string html(const SheetMaster& shown) {
  const auto page = to_contact_sheet({"Desk", "1 master", {shown}});
  return page ? *page : "error: " + page.error().message;
}

std::size_t count(const std::string& text, const std::string& word) {
  std::size_t found = 0;
  for (auto at = text.find(word); at != std::string::npos; at = text.find(word, at + 1)) ++found;
  return found;
}

TEST(ContactSheet, HoldsThePicturesThemselves) {
  const std::string page = html(master());
  EXPECT_EQ(count(page, "data:image/jpeg;base64," + base64(master().preview.bytes)), 1U);
  EXPECT_EQ(count(page, "src=\"data:"), 2U);
}

TEST(ContactSheet, DrawsEachCropOnceInPercentOfTheMaster) {
  const std::string page = html(master());
  EXPECT_EQ(count(page, "class=\"box crop"),
            2U);  // hero at 1x and 2x share one, the whole has none
  EXPECT_THAT(page, HasSubstr("left:0%;top:2%;width:100%;height:96%"));
  EXPECT_THAT(page, HasSubstr("left:25%;top:0%;width:66.67%;height:100%"));
}

TEST(ContactSheet, DrawsRegionsWithTheirSource) {
  const std::string page = html(master());
  EXPECT_THAT(page, HasSubstr("aria-label=\"face, detector:ultraface640 0.97\""));
  EXPECT_THAT(page, HasSubstr("aria-label=\"person, metadata-iptc, protected\""));
  EXPECT_THAT(page, HasSubstr("left:50%;top:25%"));
}

TEST(ContactSheet, CountsWhatIsWrong) {
  SheetMaster quiet = master();
  quiet.renditions.resize(1);
  SheetMaster failed;
  failed.error = "desk/broken.jpg: the scan is cut";
  const auto page = to_contact_sheet({"Desk", "", {master(), quiet, failed}});
  ASSERT_TRUE(page);
  EXPECT_THAT(*page, HasSubstr("all (3)"));
  EXPECT_THAT(*page, HasSubstr("with findings (2)"));
  EXPECT_THAT(*page, HasSubstr("with errors (2)"));
  EXPECT_THAT(*page, HasSubstr("desk/broken.jpg: the scan is cut"));
}

TEST(ContactSheet, AsksForALookAtUnsureCropsOnly) {
  const std::string page = html(master());
  EXPECT_EQ(count(page, ": look at it"), 1U);  // the square
  EXPECT_EQ(count(page, "<meter"), 3U);        // nobody planned the rung
  EXPECT_THAT(page, HasSubstr("person, metadata-iptc, protected: left out"));
}

TEST(ContactSheet, SaysWhereATextIsMissing) {
  SheetMaster bare = master();
  bare.caption = bare.credit = bare.alt = "";
  EXPECT_EQ(count(html(bare), "<i>none</i>"), 3U);
  EXPECT_EQ(count(html(master()), "<i>none</i>"), 0U);
}

TEST(ContactSheet, NothingInATextBecomesMarkup) {
  const std::string evil =
      "\"><img src=x onerror=alert(1)><script>alert(2)</script>{{title}}'&\x01\xff";
  SheetMaster hostile = master();
  hostile.name = hostile.caption = hostile.credit = hostile.alt = evil;
  hostile.error = evil;
  hostile.regions[1].name = evil;
  hostile.findings = {{evil, Severity::warning, evil, evil, evil}};
  for (SheetRendition& rendition : hostile.renditions) {
    rendition.spec = rendition.output = rendition.crop.reason = evil;
    rendition.picture.mime = evil;
  }
  hostile.preview.mime = "text/html";
  const auto page = to_contact_sheet({evil, evil, {hostile}});
  ASSERT_TRUE(page);
  EXPECT_THAT(*page, Not(HasSubstr("<img src=x")));
  EXPECT_THAT(*page, Not(HasSubstr("<script>alert")));
  EXPECT_THAT(*page, Not(HasSubstr("\x01")));
  EXPECT_THAT(*page, Not(HasSubstr("\xff")));
  EXPECT_EQ(count(*page, "src=\"data:"), 0U);
  EXPECT_EQ(count(*page, "<script>"), 1U);
  EXPECT_THAT(*page, HasSubstr("{{title}}"));  // shown, not expanded
}

TEST(ContactSheet, LinksStayBesideTheSheet) {
  SheetMaster odd = master();
  odd.renditions.resize(1);
  odd.renditions[0].output = "javascript:alert(1)/a b\"c.webp";
  EXPECT_THAT(html(odd), HasSubstr("href=\"./javascript%3Aalert%281%29/a%20b%22c.webp\""));
}

TEST(ContactSheet, AsksForNothingFromElsewhere) {
  const std::string page = html(master());
  EXPECT_THAT(page, HasSubstr("default-src 'none'"));
  for (const char* reference : {"http:", "https:", "url(", "@import", "<link", "src=\"/"}) {
    EXPECT_THAT(page, Not(HasSubstr(reference)));
  }
}

TEST(ContactSheet, WithoutTheMasterRenditionsStandInForIt) {
  SheetMaster absent = master();
  absent.preview = {};
  EXPECT_EQ(count(html(absent), "class=\"piece\""), 1U);
  absent.renditions[0].picture.bytes.clear();
  EXPECT_THAT(html(absent), HasSubstr("the master is not at hand"));
}

TEST(ContactSheet, BoxesOutsideThePictureTakeNoPlace) {
  SheetMaster odd = master();
  odd.regions = {{{-50, -50, 60, 40}, RegionKind::face, 1, RegionSource::user},
                 {{5000, 10, 6000, 20}, RegionKind::face, 1, RegionSource::user}};
  const std::string page = html(odd);
  EXPECT_THAT(page, HasSubstr("left:0%;top:0%;width:5%;height:5%"));
  EXPECT_THAT(page, HasSubstr("width:0%"));
}

TEST(ContactSheet, NoMastersGiveAnEmptySheet) {
  const auto page = to_contact_sheet({"Desk", "0 masters", {}});
  ASSERT_TRUE(page);
  EXPECT_EQ(count(*page, "<article"), 0U);
  EXPECT_THAT(*page, HasSubstr("all (0)"));
}

TEST(ContactSheet, SameSheetSameBytes) { EXPECT_EQ(html(master()), html(master())); }

TEST(ContactSheet, RefusesMoreThanItMayHold) {
  const auto page = to_contact_sheet({"Desk", "", {master()}}, 1000);
  ASSERT_FALSE(page);
  EXPECT_EQ(page.error().code, ErrorCode::exhausted);
  EXPECT_THAT(page.error().hint, HasSubstr("a folder"));
}

}  // namespace
}  // namespace picdesk
