// SPDX-License-Identifier: GPL-3.0-or-later
#include "probe/jpeg_builder.h"
#include "probe/refusals.h"

namespace picdesk::test {
namespace {

using enum ErrorCode;

Bytes framed(int width, int height, JpegBuilder::Components components, int code = 0xC0,
             int bits = 8) {
  const int count = static_cast<int>(components.size());
  return JpegBuilder().frame(width, height, components, code, bits).scan(count).end().bytes();
}

// Grey, progressive, a small DC scan and then empty AC scans: what takes a decoder 15 s.
Bytes many_scans(int scans, int code) {
  JpegBuilder jpeg;
  jpeg.frame(10'000, 10'000, {{1, 1, 1}}, code);
  for (int i = 0; i < scans; ++i) jpeg.scan(1);
  return jpeg.end().bytes();
}

Bytes many_segments(int code, int number) {
  JpegBuilder jpeg;
  for (int i = 0; i < number; ++i) jpeg.segment(code, "x");
  return jpeg.frame(16, 8).scan().end().bytes();
}

Bytes segments_after_scan(int number) {
  JpegBuilder jpeg;
  jpeg.frame(16, 8).scan();
  for (int i = 0; i < number; ++i) jpeg.segment(0xFE, "x");
  return jpeg.end().bytes();
}

// Markers without a length cost as much as those with one.
Bytes many_bare_markers() {
  JpegBuilder jpeg;
  jpeg.frame(16, 8).scan();
  for (int i = 0; i < 5000; ++i) jpeg.marker(0x01);
  return jpeg.end().bytes();
}

const std::vector<Refusal>& refusals() {
  static const std::vector<Refusal> cases{
      {"Baseline30001Square", [] { return framed(30'001, 30'001, JpegBuilder::full()); }, too_large,
       "30001x30001"},
      {"Baseline30000Square", [] { return framed(30'000, 30'000, JpegBuilder::full()); }, too_large,
       "900000000 pixels"},
      {"Progressive30000Square", [] { return framed(30'000, 30'000, JpegBuilder::full(), 0xC2); },
       too_large},
      {"Progressive100MegapixelsFullChroma",
       [] { return framed(10'000, 10'000, JpegBuilder::full(), 0xC2); }, too_large, "MiB"},
      {"MultiScan100MegapixelsFullChroma",
       [] { return JpegBuilder().frame(10'000, 10'000).scan(1).scan(1).scan(1).end().bytes(); },
       too_large, "MiB"},
      {"Progressive1001Scans", [] { return many_scans(1001, 0xC2); }, too_large, "100 scans"},
      {"Progressive101Scans", [] { return many_scans(101, 0xC2); }, too_large, "100 scans"},
      {"Baseline101Scans", [] { return many_scans(101, 0xC0); }, too_large, "100 scans"},
      {"SegmentLength0",
       [] { return JpegBuilder().segment_of_length(0xE1, 0, 8).frame(1, 1).scan().bytes(); },
       corrupt_data, "FF E1 at byte 2"},
      {"SegmentLength1",
       [] { return JpegBuilder().segment_of_length(0xE1, 1, 8).frame(1, 1).scan().bytes(); },
       corrupt_data},
      {"SegmentPastEnd", [] { return JpegBuilder().segment_of_length(0xE1, 65'535, 8).bytes(); },
       corrupt_data},
      {"TwoFrameHeaders", [] { return JpegBuilder().frame(9, 9).frame(9, 9).scan().end().bytes(); },
       corrupt_data, "second frame header"},
      {"FrameHeaderAfterScan",
       [] { return JpegBuilder().frame(9, 9).scan().frame(9000, 9000).scan().end().bytes(); },
       corrupt_data, "second frame header"},
      {"NoFrameHeader", [] { return JpegBuilder().scan().end().bytes(); }, corrupt_data},
      {"NoScan", [] { return JpegBuilder().frame(9, 9).end().bytes(); }, corrupt_data,
       "without a picture"},
      {"BeginsTwice", [] { return JpegBuilder().marker(0xD8).frame(9, 9).scan().bytes(); },
       corrupt_data, "second time"},
      {"ReservedMarker", [] { return JpegBuilder().marker(0x02).frame(9, 9).scan().bytes(); },
       corrupt_data, "FF 02"},
      {"Sampling12Blocks",
       [] {
         return framed(16, 16, {{1, 2, 2}, {2, 2, 2}, {3, 2, 2}});
       },
       corrupt_data, "12 blocks"},
      {"Sampling0",
       [] {
         return framed(16, 16, {{1, 0, 1}, {2, 1, 1}, {3, 1, 1}});
       },
       corrupt_data},
      {"Sampling5",
       [] {
         return framed(16, 16, {{1, 1, 5}, {2, 1, 1}, {3, 1, 1}});
       },
       corrupt_data},
      {"Height0", [] { return framed(16, 0, JpegBuilder::full()); }, unsupported_format, "height"},
      {"Width0", [] { return framed(0, 16, JpegBuilder::full()); }, corrupt_data, "0x16"},
      {"TwelveBits", [] { return framed(16, 16, JpegBuilder::full(), 0xC1, 12); },
       unsupported_format, "12 bits"},
      {"TwoComponents",
       [] {
         return framed(16, 16, {{1, 1, 1}, {2, 1, 1}});
       },
       unsupported_format, "2 components"},
      {"FrameHeaderTooLong",
       [] { return JpegBuilder().segment(0xC0, Bytes(20, std::byte{3})).scan().bytes(); },
       unsupported_format},
      {"FrameHeaderEmpty", [] { return JpegBuilder().segment(0xC0, "").scan().bytes(); },
       corrupt_data},
      {"Lossless", [] { return framed(16, 16, JpegBuilder::full(), 0xC3); }, unsupported_format,
       "lossless JPEG (SOF3)"},
      {"Hierarchical", [] { return framed(16, 16, JpegBuilder::full(), 0xC5); }, unsupported_format,
       "hierarchical"},
      {"HierarchicalByDhp", [] { return JpegBuilder().segment(0xDE, "x").bytes(); },
       unsupported_format, "hierarchical"},
      {"Arithmetic", [] { return framed(16, 16, JpegBuilder::full(), 0xC9); }, unsupported_format,
       "arithmetic"},
      {"JpegLs", [] { return framed(16, 16, JpegBuilder::full(), 0xF7); }, unsupported_format,
       "JPEG-LS"},
      {"ScanOfFiveComponents", [] { return JpegBuilder().frame(9, 9).scan(5).bytes(); },
       corrupt_data},
      {"ScanOfNoComponents",
       [] { return JpegBuilder().frame(9, 9).segment(0xDA, Bytes(4)).bytes(); }, corrupt_data},
      {"ScanHeaderTooShort", [] { return JpegBuilder().frame(9, 9).segment(0xDA, "\3").bytes(); },
       corrupt_data},
      {"ApplicationSegments5000", [] { return many_segments(0xE5, 5000); }, too_large,
       "4096 segments"},
      {"SegmentsAfterScan5000", [] { return segments_after_scan(5000); }, too_large},
      {"BareMarkers5000", [] { return many_bare_markers(); }, too_large},
      {"MagicAlone", [] { return bytes_of("\xFF\xD8\xFF"); }, corrupt_data, "inside its header"},
  };
  return cases;
}

class JpegRefusalTest : public RefusalTest {};
TEST_P(JpegRefusalTest, IsTyped) { check(); }
INSTANTIATE_TEST_SUITE_P(Probe, JpegRefusalTest, testing::ValuesIn(refusals()), case_name);

TEST(JpegLimitTest, TenBlocksAUnitPass) {
  EXPECT_TRUE(probe(framed(16, 16, {{1, 2, 2}, {2, 2, 2}, {3, 2, 1}})).has_value());
  expect_refused(probe(framed(16, 16, {{1, 2, 2}, {2, 2, 2}, {3, 3, 1}})), corrupt_data,
                 "11 blocks");
}
TEST(JpegLimitTest, HundredScansPass) { EXPECT_TRUE(probe(many_scans(100, 0xC2)).has_value()); }
TEST(JpegLimitTest, FourThousandSegmentsPass) {
  // Two more are the frame header and the scan; the last is the end marker.
  EXPECT_TRUE(probe(many_segments(0xFE, 4093)).has_value());
  expect_refused(probe(many_segments(0xFE, 4094)), too_large);
}
TEST(JpegLimitTest, Progressive100MegapixelsHalfChromaPasses) {
  const auto info = probe(framed(10'000, 10'000, JpegBuilder::subsampled(), 0xC2));
  ASSERT_TRUE(info.has_value()) << info.error().message;
  EXPECT_EQ(info->decode_bytes >> 20, 302u);
}

}  // namespace
}  // namespace picdesk::test
