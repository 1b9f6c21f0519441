// SPDX-License-Identifier: GPL-3.0-or-later
// meta set: values, languages, structures, clearing; what is written and what is not.
#include <gmock/gmock.h>

#include <filesystem>

#include "cli/metadata_command.h"

namespace picdesk::test {
namespace {

using nlohmann::json;
using ::testing::AllOf;
using ::testing::HasSubstr;
using ::testing::StartsWith;

class MetaSet : public MetadataCommand {};

struct Photo {
  const char* name;
  const char* image;
  const char* file;
};

class MetaSetFormats : public MetadataCommand, public ::testing::WithParamInterface<Photo> {};

TEST_P(MetaSetFormats, WhatIsSetIsReadByOthers) {
  copy(GetParam().image, GetParam().file);
  const auto result = picdesk({"meta", "set", GetParam().file, "--credit", "Agency Ω", "--caption",
                               "A market", "--creator", "Ana; Bo"});
  EXPECT_EQ(result.exit_code, 0) << result.err;
  EXPECT_EQ(tag(GetParam().file, "XMP-photoshop:Credit"), "Agency Ω");
  EXPECT_EQ(tag(GetParam().file, "XMP-dc:Creator"), "Ana; Bo");
  EXPECT_EQ(tag(GetParam().file, "XMP-dc:Description"), "A market");
  EXPECT_EQ(tag(GetParam().file, "IFD0:ImageDescription"), "A market");
}

INSTANTIATE_TEST_SUITE_P(All, MetaSetFormats,
                         ::testing::Values(Photo{"Jpeg", "jpeg/plain.jpg", "a.jpg"},
                                           Photo{"Credited", "jpeg/credited.jpg", "a.jpg"},
                                           Photo{"Conflict", "jpeg/conflict.jpg", "a.jpg"},
                                           Photo{"Latin1", "jpeg/latin1-iim.jpg", "a.jpg"},
                                           Photo{"LossyWebp", "webp/lossy.webp", "a.webp"},
                                           Photo{"LosslessWebp", "webp/lossless.webp", "a.webp"},
                                           Photo{"CreditedWebp", "webp/credited.webp", "a.webp"},
                                           Photo{"Png", "png/plain.png", "a.png"},
                                           Photo{"CreditedPng", "png/credited.png", "a.png"}),
                         [](const auto& param) { return param.param.name; });

TEST_F(MetaSet, EachLanguageHasItsText) {
  copy("jpeg/plain.jpg", "a.jpg");
  ASSERT_EQ(picdesk({"meta", "set", "a.jpg", "--caption", "A market", "--caption", "fr=Un marché",
                     "--alt", "ar=سوق"})
                .exit_code,
            0);
  EXPECT_EQ(shown("a.jpg")["caption"], (json{{"x-default", "A market"}, {"fr", "Un marché"}}));
  EXPECT_EQ(tag("a.jpg", "XMP-dc:Description-fr"), "Un marché");
  EXPECT_EQ(tag("a.jpg", "XMP-iptcCore:AltTextAccessibility-ar"), "سوق");
}

TEST_F(MetaSet, PathsReachIntoStructures) {
  copy("jpeg/plain.jpg", "a.jpg");
  ASSERT_EQ(picdesk({"meta", "set", "a.jpg", "--set", "location_created.city=Mosul", "--set",
                     "licensors[1].url=https://agency.example/"})
                .exit_code,
            0);
  EXPECT_EQ(tag("a.jpg", "XMP-iptcExt:LocationCreatedCity"), "Mosul");
  EXPECT_EQ(tag("a.jpg", "XMP-plus:LicensorURL"), "https://agency.example/");
}

TEST_F(MetaSet, ClearTakesAFieldOutOfEveryCarrier) {
  copy("jpeg/credited.jpg", "a.jpg");
  ASSERT_EQ(picdesk({"meta", "set", "a.jpg", "--clear", "caption", "--clear", "alt[de]"}).exit_code,
            0);
  json fields = shown("a.jpg");
  EXPECT_FALSE(fields.contains("caption"));
  EXPECT_FALSE(fields["alt"].contains("de"));
  EXPECT_TRUE(fields["alt"].contains("x-default"));
  for (const char* name :
       {"XMP-dc:Description", "IPTC:Caption-Abstract", "IFD0:ImageDescription"}) {
    EXPECT_EQ(tag("a.jpg", name), "") << name;
  }
  EXPECT_EQ(fields["credit"], "Hillside Photo Agency");
}

TEST_F(MetaSet, CarriersThatDisagreedAgreeAfterwards) {
  copy("jpeg/conflict.jpg", "a.jpg");
  ASSERT_EQ(picdesk({"meta", "set", "a.jpg", "--credit", "One Agency"}).exit_code, 0);
  EXPECT_EQ(tag("a.jpg", "XMP-photoshop:Credit"), "One Agency");
  EXPECT_EQ(tag("a.jpg", "IPTC:Credit"), "One Agency");
  EXPECT_EQ(tag("a.jpg", "IPTC:City"), "City from IIM") << "a field that was not set";
}

TEST_F(MetaSet, AnIdThatEditsLeaveIsReported) {
  copy("jpeg/secrets.jpg", "a.jpg");
  const std::string id = "SECRET-UNIQUE-IMAGE-ID";
  for (const char* text : {"guid=", "guid=another"}) {
    const auto edit = documents({"meta", "set", "a.jpg", "--set", text}).at(0);
    std::vector<std::string> rules;
    for (const auto& finding : edit["findings"]) {
      if (finding["location"] == "guid") rules.push_back(finding["rule"]);
    }
    EXPECT_THAT(rules, ::testing::ElementsAre("meta/exif-out-of-step")) << text;
    EXPECT_EQ(tag("a.jpg", "ExifIFD:ImageUniqueID"), id) << text;
  }
  EXPECT_EQ(tag("a.jpg", "XMP-iptcExt:DigitalImageGUID"), "another");
  const auto same = documents({"meta", "set", "a.jpg", "--set", "guid=" + id}).at(0);
  EXPECT_EQ(same["findings"].dump().find("exif-out-of-step"), std::string::npos);
}

TEST_F(MetaSet, DryRunPrintsAndWritesNothing) {
  copy("jpeg/conflict.jpg", "a.jpg");
  const auto before = bytes("a.jpg");
  const auto result = picdesk({"meta", "set", "-n", "a.jpg", "--credit", "New Agency"});
  EXPECT_EQ(result.exit_code, 0);
  EXPECT_EQ(result.out,
            "a.jpg:\n  credit  (xmp)\n    - Credit from XMP\n    + New Agency\n"
            "  credit  (iim)\n    - Credit from IIM\n    + New Agency\n"
            "1 would change, 0 unchanged\n");
  EXPECT_EQ(bytes("a.jpg"), before);
  EXPECT_FALSE(std::filesystem::exists(path(".picdesk")));
}

TEST_F(MetaSet, TheSecondRunChangesNothing) {
  for (const char* image : {"jpeg/credited.jpg", "webp/credited.webp", "png/credited.png"}) {
    const std::string file = std::filesystem::path(image).filename();
    copy(image, file);
    const std::vector<std::string> words = {"meta",     "set",       file,
                                            "--credit", "A, Agency", "--caption",
                                            "New",      "--set",     "location_created.city=Mosul"};
    EXPECT_TRUE(documents(words)[0]["changed"]) << image;
    const auto after = bytes(file);
    const auto time = std::filesystem::last_write_time(path(file));
    json second = documents(words)[0];
    EXPECT_FALSE(second["changed"]) << image;
    EXPECT_FALSE(second.contains("id"));
    EXPECT_EQ(bytes(file), after);
    EXPECT_EQ(std::filesystem::last_write_time(path(file)), time) << image;
  }
}

TEST_F(MetaSet, DocumentsTellEachCarriersOldAndNewText) {
  copy("jpeg/conflict.jpg", "a.jpg");
  json edit = documents({"meta", "set", "a.jpg", "--credit", "New Agency"})[0];
  EXPECT_EQ(edit["schema"], "picdesk.edit/1");
  EXPECT_EQ(edit["file"], "a.jpg");
  EXPECT_EQ(edit["written"], "a.jpg");
  EXPECT_EQ(edit["changed"], true);
  EXPECT_EQ(edit["dry_run"], false);
  EXPECT_EQ(edit["id"].get<std::string>().size(), 16u);
  EXPECT_EQ(edit["changes"], json::parse(R"([
    {"field":"credit","carrier":"xmp","old":"Credit from XMP","new":"New Agency"},
    {"field":"credit","carrier":"iim","old":"Credit from IIM","new":"New Agency"}])"));
}

TEST_F(MetaSet, UnknownFieldsAreUsageErrors) {
  copy("jpeg/plain.jpg", "a.jpg");
  const auto before = bytes("a.jpg");
  for (const std::vector<std::string>& words :
       {std::vector<std::string>{"--set", "creditt=a"}, {"--clear", "creditt"}}) {
    std::vector<std::string> all = {"meta", "set", "a.jpg"};
    all.insert(all.end(), words.begin(), words.end());
    const auto result = picdesk(all);
    EXPECT_EQ(result.exit_code, 2);
    EXPECT_EQ(result.err,
              "error: unknown metadata field \"creditt\"\n  did you mean \"credit\"?\n");
  }
  EXPECT_EQ(picdesk({"meta", "set", "a.jpg"}).exit_code, 2) << "nothing to set";
  EXPECT_EQ(bytes("a.jpg"), before);
}

TEST_F(MetaSet, TextsThatNoCarrierCanHoldAreRefused) {
  copy("jpeg/credited.jpg", "a.jpg");
  const auto before = bytes("a.jpg");
  for (const char* credit : {"a\xff"
                             "b",
                             "a\x01"
                             "b",
                             "a\xEF\xBF\xBE"
                             "b"}) {
    const auto result = picdesk({"meta", "set", "a.jpg", "--credit", credit});
    EXPECT_EQ(result.exit_code, 4);
    EXPECT_THAT(result.err, AllOf(StartsWith("error: a.jpg: credit: "), HasSubstr("at byte 1")));
  }
  const auto date = picdesk({"meta", "set", "a.jpg", "--set", "date_created=2024-02-30"});
  EXPECT_EQ(date.exit_code, 4);
  EXPECT_THAT(date.err, HasSubstr("2024-02-30"));
  EXPECT_EQ(bytes("a.jpg"), before);
}

}  // namespace
}  // namespace picdesk::test
