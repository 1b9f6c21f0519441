// SPDX-License-Identifier: GPL-3.0-or-later
#include "metadata/exif/exif_patch.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "metadata/exif/exif_block.h"
#include "metadata/exif/exif_patches.h"
#include "metadata/oracles.h"
#include "metadata/samples.h"

namespace picdesk::metadata {
namespace {

using test::camera_block;
using ::testing::ElementsAre;
using ::testing::HasSubstr;
using ::testing::IsEmpty;
using ::testing::Not;
// All bytes of `before` but those of IFD0's table and its old description.
void expect_rest_verbatim(const Bytes& before, const Bytes& after, std::size_t from) {
  ASSERT_GE(after.size(), before.size());
  EXPECT_TRUE(std::equal(before.begin() + static_cast<std::ptrdiff_t>(from), before.end(),
                         after.begin() + static_cast<std::ptrdiff_t>(from)));
}

struct Order {
  bool big_endian;
  const char* description;
};

class CameraBlocks : public ::testing::TestWithParam<Order> {
 protected:
  Bytes block_ = camera_block(
      GetParam().big_endian,
      *GetParam().description == '\0' ? "" : std::string(GetParam().description) + '\0');
};

INSTANTIATE_TEST_SUITE_P(Blocks, CameraBlocks,
                         ::testing::Values(Order{false, ""}, Order{true, ""},
                                           Order{false, "long enough for the new caption"},
                                           Order{true, "long enough for the new caption"},
                                           Order{false, "abc"}, Order{true, "short one"}),
                         [](const auto& test) {
                           const std::string text = test.param.description;
                           return std::string(test.param.big_endian ? "big" : "little") +
                                  std::to_string(text.size());
                         });

TEST_P(CameraBlocks, KeepEveryOtherTag) {
  const Bytes after = patched(block_, three_texts());
  EXPECT_EQ(others(after), others(block_));
  EXPECT_THAT(others(after), Not(IsEmpty()));
  EXPECT_EQ(text_of(after, 0x010E), *three_texts().description + '\0');
  EXPECT_EQ(text_of(after, 0x013B), *three_texts().artist + '\0');
  EXPECT_EQ(text_of(after, 0x8298), *three_texts().copyright + '\0');
  const auto tree = read_exif_tree(after);
  ASSERT_TRUE(tree);
  EXPECT_THAT(tree->broken, IsEmpty());
  for (const ExifIfd& ifd : tree->ifds) EXPECT_EQ(ifd.offset % 2, 0U) << ifd.name;
}

TEST_P(CameraBlocks, NothingBehindTheFirstDirectoryMoves) {
  const auto tree = read_exif_tree(block_);
  ASSERT_TRUE(tree);
  const std::size_t model = find(*tree, "IFD0", 0x0110)->value;
  expect_rest_verbatim(block_, patched(block_, three_texts()), model);
}

TEST_P(CameraBlocks, TheSamePatchAgainChangesNothing) {
  const Bytes once = patched(block_, three_texts());
  EXPECT_EQ(patched(once, three_texts()), once);
}

TEST_P(CameraBlocks, RemovedTagsGoAndTheRestStays) {
  ExifChanges none;
  none.description = none.artist = none.copyright = "";
  const Bytes after = patched(patched(block_, three_texts()), none);
  EXPECT_EQ(others(after), others(block_));
  EXPECT_EQ(text_of(after, 0x010E), "-");
  EXPECT_EQ(text_of(after, 0x013B), "-");
  EXPECT_EQ(text_of(after, 0x8298), "-");
  EXPECT_THAT(test::to_text(after), Not(HasSubstr("Agency")));
  EXPECT_EQ(patched(after, none), after);
}

TEST_P(CameraBlocks, DatesGoToTheExifDirectory) {
  ExifChanges changes;
  changes.date_original = "2025:01:02 03:04:05";
  changes.sub_second_original = "46";
  changes.offset_original = "+02:00";
  changes.orientation = 1;
  const Bytes after = patched(block_, changes);
  EXPECT_EQ(others(after), others(block_));
  EXPECT_EQ(text_of(after, 0x9003, "Exif"), std::string("2025:01:02 03:04:05\0", 20));
  EXPECT_EQ(text_of(after, 0x9291, "Exif"), std::string("46\0", 3));
  EXPECT_EQ(text_of(after, 0x9011, "Exif"), std::string("+02:00\0", 7));
  EXPECT_THAT(tags(after, "Exif"), ElementsAre(0x9000, 0x9003, 0x9011, 0x927C, 0x9291, 0xA005));
  const nlohmann::json seen = test::exiftool(test::jpeg_with_exif(after), "jpg");
  EXPECT_EQ(seen.value("IFD0:Orientation", 0), 1);
  EXPECT_EQ(seen.value("ExifIFD:DateTimeOriginal", ""), "2025:01:02 03:04:05");
}

TEST_P(CameraBlocks, OtherReadersAgree) {
  const Bytes after = test::jpeg_with_exif(patched(block_, three_texts()));
  nlohmann::json before = test::exiftool(test::jpeg_with_exif(block_), "jpg");
  nlohmann::json seen = test::exiftool(after, "jpg");
  EXPECT_EQ(seen.value("IFD0:ImageDescription", ""), *three_texts().description);
  EXPECT_EQ(seen.value("IFD0:Artist", ""), *three_texts().artist);
  EXPECT_EQ(seen.value("IFD0:Copyright", ""), *three_texts().copyright);
  for (const char* key : {"IFD0:ImageDescription", "IFD0:Artist", "IFD0:Copyright"}) {
    before.erase(key);
    seen.erase(key);
  }
  for (auto* json : {&before, &seen}) {
    for (auto item = json->begin(); item != json->end();) {
      const bool of_the_file = item.key().starts_with("System:") || item.key() == "SourceFile";
      item = of_the_file ? json->erase(item) : std::next(item);
    }
  }
  EXPECT_EQ(seen, before);
  const std::string exiv2 = test::exiv2_keys(after, "jpg");
  EXPECT_THAT(exiv2, HasSubstr(*three_texts().description));
  EXPECT_THAT(exiv2, HasSubstr(*three_texts().artist));
}

}  // namespace
}  // namespace picdesk::metadata
