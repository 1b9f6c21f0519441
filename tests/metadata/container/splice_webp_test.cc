// SPDX-License-Identifier: GPL-3.0-or-later
// Every kind of WebP with metadata and profile set and removed: libwebp's tools and exiftool judge.
#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "metadata/container/splice_checks.h"
#include "metadata/oracles.h"
#include "support/paths.h"
#include "support/process.h"
#include "support/temp_dir.h"

namespace picdesk::test {
namespace {

using metadata::Part;
using metadata::Splice;
using ::testing::ElementsAre;
using ::testing::EndsWith;
using ::testing::HasSubstr;
using ::testing::Not;
using ::testing::StartsWith;

// A profile of an odd size that readers accept.
Bytes profile() { return to_bytes(payload_of(picture("webp-icc"), Format::webp, Part::Kind::icc)); }

Bytes make(const std::string& kind) {
  if (kind == "animated") return read_file(test_image("webp/animated.webp"));
  if (kind == "unknown-chunk") {
    return with_webp_chunk(embedded("webp-lossy", full_record()), webp_chunk("QQQQ", "abc"));
  }
  if (kind == "reserved-bits") {
    Bytes file = embedded("webp-lossless-alpha", full_record());
    file[22] = std::byte{0x5A};
    return file;
  }
  if (kind == "trailing-bytes") {
    Bytes file = picture("webp-lossy");
    file.insert(file.end(), 5, std::byte{'t'});
    return file;
  }
  return picture(kind);
}

// dwebp does not read animations, and is much faster.
std::string pixels(const Bytes& file, const std::string& kind) {
  if (kind != "animated") return decoded(file, "webp");
  const TempDir dir;
  write_file(dir / "in.webp", file);
  const auto done = run({"vips", "rawsave", dir / "in.webp[n=-1]", dir / "out.raw"});
  if (done.exit_code != 0) throw std::runtime_error(done.err);
  return read_text(dir / "out.raw");
}

void expect_clean(const Bytes& file, const std::string& kind) {
  const std::string report = checked_by({"webpinfo"}, file, "webp");
  EXPECT_THAT(report, StartsWith("0\n"));
  EXPECT_THAT(report, HasSubstr("No error detected"));
  // webpinfo warns of these two whatever else the file holds
  if (kind != "unknown-chunk" && kind != "trailing-bytes" && kind != "reserved-bits") {
    EXPECT_THAT(report, Not(HasSubstr("Warning")));
  }
}

class SpliceWebp : public ::testing::TestWithParam<std::string> {
 protected:
  // The splice with all that must hold for any.
  Bytes changed(const Bytes& before, const Splice& wanted) const {
    Bytes after = spliced(before, Format::webp, wanted).bytes;
    expect_clean(after, GetParam());
    EXPECT_EQ(pixels(after, GetParam()), pixels(before, GetParam()));
    expect_flags(after);
    return after;
  }
  static void expect_flags(const Bytes& file) {
    const metadata::Layout layout = layout_of(file, Format::webp);
    const Part* header = layout.first(Part::Kind::vp8x);
    ASSERT_NE(header, nullptr);
    EXPECT_EQ(header->offset, 12U);
    const std::uint32_t flags = metadata::byte_at(file, header->payload);
    EXPECT_EQ((flags & 0x08) != 0, layout.first(Part::Kind::exif) != nullptr);
    EXPECT_EQ((flags & 0x04) != 0, layout.first(Part::Kind::xmp) != nullptr);
    EXPECT_EQ((flags & 0x20) != 0, layout.first(Part::Kind::icc) != nullptr);
  }
};

Splice with_blobs() {
  Splice wanted;
  wanted.exif = full_blobs(false).exif;
  wanted.xmp = full_blobs(false).xmp;
  return wanted;
}

TEST_P(SpliceWebp, MetadataIsSetAndReadByExiftool) {
  const Bytes after = changed(make(GetParam()), with_blobs());
  const auto seen = exiftool(after, "webp");
  EXPECT_EQ(seen.at("XMP-photoshop:Credit"), full_record().credit);
  EXPECT_EQ(seen.at("IFD0:Copyright"), full_record().copyright.text());
  // It warns of trailing bytes with and without metadata.
  EXPECT_EQ(seen.contains("ExifTool:Warning"), GetParam() == "trailing-bytes") << seen.dump(1);
  EXPECT_EQ(spliced(after, Format::webp, with_blobs()).plan.size(), 0U);  // and once more: nothing
}

TEST_P(SpliceWebp, MetadataIsRemoved) {
  const Bytes with = changed(make(GetParam()), with_blobs());
  Splice wanted;
  wanted.exif.emplace();
  wanted.xmp.emplace();
  const Bytes without = changed(with, wanted);
  const auto seen = exiftool(without, "webp");
  EXPECT_FALSE(seen.contains("XMP-photoshop:Credit"));
  EXPECT_FALSE(seen.contains("IFD0:Copyright"));
}

TEST_P(SpliceWebp, ProfileIsSetReplacedAndRemoved) {
  Splice wanted;
  wanted.icc = profile();
  const Bytes with = changed(make(GetParam()), wanted);
  const metadata::Layout layout = layout_of(with, Format::webp);
  EXPECT_EQ(layout.parts[2].kind, Part::Kind::icc);  // right behind VP8X
  EXPECT_EQ(payload_of(with, layout.parts[2]), to_text(profile()));
  EXPECT_THAT(checked_by({"exiftool", "-b", "-icc_profile"}, with, "webp"),
              StartsWith("0\n" + to_text(profile())));

  Bytes other = profile();
  other.push_back(std::byte{0});
  other[3] = std::byte{0x2E};
  wanted.icc = other;
  EXPECT_EQ(payload_of(changed(with, wanted), Format::webp, Part::Kind::icc), to_text(other));

  wanted.icc.emplace();
  EXPECT_EQ(payload_of(changed(with, wanted), Format::webp, Part::Kind::icc), "none");
}

TEST_P(SpliceWebp, XmpAloneLeavesExifAsItIs) {
  const Bytes with = changed(make(GetParam()), with_blobs());
  Splice wanted;
  wanted.xmp = to_bytes("<x:xmpmeta xmlns:x='adobe:ns:meta/'/>");
  const metadata::Spliced made = spliced(with, Format::webp, wanted);
  for (const PlannedPart& piece : made.plan) {
    EXPECT_TRUE(piece.kind == "xmp" || piece.kind == "riff-size") << piece.kind;
  }
}

std::string test_name(const ::testing::TestParamInfo<std::string>& info) {
  std::string name = info.param;
  std::ranges::replace(name, '-', '_');
  return name;
}

INSTANTIATE_TEST_SUITE_P(Kinds, SpliceWebp,
                         ::testing::Values("webp-lossy", "webp-lossless", "webp-lossless-alpha",
                                           "webp-lossy-alpha", "webp-icc", "animated",
                                           "unknown-chunk", "reserved-bits", "trailing-bytes"),
                         test_name);

TEST(SpliceWebpFile, KeepsReservedBitsUnknownChunksAndTrailingBytes) {
  Bytes bits = make("reserved-bits");
  bits[20] |= std::byte{0xC1};  // libwebp's readers refuse these, so only we look
  const Bytes reserved = spliced(bits, Format::webp, with_blobs()).bytes;
  EXPECT_EQ(metadata::byte_at(reserved, 20), 0xDDU);
  EXPECT_EQ(metadata::byte_at(reserved, 22), 0x5AU);
  const Bytes trailing = spliced(make("trailing-bytes"), Format::webp, with_blobs()).bytes;
  EXPECT_THAT(to_text(trailing), EndsWith("ttttt"));
  EXPECT_EQ(metadata::u32_little(trailing, 4) + 8 + 5, trailing.size());
  EXPECT_THAT(
      kinds_of(spliced(make("unknown-chunk"), Format::webp, with_blobs()).bytes, Format::webp),
      ElementsAre("header", "vp8x", "exif", "xmp", "other"));
}

TEST(SpliceWebpFile, NewExifGoesBeforeXmp) {
  Splice wanted;
  wanted.xmp = to_bytes("<x/>");
  const Bytes xmp = spliced(picture("webp-lossy"), Format::webp, wanted).bytes;
  wanted.exif = to_bytes("II*");
  EXPECT_THAT(kinds_of(spliced(xmp, Format::webp, wanted).bytes, Format::webp),
              ElementsAre("header", "vp8x", "exif", "xmp"));
}

TEST(SpliceWebpFile, ExifWithAPrefixIsReadWithoutIt) {
  const Bytes file =
      with_webp_chunk(embedded("webp-icc", {}), webp_chunk("EXIF", std::string("Exif\0\0II*", 9)));
  EXPECT_EQ(payload_of(file, Format::webp, Part::Kind::exif), "II*");
}

TEST(SpliceWebpFile, RepeatedChunksAreRefusedUnlessEqual) {
  const Bytes once = embedded("webp-lossy", full_record());
  Splice wanted;
  wanted.xmp = to_bytes("<x/>");
  const Bytes different = with_webp_chunk(once, webp_chunk("XMP ", "<other/>"));
  const auto refused = metadata::splice(different, layout_of(different, Format::webp), wanted);
  ASSERT_FALSE(refused);
  EXPECT_EQ(refused.error().code, ErrorCode::metadata_invalid);
  EXPECT_THAT(refused.error().message, StartsWith("meta/duplicate-chunk: XMP_@"));

  const Bytes equal =
      with_webp_chunk(once, webp_chunk("XMP ", payload_of(once, Format::webp, Part::Kind::xmp)));
  EXPECT_THAT(kinds_of(spliced(equal, Format::webp, wanted).bytes, Format::webp),
              ElementsAre("header", "vp8x", "exif", "xmp"));
  // What is not edited may be there twice.
  wanted = {};
  wanted.exif = to_bytes("II*");
  EXPECT_THAT(kinds_of(spliced(different, Format::webp, wanted).bytes, Format::webp),
              ElementsAre("header", "vp8x", "exif", "xmp", "xmp"));
}

TEST(SpliceWebpFile, ScrubbingTakesAllButTheImage) {
  Bytes file = with_webp_chunk(embedded("webp-icc", full_record()), webp_chunk("QQQQ", "abc"));
  file.insert(file.end(), 3, std::byte{'t'});
  Splice wanted;
  wanted.remove = [](const Part&) { return true; };
  const Bytes bare = spliced(file, Format::webp, wanted).bytes;
  EXPECT_THAT(kinds_of(bare, Format::webp), ElementsAre("header", "vp8x"));
  EXPECT_EQ(metadata::byte_at(bare, 20), 0U);
  EXPECT_EQ(metadata::u32_little(bare, 4) + 8, bare.size());
  EXPECT_EQ(decoded(bare, "webp"), decoded(file, "webp"));
}

}  // namespace
}  // namespace picdesk::test
