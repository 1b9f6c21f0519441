// SPDX-License-Identifier: GPL-3.0-or-later
// sheet export, a change in the sheet, sheet apply.
#include <gmock/gmock.h>

#include <filesystem>

#include "cli/sheet_command.h"

namespace picdesk::test {
namespace {

using nlohmann::json;
using ::testing::ElementsAre;
using ::testing::HasSubstr;
using ::testing::StartsWith;

class SheetRoundTrip : public SheetCommand {};

TEST_F(SheetRoundTrip, ExportHasARowAPhotoAndTheBase) {
  export_sheet({"caption", "alt[ar]", "credit"});
  EXPECT_THAT(files("s.csv"), ElementsAre("s.csv", "s.csv.base.json"));
  const std::string sheet = text("s.csv");
  EXPECT_THAT(sheet, StartsWith("\xEF\xBB\xBF"
                                "file,image_hash,meta_hash,caption,alt[ar],credit"));
  for (const char* row : {"\na.jpg,", "\nb.jpg,", "\ndeep/c.tif,"}) {
    EXPECT_THAT(sheet, HasSubstr(row));
  }
  json base = json::parse(text("s.csv.base.json"));
  EXPECT_EQ(base["schema"], "picdesk.sheet-base/1");
  EXPECT_EQ(base["rows"].size(), 3u);
  EXPECT_EQ(base["rows"]["a.jpg"]["cells"]["city"], "Altdorf") << "also what has no column";
}

TEST_F(SheetRoundTrip, WithoutFieldsThoseThatDesksEdit) {
  export_sheet({});
  for (const char* column : {",caption,", ",caption[fr],", ",alt[de],", ",credit,", ",keywords,"}) {
    EXPECT_THAT(text("s.csv"), HasSubstr(column));
  }
}

TEST_F(SheetRoundTrip, TabsForTsv) {
  ASSERT_EQ(picdesk({"sheet", "export", "in", "-o", "s.tsv", "--root", "in", "--field", "credit"})
                .exit_code,
            0);
  EXPECT_THAT(text("s.tsv"), HasSubstr("file\timage_hash\tmeta_hash\tcredit"));
  EXPECT_EQ(picdesk({"sheet", "apply", "s.tsv", "--root", "in"}).exit_code, 0);
}

TEST_F(SheetRoundTrip, AnUneditedSheetChangesNothing) {
  export_sheet({});
  EXPECT_THAT(apply({"--write"}).out, StartsWith("0 changed, 3 unchanged"));
  EXPECT_FALSE(std::filesystem::exists(path("in/.picdesk/journal.ndjson")));
}

TEST_F(SheetRoundTrip, DryRunThenWriteThenNothingToDo) {
  export_sheet();
  edit("Hillside Photo Agency", "New Agency");
  const auto before = bytes("in/a.jpg");
  const auto dry = apply();
  EXPECT_EQ(dry.exit_code, 0);
  EXPECT_THAT(dry.out, HasSubstr("in/a.jpg:\n  credit  (xmp, iim)\n    - Hillside Photo Agency\n"
                                 "    + New Agency\n1 would change, 2 unchanged\n"));
  EXPECT_THAT(dry.out, HasSubstr("a dry run: `--write` applies it\n"));
  EXPECT_EQ(bytes("in/a.jpg"), before);
  const auto written = apply_documents({"--write"});
  ASSERT_EQ(written.size(), 3u);
  EXPECT_EQ(written[0]["schema"], "picdesk.edit/1");
  EXPECT_EQ(written[0]["changed"], true);
  EXPECT_EQ(written[1]["changed"], false);
  EXPECT_EQ(tag("in/a.jpg", "XMP-photoshop:Credit"), "New Agency");
  EXPECT_EQ(tag("in/a.jpg", "IPTC:Credit"), "New Agency");
  const auto after = bytes("in/a.jpg");
  EXPECT_THAT(apply({"--write"}).out, StartsWith("0 changed, 3 unchanged"));
  EXPECT_EQ(bytes("in/a.jpg"), after);
  EXPECT_EQ(picdesk({"meta", "undo", written[0]["id"], "--folder", "in"}).exit_code, 0);
  EXPECT_EQ(bytes("in/a.jpg"), before);
}

TEST_F(SheetRoundTrip, SidecarsForTiff) {
  own_sheet("file,alt[ar],keywords\ndeep/c.tif,سوق,war; Iraq\n");
  ASSERT_EQ(apply({"--write"}).exit_code, 0);
  EXPECT_EQ(tag("in/deep/c.xmp", "XMP-dc:Subject"), "war; Iraq");
  EXPECT_THAT(apply({"--write"}).out, StartsWith("0 changed, 1 unchanged"));
  export_sheet({"alt[ar]"});
  EXPECT_THAT(text("s.csv"), HasSubstr("سوق"));
}

TEST_F(SheetRoundTrip, SidecarsBesideAJpegCountOnBothWays) {
  write_file(folder_ / "in/b.xmp",
             "<x:xmpmeta xmlns:x=\"adobe:ns:meta/\"><rdf:RDF "
             "xmlns:rdf=\"http://www.w3.org/1999/02/22-rdf-syntax-ns#\"><rdf:Description "
             "rdf:about=\"\" xmlns:photoshop=\"http://ns.adobe.com/photoshop/1.0/\" "
             "photoshop:Headline=\"From the sidecar\"/></rdf:RDF></x:xmpmeta>");
  export_sheet({"headline"});
  EXPECT_THAT(apply({"--write"}).out, StartsWith("0 changed, 3 unchanged"));
  edit("From the sidecar", "From the sheet");
  EXPECT_EQ(apply({"--write"}).exit_code, 0);
  EXPECT_EQ(shown("in/b.jpg")["headline"], "From the sheet");
}

TEST_F(SheetRoundTrip, CellsClearKeepAndCarryFormulas) {
  own_sheet(
      "file,credit,headline,city,source\na.jpg,<clear>,'=1+1,,\"two\nlines, \"\"quoted\"\"\"\n");
  ASSERT_EQ(apply({"--write"}).exit_code, 0);
  json fields = shown("in/a.jpg");
  EXPECT_FALSE(fields.contains("credit"));
  EXPECT_EQ(fields["headline"], "=1+1");
  EXPECT_EQ(fields["city"], "Altdorf");
  EXPECT_EQ(fields["source"], "two\nlines, \"quoted\"");
  export_sheet({"headline"});
  EXPECT_THAT(text("s.csv"), HasSubstr(",'=1+1"));
}

TEST_F(SheetRoundTrip, CodesAndVariablesInCells) {
  write_file(folder_ / "codes.txt", "mos\tMosul, Iraq\n");
  own_sheet("file,headline\na.jpg,\\mos\\ by {creators} in {date_created:%B}\n");
  ASSERT_EQ(apply({"--write", "--codes", "codes.txt", "--variables", "--language", "fr"}).exit_code,
            0);
  EXPECT_EQ(shown("in/a.jpg")["headline"], "Mosul, Iraq by Ada Okonkwo, Jonas Grün in mai");
}

TEST_F(SheetRoundTrip, ASheetAboveThePhotosNeedsNoRoot) {
  ASSERT_EQ(picdesk({"sheet", "export", "in", "-o", "s.csv", "--field", "credit"}).out,
            "s.csv: 3 photos\n");
  EXPECT_THAT(text("s.csv"), HasSubstr("\nin/deep/c.tif,"));
  edit("Hillside Photo Agency", "New Agency");
  ASSERT_EQ(picdesk({"sheet", "apply", "s.csv", "--write"}).exit_code, 0);
  EXPECT_EQ(shown("in/a.jpg")["credit"], "New Agency");
}

TEST_F(SheetRoundTrip, ASheetElsewhereSaysWhichRoot) {
  std::filesystem::create_directory(path("sheets"));
  const auto result = picdesk({"sheet", "export", "in", "-o", "sheets/s.csv"});
  EXPECT_EQ(result.out, "sheets/s.csv: 3 photos\napply it with --root in\n");
  EXPECT_THAT(picdesk({"sheet", "apply", "sheets/s.csv", "--root", "in"}).out,
              StartsWith("0 would change, 3 unchanged"));
}

TEST_F(SheetRoundTrip, TheSheetsFolderIsTheRoot) {
  write_file(folder_ / "in/s.csv", "file,credit\nb.jpg,Agency\n");
  ASSERT_EQ(picdesk({"sheet", "apply", "in/s.csv", "--write"}).exit_code, 0);
  EXPECT_EQ(shown("in/b.jpg")["credit"], "Agency");
}

}  // namespace
}  // namespace picdesk::test
