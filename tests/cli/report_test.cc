// SPDX-License-Identifier: GPL-3.0-or-later
#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "cli/command.h"

namespace picdesk::test {
namespace {

using ::testing::HasSubstr;
using ::testing::Not;

class Report : public CommandTest {
 protected:
  // in/49785-boats.jpg rendered into web/.
  void SetUp() override {
    copy("jpeg/scene.jpg", "in/49785-boats.jpg");
    const ProcessResult made =
        picdesk({"render", "in", "-o", "web", "--date", "2025-04-01", "--caption",
                 "Boats leave port.", "--credit", "AFP", "--alt", "Three boats at sea."});
    ASSERT_EQ(made.exit_code, 0) << made.err;
  }
  std::string page(const std::string& name = "web/contact-sheet.html") {
    return read_text(folder_ / name);
  }
  static std::size_t count(const std::string& text, const std::string& word) {
    std::size_t found = 0;
    for (auto at = text.find(word); at != std::string::npos; at = text.find(word, at + 1)) ++found;
    return found;
  }
};

TEST_F(Report, MakesAContactSheetBesideTheManifest) {
  const ProcessResult result = picdesk({"report", "web/manifest.ndjson"});
  EXPECT_EQ(result.exit_code, 0) << result.err;
  EXPECT_THAT(result.out, HasSubstr("web/contact-sheet.html: 1 master, "));
  EXPECT_THAT(page(), HasSubstr("Boats leave port."));
  EXPECT_THAT(page(), HasSubstr("Three boats at sea."));
  EXPECT_THAT(page(), HasSubstr("href=\"./2025/04/01/49785-boats-600_384.webp\""));
  EXPECT_GE(count(page(), "src=\"data:image/webp;base64,"), 2U);  // a rung and the hero
}

TEST_F(Report, ShowsTheMasterWhereItIsAtHand) {
  EXPECT_EQ(picdesk({"report", "web/manifest.ndjson"}).exit_code, 0);
  EXPECT_EQ(count(page(), "alt=\"Three boats at sea.\" decoding"),
            count(page(), "class=\"frame\""));
  EXPECT_EQ(picdesk({"report", "web/manifest.ndjson", "--masters", "in"}).exit_code, 0);
  EXPECT_THAT(page(), Not(HasSubstr("class=\"piece\"")));
  EXPECT_THAT(page(), Not(HasSubstr("report/missing")));
}

TEST_F(Report, LinksAreRelativeToTheSheet) {
  EXPECT_EQ(picdesk({"report", "web/manifest.ndjson", "-o", "sheet.html"}).exit_code, 0);
  EXPECT_THAT(page("sheet.html"), HasSubstr("href=\"./web/2025/04/01/49785-boats-600_384.webp\""));
}

TEST_F(Report, TakesATitle) {
  EXPECT_EQ(picdesk({"report", "web/manifest.ndjson", "--title", "Desk <1>"}).exit_code, 0);
  EXPECT_THAT(page(), HasSubstr("<title>Desk &lt;1&gt;</title>"));
}

TEST_F(Report, NamesRenditionsThatAreGone) {
  ASSERT_EQ(shell("rm web/2025/04/01/49785-boats-600_384.webp").exit_code, 0);
  const ProcessResult result =
      picdesk({"report", "web/manifest.ndjson", "--format", "text", "--fail-on", "warning"});
  EXPECT_EQ(result.exit_code, 1);
  EXPECT_THAT(result.err, HasSubstr("49785-boats-600_384.webp"));
  EXPECT_THAT(result.err, HasSubstr("[report/missing]"));
}

TEST_F(Report, NothingOutsideTheManifestsFolderIsShown) {
  ASSERT_EQ(shell("cp in/49785-boats.jpg secret.jpg && "
                  "sed -i 's|2025/04/01/49785-boats-600_384.webp|../secret.jpg|' "
                  "web/manifest.ndjson")
                .exit_code,
            0);
  EXPECT_EQ(picdesk({"report", "web/manifest.ndjson"}).exit_code, 0);
  EXPECT_THAT(page(), HasSubstr("outside its folder"));
  EXPECT_THAT(page(), Not(HasSubstr("href=\"./../secret.jpg\"")));
}

TEST_F(Report, NoMasterOutsideItsFolderIsShown) {
  ASSERT_EQ(shell("cp in/49785-boats.jpg secret.jpg && mkdir empty && "
                  "sed -i 's|\"master\":\"49785-boats.jpg\"|\"master\":\"../secret.jpg\"|' "
                  "web/manifest.ndjson")
                .exit_code,
            0);
  EXPECT_EQ(picdesk({"report", "web/manifest.ndjson", "--masters", "empty"}).exit_code, 0);
  EXPECT_THAT(page(), HasSubstr("../secret.jpg"));
  EXPECT_THAT(page(), HasSubstr("outside its folder"));
  EXPECT_THAT(page(), HasSubstr("class=\"piece\""));  // the renditions stand in for it
}

TEST_F(Report, ARefusedSpecIsNoFailedMaster) {
  write_file(folder_ / "p.toml",
             "name = \"p\"\npath = \"{name}-{spec}.{ext}\"\n[[rendition]]\nname = \"wide\"\n"
             "width = 300\nheight = 20\n[[rendition]]\nname = \"whole\"\nfit = \"fit\"\n"
             "width = 200\n");
  picdesk({"render", "in", "-o", "out", "--preset", "./p.toml", "--protect", "10,10,100,100"});
  EXPECT_EQ(picdesk({"report", "out/manifest.ndjson"}).exit_code, 0);
  const std::string sheet = page("out/contact-sheet.html");
  EXPECT_THAT(sheet, HasSubstr("<b>wide</b>"));
  EXPECT_THAT(sheet, HasSubstr("<b>whole</b>"));
  EXPECT_THAT(sheet, HasSubstr("report/failed"));
  EXPECT_THAT(sheet, Not(HasSubstr("1 failed")));
}

TEST_F(Report, ADetectorThatWasAskedForMustBeThere) {
  write_file(folder_ / "picdesk.toml",
             "[vision]\nface_model = { kind = \"yunet2023\", path = \"gone.onnx\", sha256 = \"" +
                 std::string(64, '0') + "\" }\n");
  EXPECT_EQ(
      picdesk({"report", "web/manifest.ndjson", "--masters", "in", "--fail-on", "error"}).exit_code,
      1);
  EXPECT_THAT(page(), HasSubstr("gone.onnx"));
}

TEST_F(Report, SaysWhenNothingIsAManifest) {
  write_file(folder_ / "none.ndjson", "hello\n");
  const ProcessResult result = picdesk({"report", "none.ndjson"});
  EXPECT_EQ(result.exit_code, 2);
  EXPECT_THAT(result.err, HasSubstr("none.ndjson"));
  EXPECT_EQ(picdesk({"report", "absent.ndjson"}).exit_code, 2);
  EXPECT_EQ(picdesk({"report"}).exit_code, 2);
  EXPECT_EQ(picdesk({"report", "web/manifest.ndjson", "--format", "pdf"}).exit_code, 2);
}

TEST_F(Report, SaysWhenTheSheetCannotBeWritten) {
  const ProcessResult result = picdesk({"report", "web/manifest.ndjson", "-o", "gone/sheet.html"});
  EXPECT_EQ(result.exit_code, 4);
  EXPECT_THAT(result.err, HasSubstr("gone"));
}

TEST_F(Report, RenderWritesOneWithTheMasters) {
  const ProcessResult result =
      picdesk({"render", "in", "-o", "again", "--date", "2025-04-01", "--report", "sheet.html"});
  EXPECT_EQ(result.exit_code, 0) << result.err;
  EXPECT_THAT(page("sheet.html"), HasSubstr("49785-boats.jpg"));
  EXPECT_THAT(page("sheet.html"), Not(HasSubstr("class=\"piece\"")));
  EXPECT_THAT(page("sheet.html"), HasSubstr("meta/alt-missing"));
  EXPECT_EQ(picdesk({"render", "in", "-o", "dry", "--date", "2025-04-01", "--report", "dry.html",
                     "--dry-run"})
                .exit_code,
            0);
  EXPECT_THAT(files(), Not(::testing::Contains("dry.html")));
}

TEST_F(Report, FailedMastersAreOnTheSheet) {
  write_file(folder_ / "in/broken.jpg", "no picture");
  EXPECT_EQ(picdesk({"render", "in", "-o", "web", "--date", "2025-04-01"}).exit_code, 3);
  EXPECT_EQ(picdesk({"report", "web/manifest.ndjson"}).exit_code, 0);
  EXPECT_THAT(page(), HasSubstr("id=\"picture-2\""));
  EXPECT_THAT(page(), HasSubstr("with errors (1)"));
}

}  // namespace
}  // namespace picdesk::test
