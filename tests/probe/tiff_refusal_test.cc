// SPDX-License-Identifier: GPL-3.0-or-later
#include "probe/refusals.h"
#include "probe/tiff_builder.h"

namespace picdesk::test {
namespace {

using enum ErrorCode;

Bytes picture_with(const TiffTag& tag) {
  const TiffPicture picture;
  return picture.file(picture.with(tag));
}

Bytes sized(std::uint32_t width, std::uint32_t height) {
  const TiffPicture picture{width, height};
  return picture.file();
}

constexpr std::uint32_t kDirectory = 136;  // of TiffPicture::file()

// A chain of directories with one tag each; the last points to `last_next`.
Bytes chain(std::uint32_t length, std::uint32_t last_next) {
  TiffBuilder tiff;
  for (std::uint32_t i = 0; i < length; ++i) {
    const bool last = i + 1 == length;
    tiff.directory({{256, kLong, 1, 16}}, last ? last_next : 8 + (i + 1) * 18);
  }
  return tiff.bytes();
}

// Sub-images nested in sub-images.
Bytes nest(std::uint32_t depth) {
  TiffBuilder tiff;
  for (std::uint32_t i = 0; i < depth; ++i) {
    tiff.directory({{0x014A, kLong, 1, 8 + (i + 1) * 18}});
  }
  return tiff.directory({{256, kLong, 1, 16}}).bytes();
}

Bytes with_entries(std::uint32_t number) {
  return TiffBuilder().directory(TiffTags(number, {256, kLong, 1, 16})).bytes();
}

Bytes tiled(std::uint32_t width, std::uint32_t height, std::uint32_t tiles) {
  TiffPicture picture{1600, 800};
  TiffTags tags = picture.tags();
  std::erase_if(tags, [](const TiffTag& tag) { return tag.tag == 273 || tag.tag == 279; });
  tags.insert(tags.end(), {{322, kLong, 1, width},
                           {323, kLong, 1, height},
                           {324, kLong, tiles, 8},
                           {325, kLong, tiles, 8}});
  return picture.file(tags);
}

const std::vector<Refusal>& refusals() {
  static const std::vector<Refusal> cases{
      {"Square1000000", [] { return sized(1'000'000, 1'000'000); }, too_large, "1000000x1000000"},
      {"Square2To32", [] { return sized(0xFFFFFFFF, 0xFFFFFFFF); }, too_large},
      {"Width0", [] { return sized(0, 8); }, corrupt_data},
      {"NoWidth",
       [] {
         return picture_with({256, kLong, 0, 0});
       },
       corrupt_data, "width"},
      {"NoColours",
       [] {
         return picture_with({262, kShort, 0, 0});
       },
       corrupt_data, "262"},
      {"DirectoryPointsToItself",
       [] { return TiffPicture().file(TiffPicture().tags(), kDirectory); }, corrupt_data, "loop"},
      {"RingOfThree", [] { return chain(3, 8); }, corrupt_data, "loop"},
      {"RingOfTwoWithTail", [] { return chain(3, 8 + 18); }, corrupt_data, "loop"},
      {"Chain100000", [] { return chain(100'000, 0); }, too_large, "64 directories"},
      {"ExifPointsToPage",
       [] {
         return picture_with({0x8769, kLong, 1, kDirectory});
       },
       corrupt_data, "loop"},
      {"SubImagePointsToPage",
       [] {
         return picture_with({0x014A, kLong, 1, kDirectory});
       },
       corrupt_data, "loop"},
      {"SubImages1000",
       [] {
         return TiffBuilder().directory({{0x014A, kLong, 1000, 8}}).bytes();
       },
       corrupt_data, "outside the file"},
      {"SubImageOutside",
       [] {
         return picture_with({0x014A, kLong, 1, 1 << 30});
       },
       corrupt_data},
      {"NestedFive", [] { return nest(5); }, too_large, "4 deep"},
      {"Entries0", [] { return TiffBuilder().directory({}).bytes(); }, corrupt_data},
      {"Entries65535", [] { return with_entries(65'535); }, too_large, "65535 tags"},
      {"Entries4097", [] { return with_entries(4097); }, too_large},
      {"CountHuge",
       [] {
         return picture_with({700, 1, 0x7FFFFFFF, 8});
       },
       corrupt_data, "outside the file"},
      {"CountTimesSizeOverflows32Bits",
       [] {
         return picture_with({700, kLong, 0x40000001, 8});
       },
       corrupt_data, "4294967300 bytes"},
      {"ValueOutside",
       [] {
         return picture_with({700, 1, 100, 0xFFFFFFF0});
       },
       corrupt_data},
      {"FirstDirectoryOutside", [] { return TiffBuilder(0x7FFFFFFF).fill(64).bytes(); },
       corrupt_data},
      {"HeaderAlone", [] { return TiffBuilder().bytes(); }, corrupt_data},
      {"HalfHeader", [] { return bytes_of(std::string_view("II\x2A\0\x08", 5)); }, corrupt_data,
       "5 bytes"},
      {"StripOutside",
       [] {
         return picture_with({273, kLong, 1, 0x7FFFFFFF});
       },
       corrupt_data, "strip 0"},
      {"StripTooShort",
       [] {
         return picture_with({279, kLong, 1, 127});
       },
       corrupt_data, "128 bytes it needs"},
      {"StripEmpty",
       [] {
         return picture_with({279, kLong, 1, 0});
       },
       corrupt_data},
      {"StripLengthsMissing",
       [] {
         return picture_with({279, kLong, 0, 0});
       },
       corrupt_data, "0 lengths"},
      {"StripsTooFew",
       [] {
         return picture_with({278, kLong, 1, 1});
       },
       corrupt_data, "8 strips"},
      {"RowsPerStrip0",
       [] {
         return picture_with({278, kLong, 1, 0});
       },
       corrupt_data},
      {"Tile0", [] { return tiled(0, 16, 1); }, corrupt_data, "0x16"},
      {"TileHuge", [] { return tiled(0xFFFFFFFF, 0xFFFFFFFF, 1); }, too_large},
      {"TilesTiny", [] { return tiled(1, 1, 10); }, too_large, "1280000 tiles"},
      {"TilesTooFew", [] { return tiled(16, 16, 10); }, corrupt_data, "5000 tiles"},
      {"CompressionFax",
       [] {
         return picture_with({259, kShort, 1, 4});
       },
       unsupported_format, "fax"},
      {"CompressionOldJpeg",
       [] {
         return picture_with({259, kShort, 1, 6});
       },
       unsupported_format, "old-style JPEG"},
      {"CompressionJpeg2000",
       [] {
         return picture_with({259, kShort, 1, 34712});
       },
       unsupported_format, "JPEG 2000"},
      {"CompressionUnknown",
       [] {
         return picture_with({259, kShort, 1, 12345});
       },
       unsupported_format, "12345"},
      {"Bits32",
       [] {
         return picture_with({258, kShort, 1, 32});
       },
       unsupported_format, "32 bits"},
      {"Bits12",
       [] {
         return picture_with({258, kShort, 1, 12});
       },
       unsupported_format, "12 bits"},
      {"FloatingPoint",
       [] {
         return picture_with({339, kShort, 1, 3});
       },
       unsupported_format, "floating"},
      {"Samples6",
       [] {
         return picture_with({277, kShort, 1, 6});
       },
       unsupported_format, "6 samples"},
      {"LogLuv",
       [] {
         return picture_with({262, kShort, 1, 32845});
       },
       unsupported_format, "32845"},
      {"ColourFilterArray",
       [] {
         return picture_with({262, kShort, 1, 32803});
       },
       unsupported_format, "camera raw"},
      {"Dng",
       [] {
         return picture_with({0xC612, 1, 4, 0x0401});
       },
       unsupported_format, "DNG"},
      {"CanonCr2",
       [] {
         return TiffBuilder(16)
             .text(std::string_view("CR\2\0\0\0\0\0", 8))
             .directory(TiffPicture().tags())
             .bytes();
       },
       unsupported_format, "CR2"},
      {"RawWithoutFirstPicture",
       [] {
         return TiffBuilder()
             .directory({{0x014A, kLong, 1, 26}})
             .directory({{256, kLong, 1, 16}})
             .bytes();
       },
       unsupported_format, "raw"},
      {"RawWithPreviewFirst",
       [] {
         TiffTags tags = TiffPicture().with({254, kLong, 1, 1});
         tags.push_back({0x014A, kLong, 1, kDirectory + 2 + 12 * 11 + 4});
         Bytes file = TiffPicture().file(tags);
         const Bytes sub = TiffBuilder().directory({{256, kLong, 1, 16}}).bytes();
         file.insert(file.end(), sub.begin() + 8, sub.end());
         return file;
       },
       unsupported_format, "raw"},
  };
  return cases;
}

class TiffRefusalTest : public RefusalTest {};
TEST_P(TiffRefusalTest, IsTyped) { check(); }
INSTANTIATE_TEST_SUITE_P(Probe, TiffRefusalTest, testing::ValuesIn(refusals()), case_name);

TEST(TiffTest, SmallPicturePasses) {
  const auto info = probe(small_tiff());
  ASSERT_TRUE(info.has_value()) << info.error().message;
  EXPECT_EQ(info->stored, (Size{16, 8}));
  EXPECT_EQ(info->components, 1);
}
// Three strips of 3, 3 and 2 rows; the last may be shorter.
TEST(TiffTest, LastStripHasTheRowsThatAreLeft) {
  const auto strips = [](std::uint32_t last_bytes) {
    TiffTags tags = TiffPicture().with({278, kLong, 1, 3});
    std::erase_if(tags, [](const TiffTag& tag) { return tag.tag == 273 || tag.tag == 279; });
    tags.insert(tags.end(), {{273, kLong, 3, 136}, {279, kLong, 3, 148}});
    return TiffBuilder(160)
        .fill(128)
        .longs({8, 56, 104})
        .longs({48, 48, last_bytes})
        .directory(tags)
        .bytes();
  };
  EXPECT_TRUE(probe(strips(32)).has_value());
  expect_refused(probe(strips(31)), corrupt_data, "strip 2");
}
TEST(TiffTest, ValuesOfSubImagesMustBeInside) {
  const auto file = TiffBuilder()
                        .directory({{0x014A, kLong, 1, 26}})
                        .directory({{700, 1, 100, 0x7FFFFFFF}})
                        .bytes();
  expect_refused(probe(file), corrupt_data, "outside the file");
}
TEST(TiffTest, NestedFourPassesTheTree) {
  expect_refused(probe(nest(4)), unsupported_format, "raw");
}
TEST(TiffTest, BrokenExifIsPassedOver) {
  EXPECT_TRUE(probe(picture_with({0x8769, kLong, 1, 0x7FFFFFFF})).has_value());
}
TEST(TiffTest, UnknownTypeIsPassedOver) {
  EXPECT_TRUE(probe(picture_with({50'000, 99, 0xFFFFFFFF, 0xFFFFFFFF})).has_value());
}

}  // namespace
}  // namespace picdesk::test
