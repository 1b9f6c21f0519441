// SPDX-License-Identifier: GPL-3.0-or-later
// One row against one photo: every way in which sheet and photo may have changed.
#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "picdesk/sheet.h"

namespace picdesk {
namespace {

using testing::ElementsAre;
using testing::HasSubstr;
using testing::IsEmpty;
using testing::StartsWith;

SheetPhoto photo(const std::string& caption, const std::string& credit = "AFP") {
  SheetPhoto result{"a.jpg", "cafe", {}};
  result.record.caption.set("", caption);
  result.record.credit = credit;
  return result;
}

// The row that the export of this photo has, with other cells.
SheetRow row_of(const SheetPhoto& exported, std::vector<SheetCell> cells) {
  return {7, exported.file, exported.image_hash, meta_hash(exported.record), std::move(cells)};
}

SheetBase base_of(const SheetPhoto& exported) {
  const Result<SheetExport> out = export_sheet({exported}, {"caption"}, SheetFormat::csv);
  return parse_sheet_base(out->base, "s.csv.base.json").value();
}

TEST(ApplyRow, TakesChangedCellsOnly) {
  const SheetPhoto now = photo("Soldiers");
  const SheetChange change =
      apply_row(row_of(now, {{"caption", "Troops"}, {"credit", "AFP"}}), &now, nullptr, {});
  EXPECT_FALSE(change.refused);
  EXPECT_EQ(change.line, 7);
  EXPECT_EQ(change.file, "a.jpg");
  EXPECT_THAT(change.fields, ElementsAre("caption"));
  EXPECT_EQ(change.values.caption.text(), "Troops");
  ASSERT_EQ(change.differences.size(), 1u);
  EXPECT_EQ(change.differences[0].path, "caption");
  EXPECT_EQ(change.differences[0].old_text, "Soldiers");
  EXPECT_EQ(change.differences[0].new_text, "Troops");
}

TEST(ApplyRow, NothingChangedIsNothingToDo) {
  const SheetPhoto now = photo("Soldiers\nstand");
  const SheetChange change =
      apply_row(row_of(now, {{"caption", "Soldiers\r\nstand"}}), &now, nullptr, {});
  EXPECT_FALSE(change.refused);
  EXPECT_THAT(change.fields, IsEmpty());
  EXPECT_EQ(change.values, now.record);
}

TEST(ApplyRow, AnotherPictureIsRefused) {
  const SheetPhoto now = photo("Soldiers");
  SheetRow row = row_of(now, {{"caption", "Troops"}});
  row.image_hash = "beef";
  const SheetChange change = apply_row(row, &now, nullptr, {});
  ASSERT_TRUE(change.refused);
  EXPECT_THAT(change.refused->message, StartsWith("sheet/image-changed: "));
  EXPECT_THAT(change.refused->message, HasSubstr("(a.jpg, line 7)"));
  EXPECT_EQ(change.refused->code, ErrorCode::conflict);
  EXPECT_EQ(change.values, now.record);
}

TEST(ApplyRow, WithoutHashesARowIsTakenAsItIs) {
  const SheetPhoto now = photo("Soldiers");
  const SheetChange change =
      apply_row({2, "a.jpg", "", "", {{"caption", "Troops"}}}, &now, nullptr, {});
  EXPECT_FALSE(change.refused);
  EXPECT_EQ(change.values.caption.text(), "Troops");
}

TEST(ApplyRow, AMissingFileIsNamed) {
  const SheetChange change = apply_row({3, "b.jpg", "", "", {}}, nullptr, nullptr, {});
  ASSERT_TRUE(change.refused);
  EXPECT_EQ(change.refused->code, ErrorCode::not_found);
  EXPECT_EQ(change.refused->message, "sheet/missing: there is no file \"b.jpg\" (line 3)");
}

// What the photo said at the export, what it says now, what the sheet says.
struct ThreeWayCase {
  const char* label;
  const char* exported;
  const char* now;
  const char* typed;
  bool with_base;
  const char* result;  // the caption afterwards
  const char* refused = "";
};

class EveryThreeWay : public testing::TestWithParam<ThreeWayCase> {};

TEST_P(EveryThreeWay, EndsAsExpected) {
  const ThreeWayCase& c = GetParam();
  const SheetPhoto exported = photo(c.exported);
  const SheetPhoto now = photo(c.now);
  const SheetBase base = base_of(exported);
  const SheetChange change = apply_row(row_of(exported, {{"caption", c.typed}, {"credit", "AFP"}}),
                                       &now, c.with_base ? &base : nullptr, {});
  EXPECT_EQ(change.values.caption.text(), c.result);
  const std::string refusal = change.refused ? change.refused->message : "";
  EXPECT_THAT(refusal, StartsWith(c.refused));
  EXPECT_EQ(refusal.empty(), std::string_view(c.refused).empty()) << refusal;
}

INSTANTIATE_TEST_SUITE_P(
    ApplyRow, EveryThreeWay,
    testing::Values(
        ThreeWayCase{"NobodyChanged", "A", "A", "A", true, "A"},
        ThreeWayCase{"SheetChanged", "A", "A", "B", true, "B"},
        ThreeWayCase{"FileChanged", "A", "B", "A", true, "B"},
        ThreeWayCase{"BothChangedAlike", "A", "B", "B", true, "B"},
        ThreeWayCase{"BothChangedOtherwise", "A", "B", "C", true, "B", "sheet/conflict: "},
        ThreeWayCase{"SheetFillsWhatFileFilled", "", "B", "C", true, "B", "sheet/conflict: "},
        ThreeWayCase{"FileLostIt", "A", "", "A", true, ""},
        ThreeWayCase{"FileLostWhatSheetChanged", "A", "", "B", true, "", "sheet/conflict: "},
        ThreeWayCase{"SheetLeavesIt", "A", "B", "", true, "B"},
        ThreeWayCase{"SheetClears", "A", "A", "<clear>", true, ""},
        ThreeWayCase{"SheetClearsWhatFileChanged", "A", "B", "<clear>", true, "B",
                     "sheet/conflict: "},
        ThreeWayCase{"BothCleared", "A", "", "<clear>", true, ""},
        ThreeWayCase{"FileChangedWithoutBase", "A", "B", "C", false, "B", "sheet/stale: "},
        ThreeWayCase{"FileChangedWithoutBaseAndSheetKeptTheOld", "A", "B", "A", false, "B",
                     "sheet/stale: "},
        ThreeWayCase{"AppliedBeforeWithoutBase", "A", "B", "B", false, "B"}),
    [](const auto& test) { return test.param.label; });

TEST(ApplyRow, AnotherSpellingOfWhatThePhotoSaysIsNoChange) {
  const SheetPhoto exported = photo("A");
  SheetPhoto now = exported;
  const std::vector<SheetCell> cells = {{"digital_source_type", "digitalCapture"},
                                        {"keywords", "war; ; Iraq"},
                                        {"date_created", "2024-10-02T24:00"}};
  now.record = apply_row(row_of(exported, cells), &now, nullptr, {}).values;
  EXPECT_EQ(now.record.digital_source_type,
            "http://cv.iptc.org/newscodes/digitalsourcetype/digitalCapture");
  const SheetChange again = apply_row(row_of(exported, cells), &now, nullptr, {});
  EXPECT_FALSE(again.refused) << again.refused->message;
  EXPECT_THAT(again.fields, IsEmpty());
}

TEST(ApplyRow, AnotherFieldsChangeInTheFileIsNoConflict) {
  const SheetPhoto exported = photo("A", "AFP");
  const SheetPhoto now = photo("A", "Reuters");
  const SheetBase base = base_of(exported);  // knows more than the sheet's columns
  const SheetChange change =
      apply_row(row_of(exported, {{"caption", "B"}, {"credit", "AFP"}}), &now, &base, {});
  EXPECT_FALSE(change.refused);
  EXPECT_EQ(change.values.caption.text(), "B");
  EXPECT_EQ(change.values.credit, "Reuters");
  EXPECT_THAT(change.fields, ElementsAre("caption"));
}

TEST(ApplyRow, TheBaseOfAnotherExportDoesNotCount) {
  const SheetPhoto exported = photo("A");
  const SheetPhoto now = photo("B");
  const SheetBase base = base_of(photo("Z"));
  const SheetChange change = apply_row(row_of(exported, {{"caption", "C"}}), &now, &base, {});
  ASSERT_TRUE(change.refused);
  EXPECT_THAT(change.refused->message, StartsWith("sheet/stale: "));
}

TEST(ApplyRow, AConflictSaysAllThree) {
  const SheetPhoto exported = photo("A");
  const SheetPhoto now = photo("B");
  const SheetBase base = base_of(exported);
  const SheetChange change = apply_row(row_of(exported, {{"caption", "C"}}), &now, &base, {});
  ASSERT_TRUE(change.refused);
  EXPECT_EQ(change.refused->message,
            "sheet/conflict: caption was \"A\", the photo now says \"B\", the sheet says \"C\" "
            "(a.jpg, line 7)");
}

TEST(ApplyRow, ARefusedCellLeavesTheWholeRow) {
  const SheetPhoto now = photo("A");
  const SheetChange change =
      apply_row(row_of(now, {{"caption", "B"}, {"date_created", "3/10/2024"}}), &now, nullptr, {});
  ASSERT_TRUE(change.refused);
  EXPECT_EQ(change.values, now.record);
  EXPECT_THAT(change.fields, IsEmpty());
  EXPECT_THAT(change.differences, IsEmpty());
}

TEST(ApplyRow, ListsSplitAtSemicolonAndSpace) {
  const SheetPhoto now = photo("A");
  const SheetChange change =
      apply_row(row_of(now, {{"keywords", "war; Iraq, north; a\\; b"}}), &now, nullptr, {});
  EXPECT_FALSE(change.refused);
  EXPECT_THAT(change.values.keywords, ElementsAre("war", "Iraq, north", "a; b"));
}

TEST(ApplyRow, NothingIsTrimmed) {
  const SheetPhoto now = photo("A");
  const SheetChange change = apply_row(row_of(now, {{"caption", " A "}}), &now, nullptr, {});
  EXPECT_EQ(change.values.caption.text(), " A ");
}

TEST(ApplyRow, TheClearWordMayBeText) {
  const SheetPhoto now = photo("A");
  const SheetChange change = apply_row(row_of(now, {{"caption", "\\<clear>"}}), &now, nullptr, {});
  EXPECT_EQ(change.values.caption.text(), "<clear>");
}

TEST(ApplyRow, WhatCannotBeEmbeddedIsRefused) {
  const SheetPhoto now = photo("A");
  const SheetChange change = apply_row(row_of(now, {{"caption", "a\x01"}}), &now, nullptr, {});
  ASSERT_TRUE(change.refused);
  EXPECT_EQ(change.refused->code, ErrorCode::metadata_invalid);
}

TEST(ApplyRow, ALanguageFollowsItsTwinUnlessTheSheetSaysOtherwise) {
  SheetPhoto now = photo("Soldiers");
  now.record.caption.set("en", "Soldiers");
  now.record.caption.set("fr", "Soldats");
  const SheetChange follows = apply_row(
      row_of(now, {{"caption", "Troops"}, {"caption[en]", "Soldiers"}}), &now, nullptr, {});
  EXPECT_EQ(follows.values.caption.text("en"), "Troops");
  EXPECT_EQ(follows.values.caption.text("fr"), "Soldats");
  EXPECT_EQ(follows.differences.size(), 2u);  // the dry run shows the twin too

  const SheetChange parts = apply_row(
      row_of(now, {{"caption", "Troops"}, {"caption[en]", "The troops"}}), &now, nullptr, {});
  EXPECT_FALSE(parts.refused);
  EXPECT_EQ(parts.values.caption.text(), "Troops");
  EXPECT_EQ(parts.values.caption.text("en"), "The troops");
  EXPECT_EQ(parts.values.caption.text("fr"), "Soldats");
}

TEST(ApplyRow, FieldsComeInTheOrderOfTheRecord) {
  const SheetPhoto now = photo("A");
  const SheetChange change = apply_row(
      row_of(now, {{"city", "Mosul"}, {"credit", "EPA"}, {"caption", "B"}}), &now, nullptr, {});
  EXPECT_THAT(change.fields, ElementsAre("caption", "credit", "city"));
}

TEST(ApplyRow, MembersOfStructuresAreCellsLikeOthers) {
  SheetPhoto now = photo("A");
  now.record.licensors.resize(1);
  now.record.licensors[0].name = "Agency";
  now.record.licensors[0].url = "https://example.org/old";
  const SheetChange change = apply_row(row_of(now, {{"licensors[1].url", "https://example.org/new"},
                                                    {"licensors[2].name", "Archive"},
                                                    {"location_created.city", "Mosul"},
                                                    {"location_created.name[fr]", "Mossoul"}}),
                                       &now, nullptr, {});
  ASSERT_FALSE(change.refused) << change.refused->message;
  ASSERT_EQ(change.values.licensors.size(), 2u);
  EXPECT_EQ(change.values.licensors[0].name, "Agency");
  EXPECT_EQ(change.values.licensors[0].url, "https://example.org/new");
  EXPECT_EQ(change.values.licensors[1].name, "Archive");
  ASSERT_EQ(change.values.location_created.size(), 1u);
  EXPECT_EQ(change.values.location_created[0].city, "Mosul");
  EXPECT_EQ(change.values.location_created[0].name.text("fr"), "Mossoul");
  EXPECT_THAT(change.fields, ElementsAre("licensors", "location_created"));
  ASSERT_FALSE(change.differences.empty());
  EXPECT_EQ(change.differences[0].path, "licensors[1].url");
  EXPECT_EQ(change.differences[0].old_text, "https://example.org/old");
}

TEST(ApplyRow, AMemberThatNobodyElseChangedIsNoConflict) {
  SheetPhoto exported = photo("A");
  exported.record.licensors.resize(1);
  exported.record.licensors[0].url = "https://example.org/old";
  SheetPhoto now = exported;
  now.record.caption.set("", "B");
  const SheetBase base = base_of(exported);
  const SheetChange change = apply_row(
      row_of(exported, {{"licensors[1].url", "<clear>"}, {"caption", "A"}}), &now, &base, {});
  ASSERT_FALSE(change.refused) << change.refused->message;
  EXPECT_EQ(change.values.caption.text(), "B");
  EXPECT_THAT(change.fields, ElementsAre("licensors"));
}

TEST(ApplyRow, AnEntryBeyondTheNextIsRefused) {
  const SheetPhoto now = photo("A");
  const SheetChange change =
      apply_row(row_of(now, {{"licensors[3].url", "https://example.org"}}), &now, nullptr, {});
  ASSERT_TRUE(change.refused);
  EXPECT_EQ(change.refused->code, ErrorCode::invalid_argument);
  EXPECT_THAT(change.refused->message, HasSubstr("in licensors[3].url (a.jpg, line 7)"));
}

class Expansions : public testing::Test {
 protected:
  Expansions() {
    EXPECT_TRUE(codes_.add("mos\tMosul {city}\n", "codes.txt"));
    options_.codes = &codes_;
    options_.variables = true;
    now_.record.city = "Erbil {credit} \\mos\\";
  }

