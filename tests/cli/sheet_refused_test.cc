// SPDX-License-Identifier: GPL-3.0-or-later
// Rows that are refused, and sheets that are.
#include <gmock/gmock.h>

#include <filesystem>

#include "cli/sheet_command.h"

namespace picdesk::test {
namespace {

using nlohmann::json;
using ::testing::HasSubstr;
using ::testing::StartsWith;

class SheetRefused : public SheetCommand {
 protected:
  ProcessResult set_credit(const std::string& credit) {
    return picdesk({"meta", "set", "in/a.jpg", "--credit", credit});
  }
};

TEST_F(SheetRefused, OtherPictureOfThatName) {
  export_sheet();
  edit("Hillside Photo Agency", "New Agency");
  std::filesystem::remove(path("in/a.jpg"));
  copy("jpeg/scene.jpg", "in/a.jpg");
  const auto before = bytes("in/a.jpg");
  const auto result = apply({"--write"});
  EXPECT_EQ(result.exit_code, 3);
  EXPECT_THAT(result.err, HasSubstr("in/a.jpg: sheet/image-changed: "));
  EXPECT_EQ(bytes("in/a.jpg"), before);
}

TEST_F(SheetRefused, BothChangedTheField) {
  export_sheet();
  edit("Hillside Photo Agency", "Sheet Agency");
  ASSERT_EQ(set_credit("Their Agency").exit_code, 0);
  const auto before = bytes("in/a.jpg");
  const auto result = apply({"--write"});
  EXPECT_EQ(result.exit_code, 3);
  EXPECT_THAT(result.err,
              HasSubstr("sheet/conflict: credit was \"Hillside Photo Agency\", the photo now says "
                        "\"Their Agency\", the sheet says \"Sheet Agency\""));
  EXPECT_EQ(bytes("in/a.jpg"), before);
  ASSERT_EQ(set_credit("Sheet Agency").exit_code, 0);
  EXPECT_THAT(apply({"--write"}).out, StartsWith("0 changed, 3 unchanged"));
}

TEST_F(SheetRefused, OtherFieldsOfAChangedPhotoAreApplied) {
  export_sheet();
  edit("Hillside Photo Agency", "Sheet Agency");
  ASSERT_EQ(picdesk({"meta", "set", "in/a.jpg", "--headline", "Theirs"}).exit_code, 0);
  ASSERT_EQ(apply({"--write"}).exit_code, 0);
  EXPECT_EQ(shown("in/a.jpg")["credit"], "Sheet Agency");
  EXPECT_EQ(shown("in/a.jpg")["headline"], "Theirs");
}

TEST_F(SheetRefused, ChangedPhotosWithoutTheBase) {
  export_sheet();
  edit("Hillside Photo Agency", "Sheet Agency");
  ASSERT_EQ(set_credit("Their Agency").exit_code, 0);
  std::filesystem::rename(path("s.csv.base.json"), path("elsewhere.json"));
  const auto stale = apply({"--write"});
  EXPECT_EQ(stale.exit_code, 3);
  EXPECT_THAT(stale.err, HasSubstr("in/a.jpg: sheet/stale: "));
  EXPECT_THAT(apply({"--base", "elsewhere.json"}).err, HasSubstr("sheet/conflict"));
  EXPECT_EQ(apply({"--base", "gone.json"}).exit_code, 2);
  write_file(folder_ / "bad.json", "{");
  EXPECT_EQ(apply({"--base", "bad.json"}).exit_code, 2);
  EXPECT_EQ(shown("in/a.jpg")["credit"], "Their Agency");
}

TEST_F(SheetRefused, MissingFilesAndTwinsLeaveTheOthers) {
  own_sheet("file,credit\ngone.jpg,A\nb.jpg,B\nb.jpg,C\na.jpg,D\n");
  const auto before = bytes("in/b.jpg");
  const auto all = apply_documents({"--write"}, 3);
  ASSERT_EQ(all.size(), 4u);
  EXPECT_THAT(all[0]["error"]["message"].get<std::string>(), StartsWith("sheet/missing: "));
  EXPECT_THAT(all[1]["error"]["message"].get<std::string>(), StartsWith("sheet/duplicate-row: "));
  EXPECT_EQ(all[2]["schema"], "picdesk.failure/1");
  EXPECT_EQ(all[3]["changed"], true);
  EXPECT_EQ(bytes("in/b.jpg"), before);
  EXPECT_EQ(shown("in/a.jpg")["credit"], "D");
}

TEST_F(SheetRefused, AllOrNothing) {
  own_sheet("file,credit\ngone.jpg,A\na.jpg,D\n");
  const auto before = bytes("in/a.jpg");
  const auto result = apply({"--write", "--all-or-nothing"});
  EXPECT_EQ(result.exit_code, 3);
  EXPECT_THAT(result.out, StartsWith("nothing was written: a row is refused\n"));
  EXPECT_EQ(bytes("in/a.jpg"), before);
  own_sheet("file,credit\nb.jpg,A\na.jpg,D\n");
  EXPECT_EQ(apply({"--write", "--all-or-nothing"}).exit_code, 0);
  EXPECT_EQ(shown("in/b.jpg")["credit"], "A");
}

struct Damage {
  const char* name;
  const char* sheet;
  const char* finding;
};

class SheetDamage : public SheetCommand, public ::testing::WithParamInterface<Damage> {};

TEST_P(SheetDamage, RefusesTheRow) {
  own_sheet(GetParam().sheet);
  const auto before = bytes("in/b.jpg");
  const auto result = apply({"--write"});
  EXPECT_EQ(result.exit_code, 4);
  EXPECT_THAT(result.err, StartsWith("error: in/b.jpg: " + std::string(GetParam().finding)));
  EXPECT_EQ(bytes("in/b.jpg"), before);
}

INSTANTIATE_TEST_SUITE_P(
    All, SheetDamage,
    ::testing::Values(
        Damage{"Date", "file,date_created\nb.jpg,10/3/2024\n", "sheet/date-mangled: "},
        Damage{"DayNumber", "file,date_created\nb.jpg,45568\n", "sheet/date-mangled: "},
        Damage{"Number", "file,job_id\nb.jpg,1.2E+11\n", "sheet/number-mangled: "},
        Damage{"Letters", "file,credit\nb.jpg,Z\xEF\xBF\xBDrich\n", "sheet/encoding: "}),
    [](const auto& param) { return param.param.name; });

class SheetFault : public SheetCommand, public ::testing::WithParamInterface<Damage> {};

TEST_P(SheetFault, IsAUsageErrorBeforeAnythingIsDone) {
  own_sheet(GetParam().sheet);
  const auto before = bytes("in/b.jpg");
  const auto result = apply({"--write"});
  EXPECT_EQ(result.exit_code, 2);
  EXPECT_THAT(result.err, HasSubstr(GetParam().finding));
  EXPECT_EQ(bytes("in/b.jpg"), before);
}

INSTANTIATE_TEST_SUITE_P(
    All, SheetFault,
    ::testing::Values(Damage{"Column", "file,creditt\nb.jpg,A\n", "did you mean \"credit\"?"},
                      Damage{"ColumnTwice", "file,credit,credit\nb.jpg,A,B\n", "s.csv:1: "},
                      Damage{"NoFileColumn", "credit\nA\n", "s.csv:1: "},
                      Damage{"AboveTheRoot", "file,credit\nb.jpg,A\n../x.jpg,A\n", "s.csv:3: "},
                      Damage{"Absolute", "file,credit\nb.jpg,A\n/x.jpg,A\n", "s.csv:3: "},
                      Damage{"Quote", "file,credit\nb.jpg,\"A\n", "s.csv:2: "},
                      Damage{"Empty", "", "s.csv"}),
    [](const auto& param) { return param.param.name; });

TEST_F(SheetRefused, ExportLeavesASheetThatIsThere) {
  export_sheet();
  edit("Hillside Photo Agency", "New Agency");
  const std::string edited = text("s.csv");
  const std::string base = text("s.csv.base.json");
  const std::vector<std::string> again{"sheet", "export", "in", "-o", "s.csv", "--field", "credit"};
  const auto refused = picdesk(again);
  EXPECT_EQ(refused.exit_code, 2);
  EXPECT_THAT(refused.err, StartsWith("error: s.csv: "));
  EXPECT_THAT(refused.err, HasSubstr("--force"));
  EXPECT_EQ(text("s.csv"), edited);
  EXPECT_EQ(text("s.csv.base.json"), base);

  std::filesystem::rename(path("s.csv"), path("mine.csv"));
  EXPECT_THAT(picdesk(again).err, StartsWith("error: s.csv.base.json: "));
  EXPECT_EQ(text("s.csv.base.json"), base) << "mine.csv needs it";

  std::filesystem::create_symlink("gone.csv", path("s.csv"));
  EXPECT_THAT(picdesk(again).err, StartsWith("error: s.csv: "));
  std::filesystem::rename(path("mine.csv"), path("s.csv"));
  std::vector<std::string> forced = again;
  forced.push_back("--force");
  EXPECT_EQ(picdesk(forced).exit_code, 0);
  EXPECT_THAT(text("s.csv"), HasSubstr("Hillside Photo Agency"));
}

TEST_F(SheetRefused, AnExportOfNoPhotoWritesNoSheet) {
  copy("jpeg/empty.jpg", "in/d.jpg");
  EXPECT_EQ(picdesk({"sheet", "export", "in/d.jpg", "-o", "s.csv"}).exit_code, 4);
  EXPECT_FALSE(std::filesystem::exists(path("s.csv")));
}

TEST_F(SheetRefused, ExportNamesItsFaults) {
  EXPECT_EQ(picdesk({"sheet", "export", "in"}).exit_code, 2) << "no -o";
  const auto photo = bytes("in/a.jpg");
  EXPECT_EQ(picdesk({"sheet", "export", "in", "-o", "in/a.jpg"}).exit_code, 2);
  EXPECT_EQ(bytes("in/a.jpg"), photo);
  EXPECT_EQ(picdesk({"sheet", "export", "in", "-o", "s.csv", "--field", "creditt"}).exit_code, 2);
  EXPECT_EQ(picdesk({"sheet", "export", "in", "-o", "gone/s.csv"}).exit_code, 4);
  EXPECT_EQ(picdesk({"sheet", "export", "in/a.jpg", "-o", "s.csv", "--root", "in/deep"}).exit_code,
            4);
  EXPECT_EQ(picdesk({"sheet", "apply"}).exit_code, 2);
  EXPECT_EQ(picdesk({"sheet", "apply", "gone.csv"}).exit_code, 2);
  copy("jpeg/empty.jpg", "in/d.jpg");
  const auto result = picdesk({"sheet", "export", "in", "-o", "s.csv"});
  EXPECT_EQ(result.exit_code, 3);
  EXPECT_THAT(result.err, StartsWith("error: in/d.jpg: "));
}

}  // namespace
}  // namespace picdesk::test
