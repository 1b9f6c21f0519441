// SPDX-License-Identifier: GPL-3.0-or-later
#include "batch/identity.h"

#include <fcntl.h>
#include <gmock/gmock.h>
#include <gtest/gtest.h>
#include <sys/stat.h>

#include "support/temp_dir.h"

namespace picdesk {
namespace {

constexpr char kDigest[] = "0000abcdffffffffffffffffffffffffffffffffffffffffffffffffffffffff";

struct Case {
  const char* name;
  const char* file;
  const char* flag_id;
  const char* flag_slug;
  const char* headline;
  const char* id;
  const char* slug;
  const char* rule;  // of the only finding; empty: none
};

class Identify : public ::testing::TestWithParam<Case> {};

BatchRequest house_request() {
  BatchRequest request;
  request.preset.name = "test";
  request.preset.path = "{yyyy}/{mm}/{dd}/{id}-{slug}-{width}_{height}.{ext}";
  request.preset.renditions.emplace_back();
  request.date = *parse_iso_date("2025-04-01");
  return request;
}

TEST_P(Identify, IdAndSlug) {
  const Case& test = GetParam();
  BatchRequest request = house_request();
  request.id = test.flag_id;
  request.slug = test.flag_slug;
  MetadataRecord record;
  record.headline = test.headline;
  const auto identity = identify(request, {"x", test.file}, kDigest, record);
  ASSERT_TRUE(identity) << identity.error().message;
  EXPECT_EQ(identity->fields.id, test.id);
  EXPECT_EQ(identity->fields.slug, test.slug);
  if (*test.rule == '\0') {
    EXPECT_TRUE(identity->findings.empty());
  } else {
    ASSERT_EQ(identity->findings.size(), 1U);
    EXPECT_EQ(identity->findings[0].rule, test.rule);
  }
}

INSTANTIATE_TEST_SUITE_P(Names, Identify,
                         ::testing::Values(Case{"house_name", "49785-iraq-isis-tunnel.jpg", "", "",
                                                "", "49785", "iraq-isis-tunnel", ""},
                                           Case{"flags_win", "49785-iraq-isis-tunnel.jpg", "7",
                                                "other", "", "7", "other", ""},
                                           Case{"headline_of_camera_file", "IMG_1234.JPG", "", "",
                                                "Élysée: Réforme!", "43981", "elysee-reforme", ""},
                                           Case{"slug_without_number", "tunnel-entrance.jpg", "",
                                                "", "H", "43981", "tunnel-entrance", ""},
                                           Case{"camera_name_alone", "DSC00012.JPG", "", "", "",
                                                "43981", "dsc00012", "path/slug-from-name"}),
                         [](const auto& test) { return std::string(test.param.name); });

TEST(IdentifyDate, FlagThenEmbeddedThenFile) {
  const test::TempDir folder;
  const std::string path = folder / "1-a.jpg";
  test::write_file(path, std::string_view("x"));
  const timespec times[2] = {{1'700'000'000, 0}, {1'700'000'000, 0}};  // 2023-11-14 UTC
  ASSERT_EQ(utimensat(AT_FDCWD, path.c_str(), times, 0), 0);
  BatchRequest request = house_request();
  MetadataRecord record;
  record.date_created = *parse_iso_date("2024-10-03T10:00:00");
  EXPECT_EQ(identify(request, {path, "1-a.jpg"}, kDigest, record)->fields.date,
            *parse_iso_date("2025-04-01"));
  request.date.reset();
  EXPECT_EQ(identify(request, {path, "1-a.jpg"}, kDigest, record)->fields.date->day, 3);
  record.date_created = *parse_iso_date("2024-10");  // no day: not enough for a path
  const auto identity = identify(request, {path, "1-a.jpg"}, kDigest, record);
  ASSERT_TRUE(identity);
  EXPECT_EQ(to_iso(identity->fields.date->to_day()), "2023-11-14");
  ASSERT_EQ(identity->findings.size(), 1U);
  EXPECT_EQ(identity->findings[0].rule, "path/date-from-file");
}

TEST(IdentifyDate, IsNotLookedUpIfThePathHasNone) {
  BatchRequest request = house_request();
  request.date.reset();
  request.preset.path = "{name}-{width}x{height}.{ext}";
  const auto identity = identify(request, {"missing.jpg", "missing.jpg"}, kDigest, {});
  ASSERT_TRUE(identity);
  EXPECT_FALSE(identity->fields.date);
  EXPECT_EQ(identity->fields.name, "missing");
}

TEST(IdentifySlug, ANameOfSymbolsAloneIsRefused) {
  const auto identity = identify(house_request(), {"in/___.jpg", "___.jpg"}, kDigest, {});
  ASSERT_FALSE(identity);
  EXPECT_THAT(identity.error().message, ::testing::HasSubstr("in/___.jpg"));
  EXPECT_THAT(identity.error().hint, ::testing::HasSubstr("--slug"));
}

}  // namespace
}  // namespace picdesk
