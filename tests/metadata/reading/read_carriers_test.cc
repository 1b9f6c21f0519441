// SPDX-License-Identifier: GPL-3.0-or-later
// The carriers one by one: charsets of IIM, EXIF dates, PNG, TIFF, extended XMP.
#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "metadata/oracles.h"
#include "metadata/samples.h"
#include "support/process.h"

namespace picdesk::test {
namespace {

using ::testing::ElementsAre;
using ::testing::HasSubstr;
using ::testing::IsEmpty;

struct CharsetCase {
  const char* name;
  const char* charset;  // exiftool's name for the IIM encoding
  std::vector<std::string> more;
  const char* rule;
};

class IimCharset : public ::testing::TestWithParam<CharsetCase> {};

TEST_P(IimCharset, AccentsSurvive) {
  std::vector<std::string> arguments = {"-charset", "iptc=" + std::string(GetParam().charset),
                                        "-IPTC:Caption-Abstract=Déjà vu à Orléans, été",
                                        "-IPTC:By-line=Müller"};
  arguments.insert(arguments.end(), GetParam().more.begin(), GetParam().more.end());
  const MetadataReading reading = read_master(arguments);
  EXPECT_EQ(reading.record.caption.text(), "Déjà vu à Orléans, été");
  EXPECT_THAT(reading.record.creators, ElementsAre("Müller"));
  EXPECT_THAT(rules(reading), ElementsAre(GetParam().rule));
}

INSTANTIATE_TEST_SUITE_P(
    Masters, IimCharset,
    ::testing::Values(CharsetCase{"latin", "Latin", {}, "meta/charset-repaired"},
                      CharsetCase{"mac_roman", "MacRoman", {}, "meta/charset-repaired"},
                      CharsetCase{"latin_with_twin",
                                  "Latin",
                                  {"-XMP-dc:Creator=Müller"},
                                  "meta/charset-repaired"},
                      CharsetCase{"mac_roman_with_twin",
                                  "MacRoman",
                                  {"-XMP-dc:Creator=Müller"},
                                  "meta/charset-repaired"}),
    [](const auto& test) { return test.param.name; });

TEST(ReadMaster, StaleDigestIsReported) {
  const Bytes file =
      exiftool_write(picture("jpeg"), "jpg",
                     {"-IPTC:Headline=Old", "-IPTCDigest=00112233445566778899aabbccddeeff"});
  EXPECT_THAT(rules(read(file)), ElementsAre("meta/digest-stale"));
  const Bytes fresh = exiftool_write(file, "jpg", {"-IPTCDigest=new"});
  EXPECT_THAT(rules(read(fresh)), IsEmpty());
}

TEST(ReadMaster, ExifCopyrightOfPhotographerAndEditor) {
  EXPECT_EQ(read_master({"-EXIF:Copyright=Photographer\nEditor"}).record.copyright.text(),
            "Photographer; Editor");
}

TEST(ReadMaster, ExifDateWithOffset) {
  const MetadataReading reading =
      read_master({"-EXIF:DateTimeOriginal=2024:10:03 14:05:09", "-EXIF:SubSecTimeOriginal=46",
                   "-EXIF:OffsetTimeOriginal=+02:00"});
  EXPECT_EQ(to_iso(*reading.record.date_created), "2024-10-03T14:05:09.46+02:00");
  EXPECT_EQ(reading.carriers.at("date_created"), Carrier::exif);
}

TEST(ReadMaster, ZeroExifDateIsAbsent) {
  const MetadataReading reading = read_master({"-EXIF:DateTimeOriginal#=0000:00:00 00:00:00"});
  EXPECT_FALSE(reading.record.date_created);
  EXPECT_THAT(rules(reading), IsEmpty());
}

TEST(ReadMaster, BigEndianExif) {
  EXPECT_EQ(read_master({"-ExifByteOrder=MM", "-EXIF:Artist=One"}).record.creators.at(0), "One");
}

TEST(ReadMaster, PngPlainAndCompressedXmp) {
  const std::vector<std::string> values = {"-XMP-dc:Description=" + std::string(500, 'a') + "é",
                                           "-EXIF:Artist=One"};
  std::vector<std::string> compressed = values;
  compressed.insert(compressed.begin(), "-z");
  for (const auto& arguments : {values, compressed}) {
    const MetadataReading reading = read_master(arguments, "png");
    EXPECT_EQ(reading.record.caption.text(), std::string(500, 'a') + "é");
    EXPECT_THAT(reading.record.creators, ElementsAre("One"));
  }
}

TEST(ReadMaster, TiffInBothByteOrders) {
  for (const char* order : {"II", "MM"}) {
    const TempDir dir;
    const std::string path = dir / "a.tif";
    write_file(dir / "in.jpg", picture("jpeg"));
    ASSERT_EQ(run({"vips", "tiffsave", dir / "in.jpg", path}).exit_code, 0);
    const Bytes file =
        exiftool_write(read_file(path), "tif",
                       {"-ExifByteOrder=" + std::string(order), "-EXIF:ImageDescription=From EXIF",
                        "-IPTC:Credit=From IIM", "-XMP-photoshop:Headline=From XMP",
                        "-EXIF:DateTimeOriginal=2024:10:03 14:05:09"});
    const MetadataReading reading = read(file);
    EXPECT_EQ(reading.record.caption.text(), "From EXIF");
    EXPECT_EQ(reading.record.credit, "From IIM");
    EXPECT_EQ(reading.record.headline, "From XMP");
    EXPECT_EQ(to_iso(*reading.record.date_created), "2024-10-03T14:05:09");
    EXPECT_TRUE(reading.has_iim);
  }
}

TEST(ReadMaster, ExtendedXmpIsMerged) {
  const std::string large(100'000, 'x');
  Bytes file = exiftool_write(picture("jpeg"), "jpg",
                              {"-XMP-photoshop:Credit=Agency", "-XMP-dc:Description=Caption",
                               "-XMP-iptcCore:ExtDescrAccessibility=" + large});
  ASSERT_THAT(to_text(file), HasSubstr("http://ns.adobe.com/xmp/extension/"));
  const MetadataReading reading = read(file);
  EXPECT_EQ(reading.record.extended_description.text().size(), large.size());
  EXPECT_EQ(reading.record.credit, "Agency");
  EXPECT_THAT(rules(reading), IsEmpty());

  const std::size_t inside = to_text(file).find("xxxx");
  file[inside] = std::byte{'y'};
  const MetadataReading broken = read(file);
  EXPECT_THAT(rules(broken), ElementsAre("meta/xmp-extended-corrupt"));
}

}  // namespace
}  // namespace picdesk::test
