// SPDX-License-Identifier: GPL-3.0-or-later
// What ProbeInfo says about pixels.
#include <functional>

#include "probe/jpeg_builder.h"
#include "probe/png_builder.h"
#include "probe/refusals.h"
#include "probe/tiff_builder.h"
#include "probe/webp_builder.h"

namespace picdesk::test {
namespace {

using namespace std::string_view_literals;

ProbeInfo info_of(const Bytes& file, const Limits& limits = {}) {
  const auto info = probe(file, limits);
  if (!info) {
    ADD_FAILURE() << info.error().message;
    return {};
  }
  return *info;
}

struct Colour {
  std::string name;
  Bytes file;
  bool ycbcr;
};
void PrintTo(const Colour& colour, std::ostream* out) { *out << colour.name; }

Bytes jpeg_of(const JpegBuilder::Components& components, std::string_view jfif,
              std::string_view adobe) {
  JpegBuilder jpeg;
  if (!jfif.empty()) jpeg.segment(0xE0, jfif);
  if (!adobe.empty()) jpeg.segment(0xEE, adobe);
  return jpeg.frame(16, 8, components).scan(static_cast<int>(components.size())).end().bytes();
}

constexpr auto kJfif = "JFIF\0\1\1\0\0\1\0\1\0\0"sv;
constexpr auto kAdobeRgb = "Adobe\0\x64\0\0\0\0\0"sv;
constexpr auto kAdobeYcbcr = "Adobe\0\x64\0\0\0\0\1"sv;
const JpegBuilder::Components kRgbNames{{'R', 1, 1}, {'G', 1, 1}, {'B', 1, 1}};
const JpegBuilder::Components kFour{{1, 1, 1}, {2, 1, 1}, {3, 1, 1}, {4, 1, 1}};

class YcbcrTest : public testing::TestWithParam<Colour> {};
// As libjpeg decides it.
TEST_P(YcbcrTest, IsAsLibjpegDecides) {
  EXPECT_EQ(info_of(GetParam().file).ycbcr, GetParam().ycbcr);
}
INSTANTIATE_TEST_SUITE_P(
    Probe, YcbcrTest,
    testing::Values(Colour{"Plain", jpeg_of(JpegBuilder::full(), {}, {}), true},
                    Colour{"Jfif", jpeg_of(JpegBuilder::full(), kJfif, {}), true},
                    Colour{"AdobeRgb", jpeg_of(JpegBuilder::full(), {}, kAdobeRgb), false},
                    Colour{"AdobeYcbcr", jpeg_of(JpegBuilder::full(), {}, kAdobeYcbcr), true},
                    Colour{"JfifBeatsAdobe", jpeg_of(JpegBuilder::full(), kJfif, kAdobeRgb), true},
                    Colour{"AdobeTooShortIsNone", jpeg_of(kRgbNames, {}, kAdobeYcbcr.substr(0, 11)),
                           false},
                    Colour{"RgbNames", jpeg_of(kRgbNames, {}, {}), false},
                    Colour{"RgbNamesWithJfif", jpeg_of(kRgbNames, kJfif, {}), true},
                    Colour{"OtherNames", jpeg_of({{0, 1, 1}, {1, 1, 1}, {2, 1, 1}}, {}, {}), true},
                    Colour{"Grey", jpeg_of({{1, 1, 1}}, {}, {}), true},
                    Colour{"Cmyk", jpeg_of(kFour, {}, kAdobeRgb), false},
                    Colour{"Ycck", jpeg_of(kFour, {}, kAdobeYcbcr), false}),
    [](const auto& colour) { return colour.param.name; });

// An EXIF block whose first directory has the tags; a second one, at byte 100, is for what they
// point to, a third at 200.
Bytes exif_block(const TiffTags& first, const TiffTags& second = {}, const TiffTags& third = {}) {
  TiffBuilder block;
  block.directory(first);
  block.fill(100 - block.size()).directory(second);
  block.fill(200 - block.size()).directory(third);
  return block.bytes();
}

Bytes jpeg_with_exif(const Bytes& block) {
  return JpegBuilder()
      .segment(0xE1, ByteWriter().text("Exif\0\0"sv).append(block).bytes())
      .frame(16, 8)
      .scan()
      .end()
      .bytes();
}

using Container = std::pair<std::string, std::function<Bytes(const Bytes&)>>;

class OrientationTest : public testing::TestWithParam<Container> {};

TEST_P(OrientationTest, IsTheFlagIfItIsOneToEight) {
  for (std::uint32_t flag = 0; flag <= 10; ++flag) {
    SCOPED_TRACE(flag);
    const ProbeInfo info = info_of(GetParam().second(exif_block({{0x0112, kShort, 1, flag}})));
    const bool valid = flag >= 1 && flag <= 8;
    EXPECT_EQ(info.orientation_invalid, !valid);
    EXPECT_EQ(static_cast<std::uint32_t>(info.orientation), valid ? flag : 1);
    EXPECT_EQ(info.upright(), valid && flag >= 5 ? (Size{8, 16}) : (Size{16, 8}));
  }
}
TEST_P(OrientationTest, BrokenExifIsAsIfItWereNotThere) {
  const Bytes whole = exif_block({{0x0112, kShort, 1, 6}});
  for (std::size_t size = 0; size < 26; ++size) {
    const Bytes cut(whole.begin(), whole.begin() + static_cast<std::ptrdiff_t>(size));
    const ProbeInfo info = info_of(GetParam().second(cut));
    EXPECT_EQ(info.orientation, Orientation::normal);
    EXPECT_FALSE(info.orientation_invalid);
  }
}
TEST_P(OrientationTest, LoopsInExifDoNoHarm) {
  const ProbeInfo info = info_of(
      GetParam().second(exif_block({{0x0112, kShort, 1, 3}, {0x8769, kLong, 1, 8}}, {}, {})));
  EXPECT_EQ(info.orientation, Orientation::rotate_180);
}
INSTANTIATE_TEST_SUITE_P(
    Probe, OrientationTest,
    testing::Values(
        Container{"Jpeg", jpeg_with_exif},
        Container{"Png",
                  [](const Bytes& block) {
                    return PngBuilder().header(16, 8).chunk("eXIf", block).data().end().bytes();
                  }},
        Container{"Webp",
                  [](const Bytes& block) {
                    return WebpBuilder()
                        .canvas(WebpBuilder::has_exif, 16, 8)
                        .lossy(16, 8)
                        .chunk("EXIF", block)
                        .bytes();
                  }},
        Container{"WebpPrefixed",
                  [](const Bytes& block) {
                    return WebpBuilder()
                        .canvas(WebpBuilder::has_exif, 16, 8)
                        .lossy(16, 8)
                        .chunk("EXIF", ByteWriter().text("Exif\0\0"sv).append(block).bytes())
                        .bytes();
                  }}),
    [](const auto& container) { return container.param.first; });

TEST(OrientationOfTiffTest, IsThatOfTheFirstPage) {
  const TiffPicture picture;
  EXPECT_EQ(info_of(picture.file(picture.with({274, kShort, 1, 8}))).orientation,
            Orientation::rotate_270_cw);
}

TEST(OrientationTest, TheFirstExifBlockCounts) {
  const auto segment = [](std::uint32_t flag) {
    return ByteWriter().text("Exif\0\0"sv).append(exif_block({{0x0112, kShort, 1, flag}})).bytes();
  };
  const Bytes file = JpegBuilder()
                         .segment(0xE1, segment(6))
                         .segment(0xE1, segment(3))
                         .frame(16, 8)
                         .scan()
                         .end()
                         .bytes();
  EXPECT_EQ(info_of(file).orientation, Orientation::rotate_90_cw);
}

TEST(AdobeRgbTest, ByInteropIndexOrColourSpace) {
  const TiffTags to_exif{{0x8769, kLong, 1, 100}};
  const TiffTags to_interop{{0xA001, kShort, 1, 0xFFFF}, {0xA005, kLong, 1, 200}};
  const auto hint = [](const Bytes& block) { return info_of(jpeg_with_exif(block)).adobe_rgb; };
  EXPECT_TRUE(hint(exif_block(to_exif, to_interop, {{1, 2, 4, 0x333052}})));   // "R03"
  EXPECT_FALSE(hint(exif_block(to_exif, to_interop, {{1, 2, 4, 0x383952}})));  // "R98"
  EXPECT_TRUE(hint(exif_block(to_exif, {{0xA001, kShort, 1, 2}})));
  EXPECT_FALSE(hint(exif_block(to_exif, {{0xA001, kShort, 1, 1}})));
  EXPECT_FALSE(hint(exif_block(to_exif, {{0xA001, kShort, 1, 0xFFFF}})));
}

TEST(ProgressiveTest, IsByFrameHeaderOrFirstScan) {
  const auto jpeg = [](int code, int components) {
    return info_of(
        JpegBuilder().frame(16, 8, JpegBuilder::full(), code).scan(components).end().bytes());
  };
  EXPECT_FALSE(jpeg(0xC0, 3).progressive);
  EXPECT_FALSE(jpeg(0xC1, 3).progressive);
  EXPECT_TRUE(jpeg(0xC2, 3).progressive);
  EXPECT_TRUE(jpeg(0xC0, 1).progressive);
}

TEST(ScanDataTest, StuffedAndRestartBytesAreNoMarkers) {
  const Bytes file = JpegBuilder()
                         .frame(16, 8)
                         .scan()
                         .data("\xFF\0\xFF\0\xFF\xD0 \xFF\xD7\xFF\xFF\xFF\0"sv)
                         .fill(1000, 0xFF)
                         .end()
                         .data("tail")
                         .bytes();
  EXPECT_EQ(info_of(file).trailing_bytes, 4u);
}

// Whatever the distance to the end marker: the search runs in blocks of 64 bytes.
TEST(ScanDataTest, FindsTheEndAtEveryDistance) {
  for (std::size_t distance = 0; distance < 300; ++distance) {
    const Bytes file =
        JpegBuilder().frame(16, 8).scan().fill(distance, 0x55).end().fill(distance % 7, 1).bytes();
    EXPECT_EQ(info_of(file).trailing_bytes, distance % 7) << distance;
  }
}

struct PngKind {
  int bits;
  int colour_type;
  int components;
  bool alpha;
};

TEST(PngFactsTest, AreThoseOfTheHeader) {
  for (const auto& [bits, type, components, alpha] :
       {PngKind{1, 0, 1, false}, PngKind{16, 0, 1, false}, PngKind{8, 2, 3, false},
        PngKind{16, 4, 2, true}, PngKind{16, 6, 4, true}}) {
    SCOPED_TRACE(type);
    const ProbeInfo info = info_of(PngBuilder().header(16, 8, bits, type, 1).data().end().bytes());
    EXPECT_EQ(info.bits, bits);
    EXPECT_EQ(info.components, components);
    EXPECT_EQ(info.alpha, alpha);
    EXPECT_TRUE(info.progressive);
  }
}

TEST(PngFactsTest, TransparencyChunkIsAlpha) {
  EXPECT_TRUE(
      info_of(PngBuilder().header(16, 8).chunk("tRNS", "abcdef").data().end().bytes()).alpha);
  EXPECT_TRUE(info_of(PngBuilder()
                          .header(16, 8, 8, 3)
                          .chunk("PLTE", "abc")
                          .chunk("tRNS", "a")
                          .data()
                          .end()
                          .bytes())
                  .alpha);
}

TEST(WebpFactsTest, AreThoseOfTheBitstream) {
  EXPECT_FALSE(info_of(WebpBuilder().lossy(16, 8).bytes()).lossless);
  const ProbeInfo opaque = info_of(WebpBuilder().lossless(16, 8).bytes());
  EXPECT_TRUE(opaque.lossless);
  EXPECT_FALSE(opaque.alpha);
  EXPECT_EQ(opaque.components, 3);
  const ProbeInfo clear = info_of(WebpBuilder().lossless(16'000, 6'000, true).bytes());
  EXPECT_EQ(clear.stored, (Size{16'000, 6'000}));
  EXPECT_TRUE(clear.alpha);
  EXPECT_EQ(clear.components, 4);
  EXPECT_TRUE(
      info_of(WebpBuilder().canvas(WebpBuilder::has_alpha, 16, 8).lossless(16, 8).bytes()).alpha);
  EXPECT_TRUE(info_of(WebpBuilder()
                          .canvas(WebpBuilder::has_alpha, 16, 8)
                          .chunk("ALPH", "x")
                          .lossy(16, 8)
                          .bytes())
                  .alpha);
}

// A second page after the first one of small_tiff().
Bytes two_pages(const TiffTag& mark) {
  const TiffPicture picture;
  const std::uint32_t second = 136 + 2 + 12 * 9 + 4;
  Bytes file = picture.file(picture.tags(), second);
  const Bytes page = TiffBuilder().directory(picture.with(mark)).bytes();
  file.insert(file.end(), page.begin() + 8, page.end());
  return file;
}

TEST(TiffFramesTest, PagesCountAndThumbnailsDoNot) {
  expect_refused(probe(two_pages({254, kLong, 1, 2})), ErrorCode::unsupported_format, "2 frames");
  EXPECT_EQ(info_of(two_pages({254, kLong, 1, 2}), {.first_frame = true}).frames, 2u);
  EXPECT_EQ(info_of(two_pages({254, kLong, 1, 1})).frames, 1u);
  EXPECT_EQ(info_of(two_pages({254, kLong, 1, 4})).frames, 1u);
  EXPECT_EQ(info_of(two_pages({255, kShort, 1, 2})).frames, 1u);
}

TEST(TiffAlphaTest, OnlyIfDeclared) {
  for (const std::uint32_t kind : {0u, 1u, 2u}) {
    const TiffPicture picture{8, 8};
    TiffTags tags = picture.with({277, kShort, 1, 2});
    tags.push_back({338, kShort, 1, kind});
    EXPECT_EQ(info_of(picture.file(tags)).alpha, kind != 0) << kind;
  }
  const TiffPicture grey;
  EXPECT_FALSE(info_of(grey.file(grey.with({338, kShort, 1, 2}))).alpha) << "no sample for it";
}

}  // namespace
}  // namespace picdesk::test
