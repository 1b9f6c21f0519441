// SPDX-License-Identifier: GPL-3.0-or-later
// render --sheet: the sheet's texts in the renditions, the masters as they are.
#include <gmock/gmock.h>

#include "cli/metadata_command.h"

namespace picdesk::test {
namespace {

using ::testing::HasSubstr;

class SheetRender : public MetadataCommand {
 protected:
  SheetRender() {
    copy("jpeg/plain.jpg", "in/a.jpg");
    copy("jpeg/credited.jpg", "in/b.jpg");
  }

  ProcessResult render(std::vector<std::string> options) {
    options.insert(options.begin(), {"render", "in", "--preset", "wordpress", "-o", "web"});
    return picdesk(options);
  }
  std::string rendition(const std::string& stem) {
    const auto made = files("web/" + stem + "-");
    EXPECT_FALSE(made.empty());
    return made.empty() ? "" : made[0];
  }
};

TEST_F(SheetRender, TextsLandInTheRenditions) {
  write_file(folder_ / "s.csv",
             "file,caption,credit,alt,alt[ar]\na.jpg,From the sheet,Sheet Agency,Seen,سوق\n"
             "b.jpg,,New Agency,,\n");
  const auto before = bytes("in/a.jpg");
  const auto result = render({"--sheet", "s.csv"});
  ASSERT_EQ(result.exit_code, 0) << result.err;
  const std::string a = rendition("a");
  EXPECT_EQ(tag(a, "XMP-dc:Description"), "From the sheet");
  EXPECT_EQ(tag(a, "XMP-photoshop:Credit"), "Sheet Agency");
  EXPECT_EQ(tag(a, "XMP-iptcCore:AltTextAccessibility-ar"), "سوق");
  const std::string b = rendition("b");
  EXPECT_EQ(tag(b, "XMP-photoshop:Credit"), "New Agency");
  EXPECT_THAT(tag(b, "XMP-dc:Description"), HasSubstr("Volunteers plant seedlings"));
  EXPECT_EQ(bytes("in/a.jpg"), before);
}

TEST_F(SheetRender, AChangedCellMakesNewRenditions) {
  write_file(folder_ / "s.csv", "file,credit\na.jpg,One\nb.jpg,One\n");
  render({"--sheet", "s.csv"});
  EXPECT_THAT(render({"--sheet", "s.csv"}).out, HasSubstr("0 renditions of 2 masters written"));
  write_file(folder_ / "s.csv", "file,credit\na.jpg,Two\nb.jpg,One\n");
  render({"--sheet", "s.csv"});
  EXPECT_EQ(tag(rendition("a"), "XMP-photoshop:Credit"), "Two");
}

TEST_F(SheetRender, APhotoWithoutRowKeepsItsTexts) {
  write_file(folder_ / "s.csv", "file,credit\na.jpg,Sheet Agency\n");
  const auto result = render({"--sheet", "s.csv"});
  EXPECT_EQ(result.exit_code, 0);
  EXPECT_THAT(result.err, HasSubstr("in/b.jpg: the sheet has no row for this photo"));
  EXPECT_EQ(tag(rendition("b"), "XMP-photoshop:Credit"), "Hillside Photo Agency");
}

TEST_F(SheetRender, RowsOfOtherFoldersAreNotTaken) {
  write_file(folder_ / "s.csv",
             "file,credit\nday1/a.jpg,Wrong\nold/in/b.jpg,Wrong\nin/b.jpg,Right\n");
  EXPECT_THAT(render({"--sheet", "s.csv"}).err, HasSubstr("in/a.jpg: the sheet has no row"));
  EXPECT_EQ(tag(rendition("a"), "XMP-photoshop:Credit"), "");
  EXPECT_EQ(tag(rendition("b"), "XMP-photoshop:Credit"), "Right");
}

TEST_F(SheetRender, TheRowBelowTheSheetGoesBeforeOneOfTheSameName) {
  write_file(folder_ / "s.csv", "file,credit\nb.jpg,Wrong\nin/b.jpg,Right\na.jpg,Own\n");
  ASSERT_EQ(render({"--sheet", "s.csv"}).exit_code, 0);
  EXPECT_EQ(tag(rendition("b"), "XMP-photoshop:Credit"), "Right");
  EXPECT_EQ(tag(rendition("a"), "XMP-photoshop:Credit"), "Own");
}

TEST_F(SheetRender, RefusedRowsFailTheirMaster) {
  write_file(folder_ / "codes.txt", "i9\tAyman\n");
  write_file(folder_ / "s.csv", "file,credit,caption\na.jpg,A,\\i8\\\nb.jpg,B,\\i9\\ in {city}\n");
  const auto result = render({"--sheet", "s.csv", "--codes", "codes.txt", "--variables"});
  EXPECT_EQ(result.exit_code, 3);
  EXPECT_THAT(result.err, HasSubstr("in/a.jpg: codes/unknown: \\i8\\"));
  EXPECT_TRUE(files("web/a-").empty());
  EXPECT_EQ(tag(rendition("b"), "XMP-dc:Description"), "Ayman in Altdorf");
}

TEST_F(SheetRender, ReplacedPicturesAreNotCaptioned) {
  ASSERT_EQ(picdesk({"sheet", "export", "in", "-o", "s.csv", "--field", "credit"}).exit_code, 0);
  copy("jpeg/scene.jpg", "new.jpg");
  ASSERT_EQ(shell("mv new.jpg in/a.jpg").exit_code, 0);
  const auto result = render({"--sheet", "s.csv"});
  EXPECT_EQ(result.exit_code, 3);
  EXPECT_THAT(result.err, HasSubstr("sheet/image-changed"));
  EXPECT_TRUE(files("web/a-").empty());
}

TEST_F(SheetRender, BadSheetsAreUsageErrors) {
  EXPECT_EQ(render({"--sheet", "gone.csv"}).exit_code, 2);
  write_file(folder_ / "s.csv", "file,creditt\na.jpg,A\n");
  const auto result = render({"--sheet", "s.csv"});
  EXPECT_EQ(result.exit_code, 2);
  EXPECT_THAT(result.err, HasSubstr("did you mean \"credit\"?"));
  EXPECT_TRUE(files("web").empty());
}

}  // namespace
}  // namespace picdesk::test
