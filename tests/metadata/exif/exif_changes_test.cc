// SPDX-License-Identifier: GPL-3.0-or-later
#include <gtest/gtest.h>

#include "metadata/exif/exif_patch.h"

namespace picdesk::metadata {
namespace {

TEST(ExifChanges, AskForWhatTheFieldsSay) {
  MetadataRecord values;
  values.caption.set("", "A caption");
  values.creators = {"A; Co", "B"};
  values.orientation = "6";
  values.date_created = *parse_iso_date("2024-10-03T14:05:09.46-03:30");
  const ExifChanges all = exif_changes(
      values, {"caption", "creators", "copyright", "date_created", "orientation"}, true);
  EXPECT_EQ(all.description, "A caption");
  EXPECT_EQ(all.artist, "\"A; Co\"; B");
  EXPECT_EQ(all.copyright, "");
  EXPECT_EQ(all.date_original, "2024:10:03 14:05:09");
  EXPECT_EQ(all.sub_second_original, "46");
  EXPECT_EQ(all.offset_original, "-03:30");
  EXPECT_EQ(all.orientation, 6);
  EXPECT_TRUE(exif_changes(values, {"date_created", "headline"}, false).empty());
}

class UnknownParts : public ::testing::TestWithParam<const char*> {};

TEST_P(UnknownParts, OfADateAreNotInvented) {
  MetadataRecord values;
  values.date_created = *parse_iso_date(GetParam());
  EXPECT_TRUE(exif_changes(values, {"date_created"}, true).empty());
}

INSTANTIATE_TEST_SUITE_P(Dates, UnknownParts,
                         ::testing::Values("2024", "2024-10", "2024-10-03", "2024-10-03T14:05"));

TEST(ExifChanges, AMomentWithoutOffsetRemovesTheOldOne) {
  MetadataRecord values;
  values.date_created = *parse_iso_date("2024-10-03T14:05:09");
  const ExifChanges changes = exif_changes(values, {"date_created"}, true);
  EXPECT_EQ(changes.sub_second_original, "");
  EXPECT_EQ(changes.offset_original, "");
}

}  // namespace
}  // namespace picdesk::metadata
