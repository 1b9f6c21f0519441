// SPDX-License-Identifier: GPL-3.0-or-later
// JPEG: places, limits, blocks of several segments; exiftool and djpeg judge.
#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "metadata/container/splice_checks.h"
#include "metadata/iim/photoshop_resources.h"
#include "metadata/oracles.h"

namespace picdesk::test {
namespace {

using metadata::Part;
using metadata::Splice;
using ::testing::ElementsAre;
using ::testing::HasSubstr;
using ::testing::StartsWith;

const std::string exif_head("Exif\0\0", 6);
const std::string xmp_head("http://ns.adobe.com/xap/1.0/\0", 29);
const std::string extension_head("http://ns.adobe.com/xmp/extension/\0", 35);
const std::string photoshop_head("Photoshop 3.0\0", 14);

Splice all_carriers() {
  Splice wanted;
  wanted.exif = to_bytes("II*");
  wanted.xmp = to_bytes("<x/>");
  wanted.extended_xmp = {{to_bytes(extension_head + "G")}};
  wanted.photoshop = to_bytes("8BIM");
  wanted.icc = to_bytes("profile");
  return wanted;
}

std::vector<std::string> kinds_after(const std::string& segments, const Splice& wanted) {
  const Bytes file = behind_soi(picture("jpeg"), segments);
  return kinds_of(spliced(file, Format::jpeg, wanted).bytes, Format::jpeg);
}

TEST(SpliceJpeg, NewSegmentsStandBehindApp0) {
  EXPECT_THAT(
      kinds_after("", all_carriers()),
      ElementsAre("header", "jfif", "exif", "xmp", "extended-xmp", "photoshop", "icc", "end"));
}

TEST(SpliceJpeg, NewSegmentsStandBehindTheirNeighbours) {
  const std::string comment = jpeg_segment(0xFE, "c");
  const std::string exif = jpeg_segment(0xE1, exif_head + "II*");
  const std::string xmp = jpeg_segment(0xE1, xmp_head + "<old/>");
  Splice xmp_only;
  xmp_only.xmp = to_bytes("<x/>");
  EXPECT_THAT(kinds_after(comment + exif + comment, xmp_only),
              ElementsAre("header", "comment", "exif", "xmp", "comment", "jfif", "end"));
  Splice photoshop;
  photoshop.photoshop = to_bytes("8BIM");
  EXPECT_THAT(
      kinds_after(exif + comment + xmp + comment, photoshop),
      ElementsAre("header", "exif", "comment", "xmp", "photoshop", "comment", "jfif", "end"));
  EXPECT_THAT(kinds_after(xmp + comment + exif, xmp_only),
              ElementsAre("header", "xmp", "comment", "exif", "jfif", "end"));
}

TEST(SpliceJpeg, AChangedSegmentStaysInItsPlaceAndTheRestIsVerbatim) {
  const std::string before = jpeg_segment(0xEE, "Adobe\0d") + "\xFF\xFF";
  const std::string xmp = jpeg_segment(0xE1, xmp_head + "<old/>");
  const std::string after = "\xFF" + jpeg_segment(0xEB, "JP-kept") + jpeg_segment(0xFE, "kept");
  Splice wanted;
  wanted.xmp = to_bytes("<new text/>");
  const Bytes file = behind_soi(picture("jpeg"), before + xmp + after);
  const metadata::Spliced made = spliced(file, Format::jpeg, wanted);
  ASSERT_EQ(made.plan.size(), 1U);
  EXPECT_EQ(made.plan[0].kind, "xmp");
  // The fill bytes in front of the marker belong to the segment.
  const std::string now =
      jpeg_segment(0xEE, "Adobe\0d") + jpeg_segment(0xE1, xmp_head + "<new text/>") + after;
  EXPECT_EQ(to_text(made.bytes), to_text(behind_soi(picture("jpeg"), now)));
}

TEST(SpliceJpeg, SeveralApp13AreOneBlock) {
  // One resource reaches over three segments.
  std::string resource = std::string("8BIM\x04\x04\0\0", 8) + std::string("\0\2\x11\x70", 4);
  resource += std::string(0x21170, 'i');
  Splice wanted;
  wanted.photoshop = to_bytes(resource);
  const std::string old = jpeg_segment(0xED, photoshop_head + "old1") + jpeg_segment(0xFE, "c") +
                          jpeg_segment(0xED, photoshop_head + "old2");
  const Bytes file = behind_soi(picture("jpeg"), old);
  EXPECT_EQ(to_text(metadata::joined(file, layout_of(file, Format::jpeg), Part::Kind::photoshop)),
            "old1old2");
  const Bytes made = spliced(file, Format::jpeg, wanted).bytes;
  EXPECT_THAT(kinds_of(made, Format::jpeg), ElementsAre("header", "photoshop", "photoshop",
                                                        "photoshop", "comment", "jfif", "end"));
  EXPECT_EQ(to_text(metadata::joined(made, layout_of(made, Format::jpeg), Part::Kind::photoshop)),
            resource);
  EXPECT_EQ(decoded(made, "jpg"), decoded(picture("jpeg"), "jpg"));
}

TEST(SpliceJpeg, TheSameBlockStaysAsItWasCut) {
  const Bytes file = behind_soi(picture("jpeg"), jpeg_segment(0xED, photoshop_head + "8B") +
                                                     jpeg_segment(0xED, photoshop_head + "IM"));
  Splice wanted;
  wanted.photoshop = to_bytes("8BIM");
  const metadata::Spliced made = spliced(file, Format::jpeg, wanted);
  EXPECT_TRUE(made.plan.empty());
  EXPECT_EQ(made.bytes, file);
}

TEST(SpliceJpeg, EmptyPayloadsRemoveEverySegment) {
  const Bytes with = spliced(picture("jpeg"), Format::jpeg, all_carriers()).bytes;
  Splice nothing;
  nothing.exif.emplace();
  nothing.xmp.emplace();
  nothing.extended_xmp.emplace();
  nothing.photoshop.emplace();
  nothing.icc.emplace();
  EXPECT_EQ(spliced(with, Format::jpeg, nothing).bytes, picture("jpeg"));
  EXPECT_TRUE(spliced(with, Format::jpeg, {}).plan.empty());
  EXPECT_TRUE(spliced(with, Format::jpeg, all_carriers()).plan.empty());
}

TEST(SpliceJpeg, ALongProfileIsReadBackWhole) {
  std::string profile = payload_of(picture("webp-icc"), Format::webp, Part::Kind::icc);
  profile.resize(200'000, 'p');
  profile.replace(0, 4, std::string("\0\3\x0D\x40", 4));
  Splice wanted;
  wanted.icc = to_bytes(profile);
  const Bytes made = spliced(picture("jpeg"), Format::jpeg, wanted).bytes;
  EXPECT_EQ(checked_by({"exiftool", "-b", "-icc_profile"}, made, "jpg"), "0\n" + profile);
  EXPECT_EQ(layout_of(made, Format::jpeg).all(Part::Kind::icc).size(), 4U);
}

struct LimitCase {
  const char* name;
  std::size_t exif;
  std::size_t xmp;
  std::size_t icc;
  const char* error;  // empty: fits
};

class SpliceJpegLimit : public ::testing::TestWithParam<LimitCase> {};

TEST_P(SpliceJpegLimit, IsKept) {
  const LimitCase& limit = GetParam();
  Splice wanted;
  if (limit.exif != 0) wanted.exif = Bytes(limit.exif, std::byte{'e'});
  if (limit.xmp != 0) wanted.xmp = Bytes(limit.xmp, std::byte{'x'});
  if (limit.icc != 0) wanted.icc = Bytes(limit.icc, std::byte{'p'});
  const Bytes& file = picture("jpeg");
  const auto made = metadata::splice(file, layout_of(file, Format::jpeg), wanted);
  EXPECT_EQ(made.has_value(), std::string(limit.error).empty());
  if (made) return expect_plan_exact(file, *made, Format::jpeg);
  EXPECT_EQ(made.error().code, ErrorCode::metadata_invalid);
  EXPECT_THAT(made.error().message, StartsWith(limit.error));
}

INSTANTIATE_TEST_SUITE_P(
    Payloads, SpliceJpegLimit,
    ::testing::Values(LimitCase{"exif_fits", 65'527, 0, 0, ""},
                      LimitCase{"exif_too_big", 65'528, 0, 0, "meta/exif-unsafe"},
                      LimitCase{"xmp_fits", 0, 65'502, 0, ""},
                      LimitCase{"xmp_too_big", 0, 65'503, 0, "meta/xmp-too-big"},
                      LimitCase{"icc_fits", 0, 0, std::size_t{255} * 65'519, ""},
                      LimitCase{"icc_too_big", 0, 0, std::size_t{255} * 65'519 + 1,
                                "meta/icc-too-big"}),
    [](const auto& test) { return test.param.name; });

TEST(SpliceJpeg, DifferentExifTwiceIsRefused) {
  const std::string two =
      jpeg_segment(0xE1, exif_head + "II*") + jpeg_segment(0xE1, exif_head + "MM*");
  const Bytes file = behind_soi(picture("jpeg"), two);
  Splice wanted;
  wanted.exif = to_bytes("new");
  const auto refused = metadata::splice(file, layout_of(file, Format::jpeg), wanted);
  ASSERT_FALSE(refused);
  EXPECT_THAT(refused.error().message, StartsWith("meta/duplicate-chunk"));
  // Scrubbing takes the second one away.
  wanted.remove = [](const Part& part) { return part.kind == Part::Kind::exif; };
  EXPECT_THAT(kinds_of(spliced(file, Format::jpeg, wanted).bytes, Format::jpeg),
              ElementsAre("header", "exif", "jfif", "end"));
}

TEST(SpliceJpeg, StrayBytesNeverBecomePartOfAScan) {
  std::string text = to_text(picture("jpeg"));
  const std::string comment = jpeg_segment(0xFE, "between") + "stray bytes";
  text.insert(text.size() - 2, comment);
  Splice wanted;
  wanted.remove = [](const Part& part) { return part.kind == Part::Kind::comment; };
  EXPECT_EQ(spliced(to_bytes(text), Format::jpeg, wanted).bytes, picture("jpeg"));
  EXPECT_EQ(to_text(spliced(to_bytes(text), Format::jpeg, {}).bytes), text);
}

TEST(SpliceJpeg, ScrubbingNeverAsksAboutTheImage) {
  Bytes file = behind_soi(picture("jpeg"),
                          jpeg_segment(0xFE, "secret") + "junk" + jpeg_segment(0xEA, "unknown"));
  file.insert(file.end(), 9, std::byte{'t'});
  Splice wanted;
  std::vector<std::string> asked;
  wanted.remove = [&](const Part& part) {
    asked.emplace_back(name(part.kind));
    return part.kind != Part::Kind::jfif;
  };
  EXPECT_EQ(spliced(file, Format::jpeg, wanted).bytes, picture("jpeg"));
  EXPECT_THAT(asked, ElementsAre("comment", "other", "other", "jfif", "trailer"));
}

}  // namespace
}  // namespace picdesk::test
