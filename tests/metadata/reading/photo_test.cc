// SPDX-License-Identifier: GPL-3.0-or-later
// Real camera files: what picdesk reads is what exiftool reads, and a rendition carries none of
// the rest.
#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "metadata/oracles.h"
#include "metadata/samples.h"
#include "support/paths.h"

namespace picdesk::test {
namespace {

using ::testing::HasSubstr;
using ::testing::Not;

class CameraPhoto : public ::testing::TestWithParam<const char*> {
 protected:
  void SetUp() override {
    const std::string path = photo(GetParam());
    if (path.empty()) {
      if (photos_required()) FAIL() << GetParam() << " is missing: run tools/fetch-photos";
      GTEST_SKIP() << "run tools/fetch-photos";
    }
    file_ = read_file(path);
  }

  Bytes file_;
};

std::string trimmed(std::string text) {
  text.erase(text.find_last_not_of(' ') + 1);
  return text;
}

TEST_P(CameraPhoto, ReadsWhatExiftoolReads) {
  const nlohmann::json seen = exiftool(file_, "jpg");
  const MetadataReading reading = read(file_);
  const auto text = [&](const char* xmp, const char* exif) {
    const nlohmann::json value = seen.value(xmp, seen.value(exif, nlohmann::json("")));
    return trimmed(value.get<std::string>());
  };
  const std::string caption = text("XMP-dc:Description", "IFD0:ImageDescription");
  const bool junk = caption.find("DIGITAL CAMERA") != std::string::npos;
  EXPECT_EQ(reading.record.caption.text(), junk ? "" : caption);
  EXPECT_EQ(reading.record.copyright.text(), text("XMP-dc:Rights", "IFD0:Copyright"));
  const std::string date = text("XMP-photoshop:DateCreated", "ExifIFD:DateTimeOriginal");
  const auto& created = reading.record.date_created;
  EXPECT_EQ(created ? to_iso(*created).substr(0, 4) : "", date.substr(0, 4));
}

TEST_P(CameraPhoto, RenditionCarriesNothingElse) {
  MetadataRecord record = filter(read(file_).record, {});
  record.credit = "Agency Name";
  const nlohmann::json seen = exiftool(embedded("webp-lossy", record), "webp");
  EXPECT_EQ(seen.at("XMP-photoshop:Credit"), "Agency Name");
  for (const auto& [key, value] : seen.items()) {
    for (const char* word : {"GPS", "Serial", "MakerNote", "Thumbnail", "xmpMM", "Owner", "ExifIFD",
                             "Software", "IFD1", "InteropIFD", "Make", "Model"}) {
      EXPECT_THAT(key, Not(HasSubstr(word))) << value;
    }
  }
}

INSTANTIATE_TEST_SUITE_P(Files, CameraPhoto,
                         ::testing::Values("plasma/FallenLeaf.jpg", "plasma/Path.jpg",
                                           "plasma/ColorfulCups.jpg", "plasma/DarkestHour.jpg",
                                           "mate/Wood.jpg", "mate/Dune.jpg", "mate/Storm.jpg",
                                           "lomiri-16.04/Bridge.jpg"),
                         [](const auto& test) {
                           std::string name = test.param;
                           std::ranges::replace_if(
                               name, [](char c) { return !std::isalnum(c); }, '_');
                           return name;
                         });

}  // namespace
}  // namespace picdesk::test
