// SPDX-License-Identifier: GPL-3.0-or-later
// Nothing of a master gets into a rendition but what the policy lists.
#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "metadata/oracles.h"
#include "metadata/samples.h"

namespace picdesk::test {
namespace {

using ::testing::HasSubstr;
using ::testing::Not;

TEST(Rendition, CarriesNothingPrivate) {
  const std::vector<std::string> secrets = {
      "SECRETSERIAL", "SECRETOWNER",   "SECRETLENS",     "SECRETNOTE",
      "SECRETUSER",   "SECRETHISTORY", "SECRETDOCUMENT", "SECRETSOFTWARE",
      "SECRETHOST",   "SECRETKEYWORD", "SECRETCONTACT",  "SECRETMAIL",
      "SECRETPLACE",  "SECRETCOMMENT", "SECRETGUID",     "36.34"};
  const Bytes master_file = exiftool_write(
      picture("jpeg"), "jpg",
      {"-EXIF:SerialNumber=SECRETSERIAL",
       "-EXIF:OwnerName=SECRETOWNER",
       "-EXIF:LensSerialNumber=SECRETLENS",
       "-EXIF:UserComment=SECRETNOTE",
       "-EXIF:XPComment=SECRETUSER",
       "-EXIF:Software=SECRETSOFTWARE",
       "-EXIF:HostComputer=SECRETHOST",
       "-EXIF:GPSLatitude=36.34",
       "-EXIF:GPSLatitudeRef=N",
       "-EXIF:GPSLongitude=43.13",
       "-EXIF:GPSLongitudeRef=E",
       "-XMP-xmpMM:History=[{Action=saved,SoftwareAgent=SECRETHISTORY}]",
       "-XMP-xmpMM:DocumentID=SECRETDOCUMENT",
       "-XMP-aux:SerialNumber=SECRETSERIAL",
       "-XMP-exif:GPSLatitude=36.34",
       "-XMP-dc:Subject=SECRETKEYWORD",
       "-XMP-iptcCore:CreatorWorkEmail=SECRETCONTACT",
       "-XMP-iptcExt:DigImageGUID=SECRETGUID",
       "-XMP-plus:Licensor={LicensorName=Agency,LicensorEmail=SECRETMAIL}",
       "-XMP-iptcExt:LocationShown={City=Mosul,Sublocation=SECRETPLACE,GPSLatitude=36.34}",
       "-XMP-iptcExt:LocationCreated={City=SECRETPLACE}",
       "-Comment=SECRETCOMMENT",
       "-XMP-photoshop:Credit=Agency Name",
       "-XMP-dc:Rights=© Agency"});
  const MetadataRecord kept = filter(read(master_file).record, {});
  EXPECT_EQ(kept.credit, "Agency Name");
  const auto blobs = encode_metadata(kept, {.iim = true});
  ASSERT_TRUE(blobs);
  std::string all;
  for (const Bytes* blob : {&blobs->xmp, &blobs->exif, &blobs->iim}) all += to_text(*blob);
  EXPECT_THAT(all, HasSubstr("Agency Name"));
  EXPECT_THAT(all, HasSubstr("Mosul"));
  for (const std::string& secret : secrets) EXPECT_THAT(all, Not(HasSubstr(secret)));

  const auto seen = exiftool(*embed(picture("webp-lossy"), Format::webp, *blobs), "webp");
  for (const auto& [key, value] : seen.items()) {
    for (const char* word : {"GPS", "Serial", "MakerNote", "Thumbnail", "History", "xmpMM", "Owner",
                             "ExifIFD", "Software"}) {
      if (key == "XMP-plus:CopyrightOwner") continue;
      EXPECT_THAT(key, Not(HasSubstr(word))) << value;
    }
  }
}

}  // namespace
}  // namespace picdesk::test