  CodeTable codes_;
  ApplyOptions options_;
  SheetPhoto now_ = photo("At {city} \\nocode\\");
};

TEST_F(Expansions, InsertedTextIsNotScannedAgain) {
  const SheetChange change =
      apply_row(row_of(now_, {{"caption", "\\mos\\, {city}, {stem}"}}), &now_, nullptr, options_);
  ASSERT_FALSE(change.refused) << change.refused->message;
  EXPECT_EQ(change.values.caption.text(), "Mosul {city}, Erbil {credit} \\mos\\, a");
}

TEST_F(Expansions, ACellThatWasNotChangedIsNotExpanded) {
  const SheetChange change =
      apply_row(row_of(now_, {{"caption", "At {city} \\nocode\\"}}), &now_, nullptr, options_);
  EXPECT_FALSE(change.refused);
  EXPECT_THAT(change.fields, IsEmpty());
}

TEST_F(Expansions, AreAskedFor) {
  const SheetChange change =
      apply_row(row_of(now_, {{"caption", "\\mos\\ {city}"}}), &now_, nullptr, {});
  EXPECT_EQ(change.values.caption.text(), "\\mos\\ {city}");
}

TEST_F(Expansions, AppliedTwiceChangeNothing) {
  const SheetRow row = row_of(now_, {{"caption", "\\mos\\ {credit}"}});
  const SheetBase base = base_of(now_);
  SheetPhoto after = now_;
  after.record = apply_row(row, &now_, &base, options_).values;
  EXPECT_EQ(after.record.caption.text(), "Mosul {city} AFP");
  const SheetChange again = apply_row(row, &after, &base, options_);
  EXPECT_FALSE(again.refused) << again.refused->message;
  EXPECT_THAT(again.fields, IsEmpty());
}

TEST_F(Expansions, AnUnknownCodeRefusesTheRow) {
  const SheetChange change =
      apply_row(row_of(now_, {{"caption", "in \\moz\\"}}), &now_, nullptr, options_);
  ASSERT_TRUE(change.refused);
  EXPECT_EQ(change.refused->message,
            "codes/unknown: \\moz\\ is no code, column 4, in caption (a.jpg, line 7)");
  EXPECT_EQ(change.refused->hint, "did you mean \\mos\\?");
}

TEST_F(Expansions, LenientCodesWarnWithTheField) {
  options_.code_options.lenient = true;
  const SheetChange change =
      apply_row(row_of(now_, {{"caption", "in \\moz\\"}}), &now_, nullptr, options_);
  EXPECT_FALSE(change.refused);
  EXPECT_EQ(change.values.caption.text(), "in \\moz\\");
  ASSERT_EQ(change.findings.size(), 1u);
  EXPECT_EQ(change.findings[0].rule, "codes/unknown");
  EXPECT_EQ(change.findings[0].location, "caption");
}

}  // namespace
}  // namespace picdesk
