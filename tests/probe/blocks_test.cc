// SPDX-License-Identifier: GPL-3.0-or-later
// Where metadata lies: each block's range is exactly its payload.
#include "probe/jpeg_builder.h"
#include "probe/png_builder.h"
#include "probe/refusals.h"
#include "probe/tiff_builder.h"
#include "probe/webp_builder.h"

namespace picdesk::test {
namespace {

using Kind = MetadataBlock::Kind;
using namespace std::string_view_literals;

struct Block {
  Kind kind;
  std::string payload;
  bool compressed = false;
  friend bool operator==(const Block&, const Block&) = default;
};
void PrintTo(const Block& block, std::ostream* out) {
  *out << name(block.kind) << (block.compressed ? " (compressed) " : " ") << block.payload;
}

std::vector<Block> blocks(const Bytes& file) {
  const auto info = probe(file);
  if (!info) {
    ADD_FAILURE() << info.error().message;
    return {};
  }
  std::vector<Block> result;
  for (const MetadataBlock& block : info->metadata) {
    const auto* start = reinterpret_cast<const char*>(file.data()) + block.offset;
    result.push_back({block.kind, std::string(start, block.length), block.compressed});
  }
  return result;
}

Bytes jpeg_with(int code, std::string_view payload) {
  return JpegBuilder().segment(code, payload).frame(16, 8).scan().end().bytes();
}
Bytes png_with(std::string_view type, std::string_view payload) {
  return PngBuilder().header(16, 8).chunk(type, payload).data().end().bytes();
}
Bytes webp_with(unsigned flag, std::string_view type, std::string_view payload) {
  return WebpBuilder().canvas(flag, 16, 8).lossy(16, 8).chunk(type, payload).bytes();
}

struct Case {
  std::string name;
  Bytes file;
  Block block;
};
void PrintTo(const Case& single, std::ostream* out) { *out << single.name; }

class BlockTest : public testing::TestWithParam<Case> {};
TEST_P(BlockTest, IsThePayload) {
  EXPECT_EQ(blocks(GetParam().file), std::vector{GetParam().block});
}

INSTANTIATE_TEST_SUITE_P(
    Probe, BlockTest,
    testing::Values(
        Case{"JpegExif", jpeg_with(0xE1, "Exif\0\0II*"sv), {Kind::exif, "II*"}},
        Case{"JpegExifEmpty", jpeg_with(0xE1, "Exif\0\0"sv), {Kind::exif, ""}},
        Case{"JpegXmp", jpeg_with(0xE1, "http://ns.adobe.com/xap/1.0/\0<x>"sv), {Kind::xmp, "<x>"}},
        Case{"JpegExtendedXmp",
             jpeg_with(0xE1, "http://ns.adobe.com/xmp/extension/\0GUIDlenoff<x>"sv),
             {Kind::extended_xmp, "GUIDlenoff<x>"}},
        Case{"JpegProfile", jpeg_with(0xE2, "ICC_PROFILE\0\1\1profile"sv), {Kind::icc, "profile"}},
        Case{"JpegProfileCut",
             jpeg_with(0xE2, "ICC_PROFILE\0\1"sv),
             {Kind::other, std::string("ICC_PROFILE\0\1", 13)}},
        Case{
            "JpegPhotoshop", jpeg_with(0xED, "Photoshop 3.0\0008BIM"sv), {Kind::photoshop, "8BIM"}},
        Case{"JpegPhotoshopElsewhere",
             jpeg_with(0xEC, "Photoshop 3.0\0008BIM"sv),
             {Kind::other, std::string("Photoshop 3.0\0008BIM", 18)}},
        Case{"JpegComment", jpeg_with(0xFE, "words"), {Kind::comment, "words"}},
        Case{"JpegOther", jpeg_with(0xE2, "MPF\0x"sv), {Kind::other, std::string("MPF\0x", 5)}},
        Case{"PngExif", png_with("eXIf", "MM\0*"sv), {Kind::exif, std::string("MM\0*", 4)}},
        Case{"PngExifPrefixed", png_with("eXIf", "Exif\0\0II*"sv), {Kind::exif, "II*"}},
        Case{"PngXmp", png_with("iTXt", "XML:com.adobe.xmp\0\0\0\0\0<x>"sv), {Kind::xmp, "<x>"}},
        Case{"PngXmpCompressed",
             png_with("iTXt", "XML:com.adobe.xmp\0\1\0en\0word\0zlib"sv),
             {Kind::xmp, "zlib", true}},
        Case{"PngXmpCut",
             png_with("iTXt", "XML:com.adobe.xmp\0\0\0"sv),
             {Kind::text, std::string("XML:com.adobe.xmp\0\0\0", 20)}},
        Case{"PngTextInternational",
             png_with("iTXt", "Title\0\0\0\0\0word"sv),
             {Kind::text, std::string("Title\0\0\0\0\0word", 14)}},
        Case{"PngText",
             png_with("tEXt", "Title\0word"sv),
             {Kind::text, std::string("Title\0word", 10)}},
        Case{"PngTextCompressed",
             png_with("zTXt", "Title\0\0zlib"sv),
             {Kind::text, std::string("Title\0\0zlib", 11), true}},
        Case{"PngProfile", png_with("iCCP", "sRGB\0\0zlib"sv), {Kind::icc, "zlib", true}},
        Case{"PngProfileWithoutName",
             png_with("iCCP", std::string(90, 'n')),
             {Kind::other, std::string(90, 'n')}},
        Case{"PngUnknown", png_with("caBX", "claim"), {Kind::other, "claim"}},
        Case{"WebpExif", webp_with(WebpBuilder::has_exif, "EXIF", "II*"), {Kind::exif, "II*"}},
        Case{"WebpExifPrefixed",
             webp_with(WebpBuilder::has_exif, "EXIF", "Exif\0\0II*"sv),
             {Kind::exif, "II*"}},
        Case{"WebpXmp", webp_with(WebpBuilder::has_xmp, "XMP ", "<x>"), {Kind::xmp, "<x>"}},
        Case{"WebpProfile",
             WebpBuilder()
                 .canvas(WebpBuilder::has_icc, 16, 8)
                 .chunk("ICCP", "profile")
                 .lossy(16, 8)
                 .bytes(),
             {Kind::icc, "profile"}},
        Case{"WebpUnknown", webp_with(0, "junk", "x"), {Kind::other, "x"}}),
    [](const auto& single) { return single.param.name; });

TEST(BlockOrderTest, ProfilePartsAreInSequence) {
  const Bytes file = JpegBuilder()
                         .segment(0xE2, "ICC_PROFILE\0\3\3c"sv)
                         .segment(0xFE, "between")
                         .segment(0xE2, "ICC_PROFILE\0\1\3a"sv)
                         .segment(0xE2, "ICC_PROFILE\0\2\3b"sv)
                         .frame(16, 8)
                         .scan()
                         .end()
                         .bytes();
  EXPECT_EQ(blocks(file),
            (std::vector<Block>{
                {Kind::icc, "a"}, {Kind::comment, "between"}, {Kind::icc, "b"}, {Kind::icc, "c"}}));
}

TEST(BlockOrderTest, ProfilePartsThatMakeNoWholeStayAsTheyAre) {
  const Bytes file = JpegBuilder()
                         .segment(0xE2, "ICC_PROFILE\0\2\3b"sv)
                         .segment(0xE2, "ICC_PROFILE\0\1\3a"sv)
                         .frame(16, 8)
                         .scan()
                         .end()
                         .bytes();
  EXPECT_EQ(blocks(file), (std::vector<Block>{{Kind::icc, "b"}, {Kind::icc, "a"}}));
}

TEST(BlockOrderTest, SegmentsBetweenScansAreListed) {
  const Bytes file = JpegBuilder()
                         .frame(16, 8, JpegBuilder::full(), 0xC2)
                         .scan()
                         .segment(0xFE, "late")
                         .scan(1)
                         .end()
                         .bytes();
  EXPECT_EQ(blocks(file), (std::vector<Block>{{Kind::comment, "late"}}));
}

TEST(BlockOrderTest, TiffTagsAreBlocksAndTheFileIsExif) {
  const TiffPicture picture;
  TiffTags tags = picture.tags();
  tags.insert(tags.end(), {{0x02BC, 1, 10, 20},
                           {0x83BB, kLong, 3, 40},
                           {0x8649, 7, 5, 60},
                           {0x8773, 7, 4, 0x64636261}});
  const Bytes file = picture.file(tags);
  const auto info = probe(file);
  ASSERT_TRUE(info.has_value()) << info.error().message;
  ASSERT_EQ(info->metadata.size(), 5u);
  const auto expect_block = [&](std::size_t index, Kind kind, std::uint64_t offset,
                                std::uint64_t length) {
    EXPECT_EQ(info->metadata[index].kind, kind);
    EXPECT_EQ(info->metadata[index].offset, offset);
    EXPECT_EQ(info->metadata[index].length, length);
  };
  expect_block(0, Kind::exif, 0, file.size());
  expect_block(1, Kind::xmp, 20, 10);
  expect_block(2, Kind::iim, 40, 12);
  expect_block(3, Kind::icc, file.size() - 8, 4);  // kept inside its entry, the last one
  expect_block(4, Kind::photoshop, 60, 5);
}

}  // namespace
}  // namespace picdesk::test
