// SPDX-License-Identifier: GPL-3.0-or-later
// Secrets planted in every class; none is found again, credit and caption are.
#include "picdesk/scrub.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <algorithm>
#include <nlohmann/json.hpp>

#include "metadata/oracles.h"
#include "metadata/samples.h"

namespace picdesk::test {
namespace {

using ::testing::Contains;
using ::testing::Each;
using ::testing::HasSubstr;
using ::testing::IsEmpty;
using ::testing::Not;

// Each value stands in one place only, so that a leak names its place.
const std::vector<std::string>& secrets() {
  static const std::vector<std::string> all{"SECRETSERIAL01",  "SECRETOWNER02",   "SECRETSOFT03",
                                            "SECRETCOMMENT04", "SECRETUSER05",    "SECRETMM06",
                                            "SECRETINSTR07",   "SECRETSUBLOC08",  "SECRETTRAIL09",
                                            "SECRETFACE10",    "SECRETXPTITLE11", "SECRETIIM12"};
  return all;
}

Bytes thumbnail() { return picture("jpeg"); }

// A camera's and an agency's file with everything that must not leave the house.
Bytes planted(const std::string& kind) {
  std::vector<std::string> arguments{
      "-ExifIFD:SerialNumber=SECRETSERIAL01",
      "-ExifIFD:OwnerName=SECRETOWNER02",
      "-IFD0:Software=SECRETSOFT03",
      "-ExifIFD:UserComment=SECRETUSER05",
      "-IFD0:XPTitle=SECRETXPTITLE11",
      "-GPS:GPSLatitude=36.3456",
      "-GPS:GPSLatitudeRef=N",
      "-GPS:GPSLongitude=43.1234",
      "-GPS:GPSLongitudeRef=E",
      "-XMP-xmpMM:DocumentID=SECRETMM06",
      "-XMP-exif:GPSLatitude=36.3456",
      "-XMP-photoshop:Instructions=SECRETINSTR07",
      "-XMP-iptcCore:Location=SECRETSUBLOC08",
      "-XMP-mwg-rs:RegionInfo={RegionList=[{Name=SECRETFACE10,Type=Face,Area={X=0.5,Y=0.5,W=0.1,H="
      "0.1}}]}",
      "-XMP-iptcExt:LocationShown={City=Mosul,CountryCode=IRQ,GPSLatitude=36.3456}",
      "-XMP-dc:Description=Soldiers near a tunnel",
      "-XMP-photoshop:Credit=AFP",
      "-XMP-dc:Rights=(c) 2024 AFP",
      "-XMP-iptcCore:AltTextAccessibility=Three soldiers"};
  if (kind == "jpeg") {
    arguments.emplace_back("-Comment=SECRETCOMMENT04");
    arguments.emplace_back("-IPTC:SpecialInstructions=SECRETIIM12");
    arguments.emplace_back("-IPTC:Caption-Abstract=Soldiers near a tunnel");
  }
  if (kind == "png") arguments.emplace_back("-PNG:Comment=SECRETCOMMENT04");
  Bytes file = exiftool_write(picture(kind), extension_of(kind), arguments);
  const Bytes trailer = to_bytes("SECRETTRAIL09");
  file.insert(file.end(), trailer.begin(), trailer.end());
  const Bytes preview = thumbnail();
  file.insert(file.end(), preview.begin(), preview.end());
  return file;
}

ScrubResult scrubbed(const Bytes& file, const MetadataPolicy& policy = {}) {
  Result<ScrubResult> result = scrub(file, probed(file), policy);
  if (!result) throw std::runtime_error(result.error().message);
  return std::move(*result);
}

// JPEG and PNG: exiftool 12.57 corrupts WebP when it writes, so those are planted from blobs.
class PlantedTest : public ::testing::TestWithParam<std::string> {
 protected:
  Bytes file = planted(GetParam());
  ScrubResult result = scrubbed(file);
};

TEST_P(PlantedTest, NoSecretIsLeftInAnyEncoding) {
  const std::string text = to_text(result.bytes);
  for (const std::string& secret : secrets()) {
    EXPECT_EQ(text.find(secret), std::string::npos) << secret;
    std::string wide;
    for (const char c : secret) wide += {c, '\0'};
    EXPECT_EQ(text.find(wide), std::string::npos) << secret;
  }
}

TEST_P(PlantedTest, ExiftoolFindsNoPositionSerialOrPreview) {
  const nlohmann::json tags = exiftool(result.bytes, extension_of(GetParam()));
  for (const auto& [tag, value] : tags.items()) {
    for (const char* word : {"GPS", "Serial", "Owner", "Thumbnail", "Preview", "Region",
                             "MakerNote", "xmpMM", "Trailer", "Comment"}) {
      EXPECT_EQ(tag.find(word), std::string::npos) << tag;
    }
  }
}

TEST_P(PlantedTest, CaptionCreditCopyrightAndAltStay) {
  const MetadataRecord record = read(result.bytes).record;
  EXPECT_EQ(record.caption.text(), "Soldiers near a tunnel");
  EXPECT_EQ(record.credit, "AFP");
  EXPECT_EQ(record.copyright.text(), "(c) 2024 AFP");
  EXPECT_EQ(record.alt.text(), "Three soldiers");
  ASSERT_EQ(record.locations_shown.size(), 1U);
  EXPECT_EQ(record.locations_shown[0].city, "Mosul");
  EXPECT_EQ(record.locations_shown[0].gps_latitude, "");
}

TEST_P(PlantedTest, PixelsAreIdentical) {
  EXPECT_EQ(decoded(picture(GetParam()), extension_of(GetParam())),
            decoded(result.bytes, extension_of(GetParam())));
}

TEST_P(PlantedTest, TheProofPassesAndHoldsNoSecret) {
  EXPECT_TRUE(result.proof.pass);
  const std::string json = to_json(result.proof, "a.jpg");
  const nlohmann::json document = nlohmann::json::parse(json);
  EXPECT_EQ(document["verdict"], "pass");
  EXPECT_EQ(document["schema"], "picdesk.proof/1");
  EXPECT_GE(document["removed"].size(), 10U);
  for (const std::string& secret : secrets()) EXPECT_THAT(json, Not(HasSubstr(secret)));
}

TEST_P(PlantedTest, ASecondScrubChangesNoByte) { EXPECT_FALSE(scrubbed(result.bytes).changed); }

TEST_P(PlantedTest, LeaksAreFoundBeforeAndNotAfter) {
  std::vector<std::string> classes;
  for (const ProofItem& leak : find_leaks(file, probed(file))) classes.push_back(leak.what);
  for (const char* what : {"gps", "serial", "identity", "comment", "history", "face", "trailer"}) {
    EXPECT_THAT(classes, Contains(what));
  }
  EXPECT_THAT(find_leaks(result.bytes, probed(result.bytes)), IsEmpty());
}

INSTANTIATE_TEST_SUITE_P(Scrub, PlantedTest, ::testing::Values("jpeg", "png"),
                         [](const auto& test) { return test.param; });

class WebpTest : public ::testing::TestWithParam<std::string> {};

TEST_P(WebpTest, KeepsCreditAndPixelsAndLosesTheRest) {
  const std::string kind = GetParam();
  MetadataRecord record = full_record();
  record.instructions = "SECRETINSTR07";
  record.persons_detailed = {};
  Bytes file = embedded(kind, record);
  const Bytes trailer = to_bytes("SECRETTRAIL09");
  file.insert(file.end(), trailer.begin(), trailer.end());
  const ScrubResult result = scrubbed(file);
  EXPECT_THAT(to_text(result.bytes), Not(HasSubstr("SECRET")));
  EXPECT_EQ(read(result.bytes).record.credit, record.credit);
  EXPECT_EQ(decoded(file, "webp"), decoded(result.bytes, "webp"));
  EXPECT_THAT(checked_by({"webpinfo"}, result.bytes, "webp"), HasSubstr("No error detected"));
}

INSTANTIATE_TEST_SUITE_P(Scrub, WebpTest,
                         ::testing::Values("webp-lossy", "webp-lossless", "webp-lossless-alpha",
                                           "webp-lossy-alpha", "webp-icc"),
                         [](const auto& test) {
                           std::string name = test.param;
                           std::ranges::replace(name, '-', '_');
                           return name;
                         });

TEST(ScrubPolicyTest, ProtectSourceNamesNobody) {
  const Bytes file = exiftool_write(
      picture("jpeg"), "jpg",
      {"-XMP-dc:Creator=Jane Source", "-IFD0:Artist=Jane Source", "-XMP-photoshop:City=Mosul",
       "-XMP-photoshop:Credit=AFP", "-XMP-iptcExt:PersonInImage=Jane Source"});
  const ScrubResult result = scrubbed(file, {"protect-source"});
  EXPECT_THAT(to_text(result.bytes), Not(HasSubstr("Jane")));
  EXPECT_THAT(to_text(result.bytes), Not(HasSubstr("Mosul")));
  EXPECT_EQ(read(result.bytes).record.credit, "AFP");
}

TEST(ScrubPolicyTest, StripAllNeedsLeaveToDropTheCredit) {
  const Bytes& file = picture("jpeg");
  EXPECT_FALSE(scrub(file, probed(file), {"strip-all"}));
  MetadataPolicy policy{"strip-all"};
  policy.drop_credit = true;
  EXPECT_TRUE(scrub(file, probed(file), policy));
}

TEST(ScrubTest, OrientationAndProfileStay) {
  const Bytes turned =
      exiftool_write(picture("jpeg"), "jpg", {"-n", "-IFD0:Orientation=6", "-IFD0:Make=Canon"});
  const ScrubResult result = scrubbed(turned);
  EXPECT_EQ(probed(result.bytes).orientation, Orientation::rotate_90_cw);
  EXPECT_FALSE(exiftool(result.bytes, "jpg").contains("IFD0:Make"));
  const Bytes& profiled = picture("webp-icc");
  EXPECT_TRUE(exiftool(scrubbed(profiled).changed ? scrubbed(profiled).bytes : profiled, "webp")
                  .contains("ICC-header:ProfileVersion"));
}

TEST(ScrubTest, TheColourStatementOfAdobeRgbStays) {
  const Bytes file = exiftool_write(
      picture("jpeg"), "jpg",
      {"-n", "-InteropIFD:InteropIndex=R03", "-ExifIFD:ColorSpace=65535", "-IFD0:Make=Canon"});
  ASSERT_TRUE(probed(file).adobe_rgb);
  const ScrubResult result = scrubbed(file);
  EXPECT_TRUE(probed(result.bytes).adobe_rgb);
  EXPECT_THAT(exiftool(result.bytes, "jpg").value("InteropIFD:InteropIndex", ""), HasSubstr("R03"));
}

// Profiles keep their names in UTF-16, and programs repeat them in XMP.
TEST(ScrubTest, ANameThatTheKeptProfileRepeatsIsNoLeak) {
  std::string profile("ICC_PROFILE\0\1\1", 14);
  for (const char c : std::string("Display Q7")) profile += {'\0', c};
  const auto length = static_cast<char>(profile.size() + 2);
  const Bytes segment = to_bytes(std::string("\xFF\xE2\0", 3) + length + profile);
  Bytes file = exiftool_write(picture("jpeg"), "jpg", {"-XMP-photoshop:ICCProfileName=Display Q7"});
  file.insert(file.begin() + 20, segment.begin(), segment.end());
  const ScrubResult result = scrubbed(file);
  EXPECT_TRUE(result.proof.pass);
  EXPECT_FALSE(exiftool(result.bytes, "jpg").contains("XMP-photoshop:ICCProfileName"));
}

TEST(ScrubTest, AThumbnailInTheJfifHeaderGoes) {
  Bytes file = picture("jpeg");
  ASSERT_EQ(to_text(file).substr(6, 4), "JFIF");
  const std::string pixels = "SECRETPIXELS" + std::string(15, 'x');  // 3x3 RGB
  const Bytes extra = to_bytes(pixels);
  file[5] = static_cast<std::byte>(16 + extra.size());
  file[18] = file[19] = std::byte{3};
  file.insert(file.begin() + 20, extra.begin(), extra.end());
  const ScrubResult result = scrubbed(file);
  EXPECT_THAT(to_text(result.bytes), Not(HasSubstr("SECRET")));
  EXPECT_EQ(decoded(picture("jpeg"), "jpg"), decoded(result.bytes, "jpg"));
}

}  // namespace
}  // namespace picdesk::test
