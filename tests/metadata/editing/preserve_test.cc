// SPDX-License-Identifier: GPL-3.0-or-later
// What an edit is not about stays as it was.
#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "metadata/editing/editing.h"
#include "metadata/oracles.h"

namespace picdesk::test {
namespace {

using ::testing::Contains;
using ::testing::ElementsAre;
using ::testing::HasSubstr;
using ::testing::IsEmpty;

// A master with all three carriers, as an agency delivers it.
const Bytes& master() {
  static const Bytes file = exiftool_write(
      picture("jpeg"), "jpg",
      {"-IFD0:Make=Canon", "-ExifIFD:SerialNumber=12345", "-GPS:GPSLatitude=36.3",
       "-GPS:GPSLatitudeRef=N", "-IFD0:ImageDescription=Old caption",
       "-IPTC:Caption-Abstract=Old caption", "-IPTC:By-line=Old Name", "-IPTC:Keywords=a",
       "-IPTC:Keywords=b", "-IPTC:OriginatingProgram=Program", "-XMP-dc:Description=Old caption",
       "-XMP-photoshop:Urgency=3", "-XMP-xmp:Label=Red", "-XMP-crs:Exposure2012=+0.5",
       "-Comment=a comment", "-IPTCDigest=new"});
  return file;
}

TEST(PreserveTest, AnXmpOnlyEditLeavesExifAndIimByteIdentical) {
  const Bytes file = after(master(), {{"alt", "Three soldiers beside a hole in the ground"}});
  EXPECT_EQ(segment(file, 0xE1, "Exif"), segment(master(), 0xE1, "Exif"));
  EXPECT_EQ(segment(file, 0xED, "Photoshop"), segment(master(), 0xED, "Photoshop"));
  EXPECT_EQ(segment(file, 0xFE, ""), segment(master(), 0xFE, ""));
  EXPECT_NE(segment(file, 0xE1, "http://ns.adobe.com/xap"),
            segment(master(), 0xE1, "http://ns.adobe.com/xap"));
}

TEST(PreserveTest, AnIimEditLeavesExifByteIdentical) {
  const Bytes file = after(master(), {{"credit", "AFP"}});
  EXPECT_EQ(segment(file, 0xE1, "Exif"), segment(master(), 0xE1, "Exif"));
  EXPECT_NE(segment(file, 0xED, "Photoshop"), segment(master(), 0xED, "Photoshop"));
}

TEST(PreserveTest, OnlyTheEditedTagsDifferForExiftool) {
  const nlohmann::json before = exiftool(master(), "jpg");
  const nlohmann::json now = exiftool(after(master(), {{"caption", "New"}}), "jpg");
  for (const auto& [tag, value] : before.items()) {
    if (tag.starts_with("System:") || tag.starts_with("File:") || tag == "SourceFile") continue;
    const bool edited = tag.find("Description") != std::string::npos ||
                        tag.find("Caption") != std::string::npos ||
                        tag.find("IPTCDigest") != std::string::npos || tag == "XMP-x:XMPToolkit" ||
                        tag.find("CodedCharacterSet") != std::string::npos;
    if (edited) continue;
    ASSERT_TRUE(now.contains(tag)) << tag;
    EXPECT_EQ(now[tag], value) << tag;
  }
  EXPECT_EQ(now.value("XMP-dc:Description", ""), "New");
  EXPECT_EQ(now.value("IPTC:Caption-Abstract", ""), "New");
  EXPECT_EQ(now.value("IFD0:ImageDescription", ""), "New");
}

TEST(PreserveTest, TheDigestFollowsIim) {
  const nlohmann::json tags = exiftool(after(master(), {{"caption", "New"}}), "jpg");
  EXPECT_EQ(tags.value("Photoshop:IPTCDigest", "a"), tags.value("File:CurrentIPTCDigest", "b"));
}

TEST(PreserveTest, TheCreatorsOfACaptionEditStay) {
  const MetadataRecord record = read(after(master(), {{"caption", "New"}})).record;
  EXPECT_THAT(record.creators, ElementsAre("Old Name"));
}

TEST(PreserveTest, OtherLanguagesStayWhenOneChanges) {
  const Bytes start = after(
      picture("jpeg"),
      {{"caption[en]", "One"}, {"caption[fr]", "Un"}, {"caption[ar]", "جنود يقفون حول مدخل نفق"}});
  const LangAlt caption = read(after(start, {{"caption[en]", "Two"}})).record.caption;
  EXPECT_EQ(caption.text(), "Two");  // x-default was the twin of en
  EXPECT_EQ(caption.text("fr"), "Un");
  EXPECT_EQ(caption.text("ar"), "جنود يقفون حول مدخل نفق");
}

TEST(PreserveTest, TextThatLooksLikeSyntaxStaysText) {
  const Bytes file = after(picture("webp-lossy"), {{"caption", "lang=\"ar\" text"},
                                                   {"keywords", "type=\"Seq\" x; <b>&amp;"}});
  EXPECT_EQ(read(file).record.caption.text(), "lang=\"ar\" text");
  EXPECT_THAT(read(file).record.keywords, ElementsAre("type=\"Seq\" x", "<b>&amp;"));
}

// Programs look for their own prefix; one that a standard has is nobody else's.
TEST(PreserveTest, AForeignNamespaceKeepsItsPrefix) {
  const std::string packet =
      "<x:xmpmeta xmlns:x='adobe:ns:meta/'><rdf:RDF "
      "xmlns:rdf='http://www.w3.org/1999/02/22-rdf-syntax-ns#'><rdf:Description about='uuid:1' "
      "xmlns:desk='http://desk.example/1/' xmlns:dc='http://foreign.example/' desk:Slot='7' "
      "dc:odd='x'/></rdf:RDF></x:xmpmeta>";
  const Result<EditResult> result = edit_sidecar(to_bytes(packet), {[] {
                                                                      MetadataRecord values;
                                                                      values.credit = "AFP";
                                                                      return values;
                                                                    }(),
                                                                    {"credit"}});
  ASSERT_TRUE(result);
  const std::string text = to_text(result->bytes);
  EXPECT_THAT(text, HasSubstr("xmlns:desk=\"http://desk.example/1/\""));
  EXPECT_THAT(text, HasSubstr("desk:Slot=\"7\""));
  EXPECT_THAT(text, HasSubstr("xmlns:ns1=\"http://foreign.example/\""));
  EXPECT_THAT(text, HasSubstr("rdf:about=\"uuid:1\""));
}

TEST(SyncTest, LeaveKeepsExifAndSaysSo) {
  EditOptions options;
  options.sync_exif = SyncExif::leave;
  const EditResult result = edited(master(), {{"caption", "New"}}, options);
  EXPECT_EQ(segment(result.bytes, 0xE1, "Exif"), segment(master(), 0xE1, "Exif"));
  EXPECT_THAT(rules_of(result), Contains("meta/exif-out-of-step"));
}

TEST(SyncTest, PresentMakesNoNewTag) {
  EditOptions options;
  options.sync_exif = SyncExif::present;
  const Bytes file = after(master(), {{"caption", "New"}, {"copyright", "C"}}, options);
  const nlohmann::json tags = exiftool(file, "jpg");
  EXPECT_EQ(tags.value("IFD0:ImageDescription", ""), "New");
  EXPECT_FALSE(tags.contains("IFD0:Copyright"));
}

TEST(SyncTest, IimIsMadeOnlyOnRequest) {
  EXPECT_FALSE(read(after(picture("jpeg"), {{"credit", "AFP"}})).has_iim);
  EditOptions options;
  options.sync_iim = SyncIim::always;
  const Bytes file = after(picture("jpeg"), {{"credit", "AFP"}}, options);
  EXPECT_EQ(exiftool(file, "jpg").value("IPTC:Credit", ""), "AFP");
  EXPECT_FALSE(read(after(picture("webp-lossy"), {{"credit", "AFP"}}, options)).has_iim);
}

TEST(SyncTest, TheCaptureTimeIsEvidence) {
  const Bytes taken =
      exiftool_write(picture("jpeg"), "jpg", {"-ExifIFD:DateTimeOriginal=2024:10:03 14:05:09"});
  const Settings settings{{"date_created", "2024-10-04T10:00:00+02:00"}};
  EXPECT_EQ(exiftool(after(taken, settings), "jpg").value("ExifIFD:DateTimeOriginal", ""),
            "2024:10:03 14:05:09");
  EditOptions options;
  options.sync_exif_date = true;
  const nlohmann::json tags = exiftool(after(taken, settings, options), "jpg");
  EXPECT_EQ(tags.value("ExifIFD:DateTimeOriginal", ""), "2024:10:04 10:00:00");
  EXPECT_EQ(tags.value("ExifIFD:OffsetTimeOriginal", ""), "+02:00");
}

TEST(SyncTest, TheCaptureTimeGoesIntoFilesWithoutACamerasOwn) {
  EditOptions options;
  options.sync_exif_date = true;
  const Settings settings{{"date_created", "2024-10-04T10:00:00"}};
  const Bytes bare = picture("jpeg");
  for (const Bytes& file : {bare, exiftool_write(bare, "jpg", {"-IFD0:Software=x"})}) {
    const nlohmann::json tags = exiftool(after(file, settings, options), "jpg");
    EXPECT_EQ(tags.value("ExifIFD:DateTimeOriginal", ""), "2024:10:04 10:00:00");
    EXPECT_EQ(tags.value("ExifIFD:ExifVersion", ""), "0232");
  }
}

TEST(DigestTest, AStaleDigestIsLeftWhileOtherFieldsDiffer) {
  const Bytes stale = exiftool_write(
      master(), "jpg", {"-IPTC:Headline=Only in IIM", "-XMP-photoshop:Headline=Another"});
  const EditResult result = edited(stale, {{"credit", "AFP"}});
  EXPECT_THAT(rules_of(result), Contains("meta/digest-stale"));
  const nlohmann::json tags = exiftool(result.bytes, "jpg");
  EXPECT_NE(tags.value("Photoshop:IPTCDigest", "a"), tags.value("File:CurrentIPTCDigest", "a"));
}

TEST(IimLimitTest, ALongCaptionIsCutInIimAndWholeInXmp) {
  std::string caption;
  while (caption.size() < 2500) caption += "Des soldats près d’un tunnel. ";
  EditOptions options;
  options.sync_iim = SyncIim::always;
  const EditResult result = edited(picture("jpeg"), {{"caption", caption}}, options);
  EXPECT_THAT(rules_of(result), Contains("meta/iim-truncated"));
  const nlohmann::json tags = exiftool(result.bytes, "jpg");
  const std::string cut = tags.value("IPTC:Caption-Abstract", "");
  EXPECT_LE(cut.size(), 2000U);
  EXPECT_GE(cut.size(), 1900U);
  EXPECT_TRUE(caption.starts_with(cut));
  EXPECT_FALSE(edited(result.bytes, {{"caption", caption}}, options).changed);
}

// The packet outgrows its segment beside an extension: both are taken apart, and nothing is lost.
// What has no tag to follow needs no EXIF that can be read.
TEST(SyncTest, PresentLeavesUnreadableExifAlone) {
  MetadataBlobs blobs;
  blobs.exif = to_bytes(std::string_view("II*\0\xFF\xFF\xFF\x7F", 8));
  const Bytes broken = embed(picture("jpeg"), Format::jpeg, blobs).value();
  EditOptions options;
  options.sync_exif = SyncExif::present;
  EXPECT_EQ(read(after(broken, {{"headline", "Tunnel"}}, options)).record.headline, "Tunnel");
}

TEST(UndoableTest, SettingTheOldValuesBackReadsAsBefore) {
  const Bytes changed = after(master(), {{"caption", "New"}, {"creators", "Somebody"}});
  const Bytes back = after(changed, {{"caption", "Old caption"}, {"creators", "Old Name"}});
  EXPECT_EQ(read(back).record.caption, read(master()).record.caption);
}

}  // namespace
}  // namespace picdesk::test
