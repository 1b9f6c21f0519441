// SPDX-License-Identifier: GPL-3.0-or-later
#include "probe/refusals.h"
#include "probe/webp_builder.h"

namespace picdesk::test {
namespace {

using enum ErrorCode;
using enum WebpBuilder::Flag;

Bytes animation(int frames) {
  WebpBuilder webp;
  webp.canvas(has_animation, 16, 8).chunk("ANIM", Bytes(6));
  for (int i = 0; i < frames; ++i) webp.animation_frame(16, 8);
  return webp.bytes();
}

Bytes with_chunks(int number) {
  WebpBuilder webp;
  webp.canvas(0, 16, 8).lossy(16, 8);
  for (int i = 0; i < number; ++i) webp.chunk("junk", "xy");
  return webp.bytes();
}

const std::vector<Refusal>& refusals() {
  static const std::vector<Refusal> cases{
      {"RiffSize0", [] { return WebpBuilder().lossy(16, 8).bytes(0); }, corrupt_data, "only 8"},
      {"RiffSize2To32", [] { return WebpBuilder().lossy(16, 8).bytes(0xFFFFFFFF); }, corrupt_data,
       "4294967303 bytes"},
      {"RiffSizeOneBeyond", [] { return WebpBuilder().lossy(16, 8).bytes(4 + 20 + 1); },
       corrupt_data},
      {"ChunkBeyondRiff", [] { return WebpBuilder().lossy(16, 8).bytes(4 + 20 - 2); }, corrupt_data,
       "'VP8 ' at byte 12"},
      {"NoChunk", [] { return WebpBuilder().bytes(); }, corrupt_data},
      {"CanvasAndFrameDiffer", [] { return WebpBuilder().canvas(0, 17, 8).lossy(16, 8).bytes(); },
       corrupt_data, "17x8"},
      {"CanvasAlone", [] { return WebpBuilder().canvas(0, 16, 8).bytes(); }, corrupt_data,
       "no picture"},
      {"CanvasSecond", [] { return WebpBuilder().lossy(16, 8).canvas(0, 16, 8).bytes(); },
       corrupt_data, "not the first"},
      {"CanvasTooShort", [] { return WebpBuilder().chunk("VP8X", "abcd").lossy(16, 8).bytes(); },
       corrupt_data},
      {"CanvasHuge", [] { return WebpBuilder().canvas(0, 1 << 24, 1 << 24).bytes(); }, too_large,
       "16777216x16777216"},
      {"TwoPictures", [] { return WebpBuilder().lossy(16, 8).lossy(16, 8).bytes(); }, corrupt_data,
       "second picture"},
      {"MissingPad",
       [] {
         return WebpBuilder()
             .canvas(has_exif, 16, 8)
             .raw(std::string_view("EXIF\3\0\0\0abc", 11))
             .lossy(16, 8)
             .bytes();
       },
       corrupt_data},
      {"MissingPadAtEnd",
       [] {
         return WebpBuilder()
             .canvas(has_exif, 16, 8)
             .lossy(16, 8)
             .raw(std::string_view("EXIF\3\0\0\0abc", 11))
             .bytes();
       },
       corrupt_data},
      {"NoStartCode", [] { return WebpBuilder().chunk("VP8 ", Bytes(12)).bytes(); }, corrupt_data,
       "start code"},
      {"NoKeyFrame",
       [] {
         Bytes frame = lossy_frame(16, 8);
         frame[0] = std::byte{1};
         return WebpBuilder().chunk("VP8 ", frame).bytes();
       },
       corrupt_data, "key frame"},
      {"LossyWidth0", [] { return WebpBuilder().lossy(0, 8).bytes(); }, corrupt_data, "0x8"},
      {"NoLosslessSignature", [] { return WebpBuilder().chunk("VP8L", Bytes(12)).bytes(); },
       corrupt_data, "signature"},
      {"LosslessVersion1",
       [] { return WebpBuilder().chunk("VP8L", "\x2F\x01\x01\x01\x21").bytes(); }, corrupt_data,
       "version 1"},
      {"Lossless100MegapixelsAndMore",
       [] { return WebpBuilder().lossless(10'200, 10'200).bytes(); }, too_large},
      {"PackedAlpha90Megapixels",
       [] {
         return WebpBuilder()
             .canvas(has_alpha, 10'000, 9'000)
             .chunk("ALPH", "\1x")
             .lossy(10'000, 9'000)
             .bytes();
       },
       too_large, "MiB"},
      {"FirstChunkUnknown", [] { return WebpBuilder().chunk("junk", "x").lossy(16, 8).bytes(); },
       corrupt_data, "'junk'"},
      {"ChunkTypeOfControls",
       [] { return WebpBuilder().lossy(16, 8).chunk("\x01\x02\x03\x04", "x").bytes(); },
       corrupt_data, "no WebP chunk"},
      {"Chunks300", [] { return with_chunks(300); }, too_large, "256 chunks"},
      {"Frames2", [] { return animation(2); }, unsupported_format, "2 frames"},
      {"Frames10000", [] { return animation(10'000); }, too_large},
      {"FrameBeyondCanvas",
       [] { return WebpBuilder().canvas(has_animation, 16, 8).animation_frame(17, 8).bytes(); },
       corrupt_data, "beyond the canvas"},
      {"FrameWithoutPicture",
       [] { return WebpBuilder().canvas(has_animation, 16, 8).chunk("ANMF", Bytes(16)).bytes(); },
       corrupt_data},
      {"FrameBesideAPicture",
       [] {
         return WebpBuilder()
             .canvas(has_animation, 16, 8)
             .lossy(16, 8)
             .animation_frame(16, 8)
             .bytes();
       },
       corrupt_data, "beside a still picture"},
      {"PictureBesideAFrame",
       [] {
         return WebpBuilder()
             .canvas(has_animation, 16, 8)
             .animation_frame(16, 8)
             .lossy(16, 8)
             .bytes();
       },
       corrupt_data, "second picture"},
      {"FrameOfManyParts",
       [] {
         ByteWriter frame;
         frame.fill(6).little(3, 15).little(3, 7).fill(4);
         for (int i = 0; i < 300; ++i) frame.text("junk").little(4, 0);
         return WebpBuilder().canvas(has_animation, 16, 8).chunk("ANMF", frame.bytes()).bytes();
       },
       too_large, "256 parts"},
      {"FrameTooShort",
       [] { return WebpBuilder().canvas(has_animation, 16, 8).chunk("ANMF", Bytes(15)).bytes(); },
       corrupt_data},
      {"PromisesAnimation",
       [] { return WebpBuilder().canvas(has_animation, 16, 8).lossy(16, 8).bytes(); }, corrupt_data,
       "promises an animation"},
      {"PromisesExif", [] { return WebpBuilder().canvas(has_exif, 16, 8).lossy(16, 8).bytes(); },
       corrupt_data, "promises EXIF"},
      {"DeniesXmp",
       [] { return WebpBuilder().canvas(0, 16, 8).lossy(16, 8).chunk("XMP ", "<x>").bytes(); },
       corrupt_data, "denies XMP"},
      {"DeniesProfile",
       [] { return WebpBuilder().canvas(0, 16, 8).chunk("ICCP", "p").lossy(16, 8).bytes(); },
       corrupt_data, "denies a colour profile"},
      {"DeniesAlpha",
       [] { return WebpBuilder().canvas(0, 16, 8).chunk("ALPH", "p").lossy(16, 8).bytes(); },
       corrupt_data, "denies alpha"},
  };
  return cases;
}

class WebpRefusalTest : public RefusalTest {};
TEST_P(WebpRefusalTest, IsTyped) { check(); }
INSTANTIATE_TEST_SUITE_P(Probe, WebpRefusalTest, testing::ValuesIn(refusals()), case_name);

TEST(WebpLimitTest, FirstFrameOfAnAnimationPasses) {
  const auto info = probe(animation(3), {.first_frame = true});
  ASSERT_TRUE(info.has_value()) << info.error().message;
  EXPECT_EQ(info->frames, 3u);
}
TEST(WebpLimitTest, Chunks256Pass) {
  EXPECT_TRUE(probe(with_chunks(254)).has_value());
  expect_refused(probe(with_chunks(255)), too_large);
}

}  // namespace
}  // namespace picdesk::test
