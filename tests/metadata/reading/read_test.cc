// SPDX-License-Identifier: GPL-3.0-or-later
// read_metadata() on masters that exiftool fabricated: who wins, and what is reported.
#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "metadata/oracles.h"
#include "metadata/samples.h"

namespace picdesk::test {
namespace {

using ::testing::ElementsAre;
using ::testing::IsEmpty;

TEST(ReadMaster, XmpWinsOverIimOverExif) {
  const MetadataReading reading =
      read_master({"-EXIF:ImageDescription=From EXIF", "-EXIF:Artist=EXIF One; EXIF Two",
                   "-EXIF:Copyright=EXIF rights", "-IPTC:Caption-Abstract=From IIM",
                   "-IPTC:By-line=IIM One", "-XMP-dc:Description=From XMP"});
  EXPECT_EQ(reading.record.caption.text(), "From XMP");
  EXPECT_THAT(reading.record.creators, ElementsAre("IIM One"));
  EXPECT_EQ(reading.record.copyright.text(), "EXIF rights");
  EXPECT_EQ(reading.carriers.at("caption"), Carrier::xmp);
  EXPECT_EQ(reading.carriers.at("creators"), Carrier::iim);
  EXPECT_EQ(reading.carriers.at("copyright"), Carrier::exif);
  EXPECT_EQ(reading.carriers.size(), 3u);
  EXPECT_TRUE(reading.has_iim);
  EXPECT_THAT(rules(reading), ElementsAre("meta/carrier-conflict", "meta/carrier-conflict",
                                          "meta/carrier-conflict"));
}

TEST(ReadMaster, EqualValuesAreNoConflict) {
  const MetadataReading reading =
      read_master({"-EXIF:ImageDescription=Same text", "-IPTC:Caption-Abstract=Same text ",
                   "-XMP-dc:Description=Same text", "-EXIF:DateTimeOriginal=2024:10:03 14:05:09",
                   "-XMP-photoshop:DateCreated=2024-10-03"});
  EXPECT_EQ(reading.record.caption.text(), "Same text");
  EXPECT_EQ(to_iso(*reading.record.date_created), "2024-10-03");
  EXPECT_THAT(rules(reading), IsEmpty());
}

TEST(ReadMaster, BlankXmpGivesWay) {
  const MetadataReading reading =
      read_master({"-XMP-dc:Description=  ", "-IPTC:Caption-Abstract=From IIM"});
  EXPECT_EQ(reading.record.caption.text(), "From IIM");
}

TEST(ReadMaster, IimCutFromALongerExifTextGivesWay) {
  const std::string text = "Soldiers stand round a tunnel entrance near Mosul";
  const MetadataReading reading =
      read_master({"-EXIF:Artist=A Photographer With A Very Long Name Indeed",
                   "-IPTC:By-line=A Photographer With A Very Long",
                   "-EXIF:ImageDescription=" + text, "-IPTC:Caption-Abstract=Something else"});
  EXPECT_THAT(reading.record.creators, ElementsAre("A Photographer With A Very Long Name Indeed"));
  EXPECT_EQ(reading.record.caption.text(), "Something else");
  EXPECT_EQ(reading.carriers.at("creators"), Carrier::exif);
}

class CameraJunk : public ::testing::TestWithParam<const char*> {};

TEST_P(CameraJunk, IsNotACaption) {
  const MetadataReading reading =
      read_master({"-EXIF:ImageDescription=" + std::string(GetParam()), "-EXIF:Copyright=Kept"});
  EXPECT_TRUE(reading.record.caption.empty());
  EXPECT_EQ(reading.record.copyright.text(), "Kept");
  EXPECT_THAT(rules(reading), ElementsAre("meta/placeholder"));
}

INSTANTIATE_TEST_SUITE_P(Texts, CameraJunk,
                         ::testing::Values("OLYMPUS DIGITAL CAMERA         ",
                                           "Samsung Digital Camera", "SONY DSC", "DCIM\\100MEDIA",
                                           "default", "Exif_JPEG_PICTURE",
                                           "KODAK Digital Still Camera"));

TEST(ReadMaster, TextThatOnlyContainsJunkIsACaption) {
  EXPECT_EQ(read_master({"-EXIF:ImageDescription=By default, soldiers"}).record.caption.text(),
            "By default, soldiers");
}

}  // namespace
}  // namespace picdesk::test
