// SPDX-License-Identifier: GPL-3.0-or-later
#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "picdesk/sheet.h"

namespace picdesk {
namespace {

using testing::AllOf;
using testing::ElementsAre;
using testing::HasSubstr;
using testing::IsEmpty;
using testing::IsSupersetOf;
using testing::StartsWith;

SheetPhoto photo(const std::string& file, const std::string& caption) {
  SheetPhoto result{file, "cafe", {}};
  result.record.caption.set("", caption);
  return result;
}

TEST(ExportSheet, WritesWhatRfc4180Says) {
  SheetPhoto first = photo("a.jpg", "Soldiers, \"tunnel\"");
  first.record.credit = "=AFP";
  SheetPhoto second = photo("day/-b.jpg", "Two\nlines");
  second.record.alt.set("ar", "\u0645");
  const auto out =
      export_sheet({first, second}, {"caption", "credit", "alt[ar]"}, SheetFormat::csv);
  ASSERT_TRUE(out) << out.error().message;
  EXPECT_EQ(out->text,
            "\xEF\xBB\xBF"
            "file,image_hash,meta_hash,caption,credit,alt[ar]\r\n"
            "a.jpg,cafe," +
                meta_hash(first.record) +
                ",\"Soldiers, \"\"tunnel\"\"\",'=AFP,\r\n"
                "day/-b.jpg,cafe," +
                meta_hash(second.record) + ",\"Two\nlines\",,\u0645\r\n");
}

TEST(ExportSheet, TabsSeparateInTsv) {
  const auto out = export_sheet({photo("-a.jpg", "a\tb")}, {"caption"}, SheetFormat::tsv);
  ASSERT_TRUE(out);
  EXPECT_THAT(out->text, StartsWith("\xEF\xBB\xBF"
                                    "file\timage_hash\tmeta_hash\tcaption\r\n'-a.jpg\t"));
  EXPECT_THAT(out->text, HasSubstr("\t\"a\tb\"\r\n"));
}

TEST(ExportSheet, WithoutFieldsItHasWhatDesksEditInEveryLanguageThatOccurs) {
  SheetPhoto first = photo("a.jpg", "A");
  first.record.caption.set("fr", "B");
  SheetPhoto second = photo("b.jpg", "C");
  second.record.caption.set("ar", "D");
  second.record.guid = "secret-guid";
  const auto out = export_sheet({first, second}, {}, SheetFormat::csv);
  ASSERT_TRUE(out);
  const Result<Sheet> sheet = parse_sheet(out->text, "s.csv");
  ASSERT_TRUE(sheet) << sheet.error().message;
  const std::vector<std::string> start(sheet->columns.begin(), sheet->columns.begin() + 4);
  EXPECT_THAT(start, ElementsAre("caption", "caption[ar]", "caption[fr]", "alt"));
  EXPECT_THAT(sheet->columns, IsSupersetOf({"credit", "creators", "date_created", "keywords"}));
  EXPECT_THAT(out->text, testing::Not(HasSubstr("secret-guid")));
}

TEST(ExportSheet, WrongColumnsAreRefused) {
  const auto unknown = export_sheet({}, {"cation"}, SheetFormat::csv);
  ASSERT_FALSE(unknown);
  EXPECT_EQ(unknown.error().code, ErrorCode::invalid_argument);
  EXPECT_THAT(unknown.error().hint, HasSubstr("caption"));
  EXPECT_FALSE(export_sheet({}, {"caption", "caption[x-default]"}, SheetFormat::csv));
}

TEST(ExportSheet, NoPhotosIsAHeader) {
  const auto out = export_sheet({}, {"caption"}, SheetFormat::csv);
  ASSERT_TRUE(out);
  EXPECT_THAT(parse_sheet(out->text, "s.csv")->rows, IsEmpty());
  EXPECT_THAT(parse_sheet_base(out->base, "b")->cells, IsEmpty());
}

// Records that are hard on separators, quotes, formulas and lists.
std::vector<SheetPhoto> awkward_photos() {
  std::vector<SheetPhoto> photos;
  int number = 0;
  for (const char* text : {"plain",       "=1+1",
                           "+33 1",       "-5",
                           "@desk",       "'tis",
                           "''",          "'=1",
                           "<clear>",     "\\<clear>",
                           "\\\\<clear>", "a,b;c\td",
                           "\"",          "\"a\"",
                           "\"\"",        "a\nb",
                           "\na",         "\ta",
                           "a; b",        "a\\; b",
                           "a;b",         "\\",
                           "\\mos\\",     "{city}",
                           "{{",          "\u0645\u0631\u062d\u0628\u0627",
                           "\U0001F600",  " lead",
                           "trail ",      "1e5",
                           "00123",       "2024-10-03"}) {
    SheetPhoto next = photo(std::to_string(++number) + ".jpg", text);
    next.record.credit = text;
    next.record.headline = std::string(text) + text;
    next.record.keywords = {text, std::string("x ") + text + " y"};
    next.record.alt.set("", "alt");
    next.record.alt.set("fr", text);
    next.record.date_created = parse_iso_date("2024-10-03T14:05:09.46+02:00").value();
    photos.push_back(std::move(next));
  }
  return photos;
}

class EveryFormat : public testing::TestWithParam<SheetFormat> {};

TEST_P(EveryFormat, AppliedUnchangedNothingChanges) {
  const std::vector<SheetPhoto> photos = awkward_photos();
  const auto out = export_sheet(photos, {}, GetParam());
  ASSERT_TRUE(out);
  const Result<Sheet> sheet = parse_sheet(out->text, "s");
  ASSERT_TRUE(sheet) << sheet.error().message;
  ASSERT_EQ(sheet->rows.size(), photos.size());
  for (std::size_t i = 0; i < photos.size(); ++i) {
    const SheetChange change = apply_row(sheet->rows[i], &photos[i], nullptr, {});
    EXPECT_FALSE(change.refused);
    EXPECT_THAT(change.fields, IsEmpty()) << photos[i].record.credit;
  }
}

// Every path that a record can have is a column.
TEST(ExportSheet, StructuresComeBackMemberByMember) {
  SheetPhoto full = photo("a.jpg", "A");
  full.record.licensors = {{.name = "Agency", .url = "https://example.org", .city = "Paris"},
                           {.name = "; '=Archive"}};
  full.record.copyright_owners = {{"Agency", "id-1"}};
  full.record.locations_shown.resize(1);
  full.record.locations_shown[0].city = "Mosul";
  full.record.locations_shown[0].name.set("", "Old town");
  full.record.locations_shown[0].name.set("fr", "Vieille ville");
  full.record.locations_shown[0].ids = {"https://example.org/a", "https://example.org/b"};
  std::vector<std::string> fields;
  for (const std::string& field : metadata_fields()) {
    const auto paths = metadata_paths(full.record, field);
    ASSERT_TRUE(paths);
    for (const auto& [path, text] : *paths) fields.push_back(path);
  }
  EXPECT_THAT(fields, IsSupersetOf({"licensors[2].name", "locations_shown[1].name[fr]"}));
  const auto out = export_sheet({full}, fields, SheetFormat::csv);
  ASSERT_TRUE(out) << out.error().message;
  const Result<Sheet> sheet = parse_sheet(out->text, "s.csv");
  ASSERT_TRUE(sheet) << sheet.error().message;
  SheetRow row = sheet->rows[0];
  row.meta_hash.clear();
  const SheetPhoto blank{"a.jpg", "cafe", {}};
  const SheetChange change = apply_row(row, &blank, nullptr, {});
  ASSERT_FALSE(change.refused) << change.refused->message;
  EXPECT_EQ(to_json(change.values), to_json(full.record));
}

// import(export(record)) == record, on photos that say nothing yet.
TEST_P(EveryFormat, AppliedToBlankPhotosEverythingComesBack) {
  const std::vector<SheetPhoto> photos = awkward_photos();
  const Result<Sheet> sheet = parse_sheet(export_sheet(photos, {}, GetParam())->text, "s");
  ASSERT_TRUE(sheet) << sheet.error().message;
  for (std::size_t i = 0; i < photos.size(); ++i) {
    SheetRow row = sheet->rows[i];
    row.meta_hash.clear();
    const SheetPhoto blank{photos[i].file, "cafe", {}};
    const SheetChange change = apply_row(row, &blank, nullptr, {});
    EXPECT_FALSE(change.refused) << change.refused->message;
    EXPECT_EQ(to_json(change.values), to_json(photos[i].record)) << photos[i].record.credit;
  }
}

INSTANTIATE_TEST_SUITE_P(ExportSheet, EveryFormat,
                         testing::Values(SheetFormat::csv, SheetFormat::tsv), [](const auto& test) {
                           return test.param == SheetFormat::csv ? "Csv" : "Tsv";
                         });

TEST(MetaHash, IsEqualForEqualRecordsOnly) {
  const std::vector<SheetPhoto> photos = awkward_photos();
  EXPECT_EQ(meta_hash(photos[0].record), meta_hash(awkward_photos()[0].record));
  EXPECT_NE(meta_hash(photos[0].record), meta_hash(photos[1].record));
  EXPECT_EQ(meta_hash(photos[0].record).size(), 64u);
}

TEST(SheetBaseFile, HoldsEveryTextOfEveryPhoto) {
  SheetPhoto first = photo("a \"quoted\".jpg", "A");
  first.record.keywords = {"a;b", "c"};
  const auto out = export_sheet({first, photo("b.jpg", "B")}, {"credit"}, SheetFormat::csv);
  const Result<SheetBase> base = parse_sheet_base(out->base, "s.csv.base.json");
  ASSERT_TRUE(base) << base.error().message;
  ASSERT_EQ(base->cells.size(), 2u);
  EXPECT_EQ(base->cells.at(first.file).at("caption"), "A");
  EXPECT_EQ(base->cells.at(first.file).at("keywords"), "a\\;b; c");
  EXPECT_EQ(base->meta_hashes.at(first.file), meta_hash(first.record));
  EXPECT_EQ(base->cells.at("b.jpg").count("credit"), 0u);
}

struct BadBase {
  const char* label;
  std::string json;
  const char* message;
};

class EveryBadBase : public testing::TestWithParam<BadBase> {};

TEST_P(EveryBadBase, IsRefused) {
  const Result<SheetBase> base = parse_sheet_base(GetParam().json, "b.json");
  ASSERT_FALSE(base);
  EXPECT_EQ(base.error().code, ErrorCode::invalid_argument);
  EXPECT_THAT(base.error().message, AllOf(StartsWith("b.json: "), HasSubstr(GetParam().message)));
}

INSTANTIATE_TEST_SUITE_P(
    SheetBaseFile, EveryBadBase,
    testing::Values(
        BadBase{"Nothing", "", "not a JSON object"},
        BadBase{"Cut", "{\"schema\":", "not a JSON object"},
        BadBase{"Array", "[]", "not a JSON object"}, BadBase{"NoSchema", "{}", "its schema is not"},
        BadBase{"OtherSchema", R"({"schema":"picdesk.sheet-base/2","rows":{}})",
                "its schema is not"},
        BadBase{"SchemaIsNumber", R"({"schema":1,"rows":{}})", "its schema is not"},
        BadBase{"NoRows", R"({"schema":"picdesk.sheet-base/1"})", "it has no rows"},
        BadBase{"RowIsText", R"({"schema":"picdesk.sheet-base/1","rows":{"a":""}})",
                "row of \"a\""},
        BadBase{"NoHash", R"({"schema":"picdesk.sheet-base/1","rows":{"a":{"cells":{}}}})",
                "row of \"a\""},
        BadBase{
            "CellIsNumber",
            R"({"schema":"picdesk.sheet-base/1","rows":{"a":{"meta_hash":"","cells":{"x":1}}}})",
            "row of \"a\""},
        BadBase{"NotUtf8", "{\"schema\":\"\xFF\"}", "not a JSON object"},
        BadBase{"Deep", std::string(100'000, '['), "not a JSON object"}),
    [](const auto& test) { return test.param.label; });

}  // namespace
}  // namespace picdesk
