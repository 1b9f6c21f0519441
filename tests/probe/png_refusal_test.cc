// SPDX-License-Identifier: GPL-3.0-or-later
#include "probe/png_builder.h"
#include "probe/refusals.h"

namespace picdesk::test {
namespace {

using enum ErrorCode;

// 57 bytes that make a decoder allocate a gigabyte.
Bytes small_bomb(std::string_view type) {
  return PngBuilder().header(1, 1, 1, 3).chunk_of_length(type, 0x3FFFFFFF, 4).end().bytes();
}

Bytes sized(std::uint32_t width, std::uint32_t height, int bits = 8, int type = 2,
            int interlaced = 0) {
  return PngBuilder().header(width, height, bits, type, interlaced).data().end().bytes();
}

Bytes with_texts(int number) {
  PngBuilder png;
  png.header(16, 8);
  for (int i = 0; i < number; ++i) png.chunk("tEXt", std::string_view("k\0v", 3));
  return png.data().end().bytes();
}

Bytes with_data_chunks(int number, std::string_view type) {
  PngBuilder png;
  png.header(16, 8).data();
  for (int i = 0; i < number; ++i) png.chunk(type);
  return png.end().bytes();
}

const std::vector<Refusal>& refusals() {
  static const std::vector<Refusal> cases{
      {"Square2To31", [] { return sized(0x7FFFFFFF, 0x7FFFFFFF); }, too_large,
       "2147483647x2147483647"},
      {"Square2To32", [] { return sized(0xFFFFFFFF, 0xFFFFFFFF); }, too_large},
      {"Size935820x854554", [] { return sized(935'820, 854'554); }, too_large},
      {"Size1x10000000", [] { return sized(1, 10'000'000); }, too_large},
      {"Size20000SquareRgb", [] { return sized(20'000, 20'000); }, too_large},
      {"Size50000SquareOneBit", [] { return sized(50'000, 50'000, 1, 0); }, too_large},
      {"Size15000SquareRgba16Interlaced", [] { return sized(15'000, 15'000, 16, 6, 1); },
       too_large},
      {"Size10000SquareRgba16Interlaced", [] { return sized(10'000, 10'000, 16, 6, 1); }, too_large,
       "MiB"},
      {"Texts100000", [] { return with_texts(100'000); }, too_large, "4096 chunks"},
      {"DataChunks40000", [] { return with_data_chunks(40'000, "IDAT"); }, too_large},
      {"FrameDataChunks40000", [] { return with_data_chunks(40'000, "fdAT"); }, too_large},
      {"Width0", [] { return sized(0, 8); }, corrupt_data},
      {"Depth3", [] { return sized(8, 8, 3, 0); }, corrupt_data, "3 bits"},
      {"Depth16Palette", [] { return sized(8, 8, 16, 3); }, corrupt_data},
      {"ColourType5", [] { return sized(8, 8, 8, 5); }, corrupt_data},
      {"Interlace2", [] { return sized(8, 8, 8, 2, 2); }, corrupt_data},
      {"NoHeader", [] { return PngBuilder().chunk("tEXt", "x").header(8, 8).data().end().bytes(); },
       corrupt_data, "IHDR"},
      {"HeaderOf12Bytes", [] { return PngBuilder().chunk("IHDR", Bytes(12)).data().end().bytes(); },
       corrupt_data},
      {"TwoHeaders",
       [] { return PngBuilder().header(8, 8).header(9000, 9000).data().end().bytes(); },
       corrupt_data, "second header"},
      {"UnknownCritical",
       [] { return PngBuilder().header(8, 8).chunk("ABCD").data().end().bytes(); }, corrupt_data,
       "ABCD"},
      {"NoData", [] { return PngBuilder().header(8, 8).end().bytes(); }, corrupt_data,
       "no picture data"},
      {"NoEnd", [] { return PngBuilder().header(8, 8).data().bytes(); }, corrupt_data,
       "without IEND"},
      {"DataApart",
       [] { return PngBuilder().header(8, 8).data().chunk("tIME").data().end().bytes(); },
       corrupt_data, "apart"},
      {"PaletteMissing", [] { return sized(8, 8, 8, 3); }, corrupt_data, "palette"},
      {"PaletteOf4Bytes",
       [] { return PngBuilder().header(8, 8, 8, 3).chunk("PLTE", "abcd").data().end().bytes(); },
       corrupt_data},
      {"PaletteAfterData",
       [] { return PngBuilder().header(8, 8).data().chunk("PLTE", "abc").end().bytes(); },
       corrupt_data},
      {"ChunkTypeOfNoLetters",
       [] { return PngBuilder().header(8, 8).chunk("a\x01zz").data().end().bytes(); }, corrupt_data,
       "no PNG chunk"},
      {"FramesZero", [] { return PngBuilder().header(8, 8).frames(0).data().end().bytes(); },
       corrupt_data},
      {"Frames2", [] { return PngBuilder().header(8, 8).frames(2).data().end().bytes(); },
       unsupported_format, "2 frames"},
      {"AppleCgbi",
       [] { return PngBuilder().chunk("CgBI", "\x50").header(8, 8).data().end().bytes(); },
       unsupported_format, "CgBI"},
      {"SignatureAlone", [] { return PngBuilder().bytes(); }, corrupt_data},
  };
  return cases;
}

class PngRefusalTest : public RefusalTest {};
TEST_P(PngRefusalTest, IsTyped) { check(); }
INSTANTIATE_TEST_SUITE_P(Probe, PngRefusalTest, testing::ValuesIn(refusals()), case_name);

class PngSmallBombTest : public testing::TestWithParam<const char*> {};
TEST_P(PngSmallBombTest, IsCorrupt) {
  const Bytes bomb = small_bomb(GetParam());
  EXPECT_EQ(bomb.size(), 57u);
  expect_refused(probe(bomb), corrupt_data, "claims 1073741823 bytes");
}
INSTANTIATE_TEST_SUITE_P(Probe, PngSmallBombTest,
                         testing::Values("zTXt", "iTXt", "tEXt", "sPLT", "sCAL", "pCAL", "iCCP",
                                         "eXIf", "cHRM", "gAMA", "sRGB", "bKGD", "hIST", "tRNS",
                                         "pHYs", "sBIT", "tIME", "oFFs"),
                         [](const auto& type) { return std::string(type.param); });

TEST(PngLimitTest, FourThousandTextsPass) {
  EXPECT_TRUE(probe(with_texts(4096)).has_value());
  expect_refused(probe(with_texts(4097)), too_large);
}
TEST(PngLimitTest, Interlaced100MegapixelsRgbPasses) {
  const auto info = probe(sized(10'000, 10'000, 8, 2, 1));
  ASSERT_TRUE(info.has_value()) << info.error().message;
  EXPECT_EQ(info->decode_bytes >> 20, 389u);
}

}  // namespace
}  // namespace picdesk::test
