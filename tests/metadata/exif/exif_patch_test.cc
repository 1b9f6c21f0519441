// SPDX-License-Identifier: GPL-3.0-or-later
#include "metadata/exif/exif_patch.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "metadata/exif/exif_block.h"
#include "metadata/exif/exif_reader.h"
#include "metadata/exif/exif_tree.h"
#include "metadata/oracles.h"
#include "metadata/samples.h"

namespace picdesk::metadata {
namespace {

using test::camera_block;
using test::ExifBlock;
using ::testing::ElementsAre;
using ::testing::HasSubstr;
using ::testing::IsEmpty;
using ::testing::Not;

const std::vector<std::pair<std::string, std::uint32_t>> edited = {
    {"IFD0", 0x010E}, {"IFD0", 0x0112}, {"IFD0", 0x013B}, {"IFD0", 0x8298},
    {"Exif", 0x9003}, {"Exif", 0x9011}, {"Exif", 0x9291}};

ExifChanges three_texts() {
  ExifChanges changes;
  changes.description = "A caption \xC3\xA9t\xC3\xA9";
  changes.artist = "Ana M\xC3\xBCller; B";
  changes.copyright = "\xC2\xA9 2024 Agency";
  return changes;
}

Bytes patched(ByteView block, const ExifChanges& changes) {
  auto out = patch_exif(block, changes);
  if (!out) throw std::runtime_error(out.error().message);
  return std::move(*out);
}

std::vector<std::string> others(ByteView block) {
  const auto tree = read_exif_tree(block);
  if (!tree) throw std::runtime_error(tree.error().message);
  return other_entries(*tree, edited);
}

std::string text_of(ByteView block, std::uint32_t tag, const char* ifd = "IFD0") {
  const auto tree = read_exif_tree(block);
  const ExifEntry* entry = tree ? find(*tree, ifd, tag) : nullptr;
  return entry == nullptr ? "-" : std::string(as_text(entry->bytes));
}

std::vector<std::uint32_t> tags(ByteView block, std::string_view ifd) {
  std::vector<std::uint32_t> out;
  const auto tree = read_exif_tree(block);
  EXPECT_TRUE(tree);
  for (const ExifEntry& entry : tree->entries) {
    if (entry.ifd == ifd) out.push_back(entry.tag);
  }
  return out;
}

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

TEST(ExifPatch, FitsTheOldPlaceWhereItCan) {
  const Bytes block = camera_block(false, std::string("a rather long old caption\0", 26));
  ExifChanges changes;
  changes.description = "short caption";
  const Bytes after = patched(block, changes);
  EXPECT_EQ(after.size(), block.size());
  EXPECT_EQ(text_of(after, 0x010E), std::string("short caption\0", 14));
  EXPECT_THAT(test::to_text(after), Not(HasSubstr("old caption")));
}

TEST(ExifPatch, MovesShortTextsIntoTheEntry) {
  const Bytes block = camera_block(true, std::string("a rather long old caption\0", 26));
  ExifChanges changes;
  changes.description = "abc";
  const Bytes after = patched(block, changes);
  EXPECT_EQ(after.size(), block.size());
  EXPECT_EQ(text_of(after, 0x010E), std::string("abc\0", 4));
  EXPECT_THAT(test::to_text(after), Not(HasSubstr("caption")));
}

TEST(ExifPatch, KeepsTheOldOrderOfEntries) {
  ExifBlock block(false);
  block.ifd({{0x0110, 2, "abc"}, {0x9999, 2, "def"}, {0x010F, 2, "ghi"}});
  EXPECT_THAT(tags(patched(block.block(), three_texts()), "IFD0"),
              ElementsAre(0x010E, 0x0110, 0x013B, 0x8298, 0x9999, 0x010F));
}

TEST(ExifPatch, AnOverlappedValueIsNeitherOverwrittenNorZeroed) {
  ExifBlock block(false);
  const std::string shared("text that two tags share\0", 25);
  const auto at = static_cast<int>(block.bytes(shared));
  block.first_ifd(block.ifd({{0x010E, 2, {}, 25, at}, {0x010F, 2, {}, 5, at + 4}}));
  ExifChanges changes;
  changes.description = "new";
  for (const char* text : {"new", "a new text", "a new text that is longer than the old", ""}) {
    changes.description = text;
    const Bytes after = patched(block.block(), changes);
    EXPECT_EQ(text_of(after, 0x010F), " that");
    EXPECT_EQ(others(after), others(block.block()));
  }
}

TEST(ExifPatch, ATableThatAValueOverlapsIsNotWritten) {
  ExifBlock block(false);
  // The second value is the first entry's own bytes.
  block.ifd({{0x010E, 2, std::string("old text\0", 9)}, {0x010F, 7, {}, 12, 10}});
  ExifChanges changes;
  changes.description = "a longer text";
  const Bytes after = patched(block.block(), changes);
  EXPECT_EQ(others(after), others(block.block()));
  EXPECT_EQ(text_of(after, 0x010E), std::string("a longer text\0", 14));
}

TEST(ExifPatch, RepetitionsOfAChangedTagGo) {
  ExifBlock block(true);
  block.ifd({{0x010E, 2, std::string("first text\0", 11)},
             {0x010E, 2, std::string("second text\0", 12)},
             {0x010F, 2, "abc"}});
  ExifChanges changes;
  changes.description = "third text";
  const Bytes after = patched(block.block(), changes);
  EXPECT_THAT(tags(after, "IFD0"), ElementsAre(0x010E, 0x010F));
  EXPECT_THAT(test::to_text(after), Not(HasSubstr("second")));
}

TEST(ExifPatch, ADirectoryWithoutNextOffsetIsTaken) {
  ExifBlock block(false);
  block.ifd({{0x010E, 2, "abc"}, {0x010F, 2, "def"}});
  const ByteView cut = ByteView(block.block()).first(block.size() - 4);
  ASSERT_TRUE(patch_exif(cut, three_texts()));
  const Bytes after = patched(cut, three_texts());
  EXPECT_THAT(tags(after, "IFD0"), ElementsAre(0x010E, 0x010F, 0x013B, 0x8298));
  ExifChanges removed;
  removed.description = "";
  EXPECT_THAT(tags(patched(cut, removed), "IFD0"), ElementsAre(0x010F));
}

TEST(ExifPatch, MakesAnExifDirectoryForDates) {
  ExifBlock block(true);
  block.ifd({{0x010F, 2, "abc"}});
  ExifChanges changes;
  changes.date_original = "2025:01:02 03:04:05";
  const Bytes after = patched(block.block(), changes);
  EXPECT_THAT(tags(after, "IFD0"), ElementsAre(0x010F, 0x8769));
  EXPECT_THAT(tags(after, "Exif"), ElementsAre(0x9000, 0x9003));
  changes.date_original = "";
  EXPECT_EQ(patched(block.block(), changes), block.block());
}

TEST(ExifPatch, KeepsThePrefix) {
  Bytes block;
  append(block, std::string_view("Exif\0\0", 6));
  append(block, ByteView(camera_block(false)));
  const Bytes after = patched(block, three_texts());
  EXPECT_TRUE(starts_with(after, std::string_view("Exif\0\0II*\0", 10)));
  EXPECT_EQ(others(after), others(block));
}

TEST(ExifPatch, MakesAFreshBlock) {
  ExifChanges changes = three_texts();
  const Bytes texts = patched({}, changes);
  EXPECT_TRUE(starts_with(texts, std::string_view("II*\0\x08\0\0\0\x03\0", 10)));
  changes.date_original = "2025:01:02 03:04:05";
  changes.orientation = 6;
  const nlohmann::json seen = test::exiftool(test::jpeg_with_exif(patched({}, changes)), "jpg");
  EXPECT_EQ(seen.value("IFD0:ImageDescription", ""), *changes.description);
  EXPECT_EQ(seen.value("IFD0:Artist", ""), *changes.artist);
  EXPECT_EQ(seen.value("IFD0:Copyright", ""), *changes.copyright);
  EXPECT_EQ(seen.value("IFD0:Orientation", 0), 6);
  EXPECT_EQ(seen.value("ExifIFD:DateTimeOriginal", ""), *changes.date_original);
  EXPECT_EQ(seen.value("ExifTool:Warning", ""), "");
  ExifChanges nothing;
  nothing.description = "";
  EXPECT_EQ(patched({}, nothing), Bytes{});
}

struct Alike {
  const char* name;
  std::uint32_t tag;
  std::string old_text;
  ExifChanges changes;
};

class ReadsAlike : public ::testing::TestWithParam<Alike> {};

TEST_P(ReadsAlike, IsNotTouched) {
  ExifBlock block(false);
  block.ifd({{GetParam().tag, 2, GetParam().old_text}});
  EXPECT_EQ(patched(block.block(), GetParam().changes), block.block());
}

ExifChanges only(std::optional<std::string> ExifChanges::*member, const char* text) {
  ExifChanges changes;
  changes.*member = text;
  return changes;
}

INSTANTIATE_TEST_SUITE_P(
    Texts, ReadsAlike,
    ::testing::Values(
        Alike{"padded", 0x010E, std::string("caption     \0", 13),
              only(&ExifChanges::description, "caption")},
        Alike{"without_nul", 0x010E, "caption", only(&ExifChanges::description, "caption")},
        Alike{"artists", 0x013B, "A;B", only(&ExifChanges::artist, "A; B")},
        Alike{"editor", 0x8298, std::string("A\0B\0", 4), only(&ExifChanges::copyright, "A; B")},
        Alike{"editor_only", 0x8298, std::string(" \0B\0", 4), only(&ExifChanges::copyright, "B")}),
    [](const auto& test) { return test.param.name; });

TEST(ExifPatch, LegacyBytesBecomeUtf8) {
  ExifBlock block(false);
  block.ifd({{0x010E, 2, std::string("caf\xE9 au lait\0", 13)}});
  ExifChanges changes;
  changes.description = "caf\xC3\xA9 au lait";
  EXPECT_EQ(text_of(patched(block.block(), changes), 0x010E),
            std::string("caf\xC3\xA9 au lait\0", 14));
}

TEST(ExifPatch, ABlockMayFillTheSegmentToTheLastByte) {
  ExifBlock block(false);
  block.ifd({{0x010E, 2, "abc"}, {0x927C, 7, std::string(65'000, 'm')}});
  ExifChanges changes;
  const std::size_t room = max_jpeg_exif - block.size();
  changes.description = std::string(room - 1, 'x');
  const auto full = patch_exif(block.block(), changes);
  ASSERT_TRUE(full);
  EXPECT_EQ(full->size(), max_jpeg_exif);
  changes.description = std::string(room, 'x');
  const auto over = patch_exif(block.block(), changes);
  ASSERT_FALSE(over);
  EXPECT_EQ(over.error().code, ErrorCode::metadata_invalid);
  EXPECT_THAT(over.error().message, HasSubstr("meta/exif-unsafe: "));
  EXPECT_THAT(over.error().message, HasSubstr("65528"));
  EXPECT_TRUE(patch_exif(block.block(), changes, 1u << 20));
}

struct Unsafe {
  const char* name;
  Bytes block;
};

class UnsafeBlocks : public ::testing::TestWithParam<Unsafe> {};

TEST_P(UnsafeBlocks, AreRefused) {
  const auto out = patch_exif(GetParam().block, three_texts());
  ASSERT_FALSE(out);
  EXPECT_EQ(out.error().code, ErrorCode::metadata_invalid);
  EXPECT_THAT(out.error().message, ::testing::StartsWith("meta/exif-unsafe: "));
  EXPECT_THAT(out.error().hint, HasSubstr("--sync-exif=leave"));
}

Bytes block_of(const std::vector<ExifBlock::Entry>& entries, std::size_t next = 0) {
  ExifBlock block(false);
  block.ifd(entries, next);
  return block.block();
}

INSTANTIATE_TEST_SUITE_P(
    Blocks, UnsafeBlocks,
    ::testing::Values(Unsafe{"no_header", test::to_bytes("not a TIFF header")},
                      Unsafe{"no_directory", test::to_bytes(std::string("II*\0\0\0\0\0", 8))},
                      Unsafe{"type_0", block_of({{0x010E, 0, "abcd"}})},
                      Unsafe{"value_outside", block_of({{0x010E, 2, {}, 100, 8}})},
                      Unsafe{"loop", block_of({{0x010E, 2, "abc"}}, 8)},
                      Unsafe{"directory_outside", block_of({{0x010E, 2, "abc"}}, 5000)},
                      Unsafe{"too_many_entries",
                             block_of(std::vector<ExifBlock::Entry>(4097, {0x10F, 2, "abc"}))},
                      Unsafe{"value_over_the_header", block_of({{0x010F, 7, {}, 8, 2}})}),
    [](const auto& test) { return test.param.name; });

TEST(ExifPatch, EveryTruncationIsRefusedOrKeepsTheRest) {
  const Bytes block = camera_block(true, std::string("Before\0", 7));
  for (std::size_t size = 1; size < block.size(); ++size) {
    const ByteView cut = ByteView(block).first(size);
    const auto out = patch_exif(cut, three_texts());
    if (out) {
      EXPECT_EQ(others(*out), others(cut)) << size;
    }
  }
}

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
