// SPDX-License-Identifier: GPL-3.0-or-later
// Edits of files whose XMP is larger than one JPEG segment.
#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "metadata/editing/editing.h"
#include "metadata/oracles.h"

namespace picdesk::test {
namespace {

using ::testing::HasSubstr;

TEST(ExtendedXmpTest, WhatDoesNotFitASegmentIsReadBackByExiftool) {
  const std::string history(90'000, 'h');
  const Bytes big = exiftool_write(picture("jpeg"), "jpg", {"-XMP-crs:CameraProfile=" + history});
  const Bytes file = after(big, {{"credit", "AFP"}});
  const nlohmann::json tags = exiftool(file, "jpg");
  EXPECT_EQ(tags.value("XMP-photoshop:Credit", ""), "AFP");
  EXPECT_EQ(tags.value("XMP-crs:CameraProfile", ""), history);
}

TEST(ExtendedXmpTest, AGrowingPacketBesideAnExtensionKeepsBoth) {
  const std::string history(90'000, 'h');
  const Bytes big = exiftool_write(picture("jpeg"), "jpg", {"-XMP-crs:CameraProfile=" + history});
  const Bytes split = after(big, {{"credit", "AFP"}});
  ASSERT_FALSE(segment(split, 0xE1, "http://ns.adobe.com/xmp/extension/").empty());
  const Bytes label = exiftool_write(split, "jpg", {"-XMP-xmp:Label=" + std::string(40'000, 'l')});
  std::string caption;
  while (caption.size() < 50'000) caption += "Words ";
  EditOptions options;
  options.sync_exif = SyncExif::leave;
  const nlohmann::json tags = exiftool(after(label, {{"caption", caption}}, options), "jpg");
  EXPECT_EQ(tags.value("XMP-photoshop:Credit", ""), "AFP");
  EXPECT_EQ(tags.value("XMP-dc:Description", "").size(), caption.size());
  EXPECT_EQ(tags.value("XMP-crs:CameraProfile", ""), history);
  EXPECT_EQ(tags.value("XMP-xmp:Label", "").size(), 40'000U);
}

TEST(ExtendedXmpTest, AFieldOfTheExtensionDoesNotComeBackWhenCleared) {
  std::string instructions(70'000, 'i');
  const Bytes file = exiftool_write(
      picture("jpeg"), "jpg", {"-XMP-photoshop:Instructions=" + instructions, "-XMP-dc:Format=x"});
  const Bytes cleared = after(file, {{"instructions", ""}, {"credit", "AFP"}});
  EXPECT_EQ(read(cleared).record.instructions, "");
  EXPECT_FALSE(exiftool(cleared, "jpg").contains("XMP-photoshop:Instructions"));
  EXPECT_EQ(read(cleared).record.credit, "AFP");
}

TEST(ExtendedXmpTest, ADamagedExtensionIsRefused) {
  const Bytes big = exiftool_write(picture("jpeg"), "jpg",
                                   {"-XMP-crs:CameraProfile=" + std::string(90'000, 'h')});
  const Bytes split = after(big, {{"credit", "AFP"}});
  const MetadataEdit edit = edit_of(split, {{"credit", "Agence Élan"}});
  Result<EditResult> result = edit_metadata(split, probed(split), edit);
  ASSERT_TRUE(result) << result.error().message;
  ASSERT_TRUE(verify_edit(split, *result, probed(split), edit));
  const std::size_t at = to_text(result->bytes).find(std::string(100, 'h'));
  ASSERT_NE(at, std::string::npos);
  result->bytes[at] ^= std::byte{1};
  const Result<void> verified = verify_edit(split, *result, probed(split), edit);
  ASSERT_FALSE(verified);
  EXPECT_THAT(verified.error().message, HasSubstr("meta/verify"));
}

TEST(ExtendedXmpTest, FieldsThatDoNotFitAreRefusedWhole) {
  std::string caption;
  while (caption.size() < 70'000) caption += "Words ";
  EditOptions options;
  options.sync_exif = SyncExif::leave;
  EXPECT_THAT(refusal(picture("jpeg"), {{"caption", caption}}, options),
              HasSubstr("meta/xmp-too-big"));
}

}  // namespace
}  // namespace picdesk::test
