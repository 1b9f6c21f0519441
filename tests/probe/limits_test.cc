// SPDX-License-Identifier: GPL-3.0-or-later
// Each cap of Limits, at its value and one above.
#include "probe/jpeg_builder.h"
#include "probe/png_builder.h"
#include "probe/refusals.h"

namespace picdesk::test {
namespace {

using enum ErrorCode;

bool passes(const Bytes& file, const Limits& limits) { return probe(file, limits).has_value(); }

Bytes jpeg_of(int width, int height) {
  return JpegBuilder().frame(width, height).scan().end().bytes();
}

TEST(LimitTest, FileBytes) {
  const Bytes file = small_jpeg();
  EXPECT_TRUE(passes(file, {.file_bytes = file.size()}));
  expect_refused(probe(file, {.file_bytes = file.size() - 1}), too_large, "bytes");
}
TEST(LimitTest, Pixels) {
  EXPECT_TRUE(passes(jpeg_of(100, 50), {.pixels = 5000}));
  expect_refused(probe(jpeg_of(100, 50), {.pixels = 4999}), too_large, "5000 pixels");
}
TEST(LimitTest, Side) {
  EXPECT_TRUE(passes(jpeg_of(100, 50), {.side = 100}));
  expect_refused(probe(jpeg_of(100, 50), {.side = 99}), too_large, "100x50");
  expect_refused(probe(jpeg_of(50, 100), {.side = 99}), too_large, "50x100");
}
TEST(LimitTest, SideMayBeRaised) { EXPECT_TRUE(passes(jpeg_of(65'000, 1000), {.side = 65'000})); }
TEST(LimitTest, Frames) {
  const Bytes file = PngBuilder().header(9, 9).frames(3).data().end().bytes();
  EXPECT_TRUE(passes(file, {.frames = 3}));
  EXPECT_TRUE(passes(file, {.first_frame = true}));
  expect_refused(probe(file, {.frames = 2}), unsupported_format, "3 frames");
}

Bytes with_segment(int code, std::string_view start, std::size_t size) {
  return JpegBuilder()
      .segment(code, std::string(start) + std::string(size, 'x'))
      .frame(16, 8)
      .scan()
      .end()
      .bytes();
}

TEST(LimitTest, TextBytes) {
  const Bytes file = with_segment(0xFE, "", 1000);
  EXPECT_TRUE(passes(file, {.text_bytes = 1000}));
  expect_refused(probe(file, {.text_bytes = 999}), metadata_invalid, "1000 bytes");
}
TEST(LimitTest, XmpOfAMebibyteAndOneByte) {
  const auto png = [](std::size_t size) {
    return PngBuilder()
        .header(16, 8)
        .chunk("iTXt", std::string("XML:com.adobe.xmp\0\0\0\0\0", 22) + std::string(size, ' '))
        .data()
        .end()
        .bytes();
  };
  EXPECT_TRUE(passes(png(1 << 20), {}));
  expect_refused(probe(png((1 << 20) + 1)), metadata_invalid, "xmp");
}
TEST(LimitTest, ExtendedXmpBytesTogether) {
  const std::string part =
      std::string("http://ns.adobe.com/xmp/extension/\0", 35) + std::string(1000, 'x');
  const Bytes file =
      JpegBuilder().segment(0xE1, part).segment(0xE1, part).frame(16, 8).scan().end().bytes();
  EXPECT_TRUE(passes(file, {.extended_xmp_bytes = 2000}));
  expect_refused(probe(file, {.extended_xmp_bytes = 1999}), metadata_invalid, "2000 bytes");
}
TEST(LimitTest, IccBytes) {
  const Bytes file = with_segment(0xE2, std::string_view("ICC_PROFILE\0\1\1", 14), 1000);
  EXPECT_TRUE(passes(file, {.icc_bytes = 1000}));
  expect_refused(probe(file, {.icc_bytes = 999}), metadata_invalid, "icc");
}
TEST(LimitTest, MetadataBytes) {
  const Bytes file = with_segment(0xE7, "", 1000);
  EXPECT_TRUE(passes(file, {.metadata_bytes = 1000}));
  expect_refused(probe(file, {.metadata_bytes = 999}), metadata_invalid, "1000 bytes");
}
TEST(LimitTest, DecodeBytes) {
  const std::uint64_t needed = probe(small_jpeg())->decode_bytes;
  EXPECT_TRUE(passes(small_jpeg(), {.decode_bytes = needed}));
  expect_refused(probe(small_jpeg(), {.decode_bytes = needed - 1}), too_large, "MiB");
}

}  // namespace
}  // namespace picdesk::test
