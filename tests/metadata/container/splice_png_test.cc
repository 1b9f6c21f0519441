// SPDX-License-Identifier: GPL-3.0-or-later
// PNG: order, checksums, stale twins; pngcheck and exiftool judge.
#include <gmock/gmock.h>
#include <gtest/gtest.h>
#include <zlib.h>

#include "metadata/container/splice_checks.h"
#include "metadata/oracles.h"

namespace picdesk::test {
namespace {

using metadata::Part;
using metadata::Splice;
using ::testing::ElementsAre;
using ::testing::HasSubstr;
using ::testing::Not;
using ::testing::StartsWith;

const std::string xmp_head("XML:com.adobe.xmp\0", 18);

std::string deflated(const std::string& text) {
  uLongf size = compressBound(static_cast<uLong>(text.size()));
  std::string out(size, '\0');
  compress(reinterpret_cast<Bytef*>(out.data()), &size, reinterpret_cast<const Bytef*>(text.data()),
           static_cast<uLong>(text.size()));
  return out.substr(0, size);
}

Splice with_blobs() {
  Splice wanted;
  wanted.exif = full_blobs(false).exif;
  wanted.xmp = full_blobs(false).xmp;
  return wanted;
}

void expect_clean(const Bytes& file) {
  const std::string report = checked_by({"pngcheck", "-v"}, file, "png");
  EXPECT_THAT(report, StartsWith("0\n"));
  EXPECT_THAT(report, Not(HasSubstr("WARNING")));
  EXPECT_EQ(decoded(file, "png"), decoded(picture("png"), "png"));
}

TEST(SplicePng, NewChunksStandBeforeTheImage) {
  const Bytes file = spliced(picture("png"), Format::png, with_blobs()).bytes;
  expect_clean(file);
  EXPECT_THAT(kinds_of(file, Format::png), ElementsAre("header", "exif", "xmp", "end"));
  const auto seen = exiftool(file, "png");
  EXPECT_EQ(seen.at("XMP-photoshop:Credit"), full_record().credit);
  EXPECT_EQ(seen.at("IFD0:Copyright"), full_record().copyright.text());
  EXPECT_TRUE(spliced(file, Format::png, with_blobs()).plan.empty());
  Splice nothing;
  nothing.exif.emplace();
  nothing.xmp.emplace();
  EXPECT_EQ(spliced(file, Format::png, nothing).bytes, picture("png"));
}

TEST(SplicePng, CompressedXmpIsReplacedInItsPlace) {
  const std::string content = xmp_head + std::string("\1\0de\0titel\0", 11) + deflated("<old/>");
  const Bytes file = with_png_chunk(
      picture("png"), chunk_of_png("iTXt", content) + chunk_of_png("tIME", "\7\xE8\1\1\1\1\1"));
  const metadata::Layout layout = layout_of(file, Format::png);
  EXPECT_TRUE(layout.first(Part::Kind::xmp)->compressed);
  EXPECT_EQ(payload_of(file, *layout.first(Part::Kind::xmp)), deflated("<old/>"));
  Splice wanted;
  wanted.xmp = with_blobs().xmp;
  const Bytes after = spliced(file, Format::png, wanted).bytes;
  expect_clean(after);
  EXPECT_THAT(kinds_of(after, Format::png), ElementsAre("header", "xmp", "other", "end"));
  EXPECT_EQ(payload_of(after, Format::png, Part::Kind::xmp), to_text(*wanted.xmp));
}

TEST(SplicePng, ExifBehindTheImageIsReplacedThere) {
  std::string text = to_text(picture("png"));
  text.insert(text.size() - 12,
              chunk_of_png("eXIf", std::string("MM\0*\0\0\0\x08\0\0\0\0\0\0", 14)));
  const Bytes after = spliced(to_bytes(text), Format::png, with_blobs()).bytes;
  const metadata::Layout layout = layout_of(after, Format::png);
  EXPECT_LT(layout.first(Part::Kind::image)->offset, layout.first(Part::Kind::exif)->offset);
  EXPECT_EQ(exiftool(after, "png").at("IFD0:Copyright"), full_record().copyright.text());
}

struct TwinCase {
  const char* name;
  std::string type;
  std::string hex;  // what the profile begins with
  bool exif;        // goes when EXIF is edited
  bool xmp;
  bool icc;
};

class RawProfileTwin : public ::testing::TestWithParam<TwinCase> {};

TEST_P(RawProfileTwin, GoesWithItsCarrierOnly) {
  const std::string body = "\n" + GetParam().type + "\n       4\n" + GetParam().hex + "\n";
  const std::string keyword = "Raw profile type " + GetParam().type;
  for (const bool compressed : {false, true}) {
    const std::string content = keyword + '\0' + (compressed ? '\0' + deflated(body) : body);
    const Bytes file =
        with_png_chunk(picture("png"), chunk_of_png(compressed ? "zTXt" : "tEXt", content) +
                                           chunk_of_png("tEXt", std::string("Comment\0kept", 12)));
    const auto survives = [&](const Splice& wanted) {
      const std::string after = to_text(spliced(file, Format::png, wanted).bytes);
      EXPECT_THAT(after, HasSubstr("kept"));
      return after.find("Raw profile") != std::string::npos;
    };
    Splice exif;
    exif.exif = to_bytes("II*");
    EXPECT_NE(survives(exif), GetParam().exif);
    Splice xmp;
    xmp.xmp = to_bytes("<x/>");
    EXPECT_NE(survives(xmp), GetParam().xmp);
    Splice icc;
    icc.icc = to_bytes("profile");
    EXPECT_NE(survives(icc), GetParam().icc);
  }
}

INSTANTIATE_TEST_SUITE_P(
    Types, RawProfileTwin,
    ::testing::Values(TwinCase{"exif", "exif", "45786966", true, false, false},
                      TwinCase{"app1_exif", "APP1", "457869660000", true, false, false},
                      TwinCase{"app1_xmp", "APP1", "687474703a2f2f", false, true, false},
                      TwinCase{"xmp", "xmp", "3c78", false, true, false},
                      TwinCase{"iptc", "iptc", "1c02", false, false, false},
                      TwinCase{"resources", "8bim", "3842", false, false, false},
                      TwinCase{"icc", "icc", "0000", false, false, true},
                      TwinCase{"unknown", "foo", "0000", false, false, false}),
    [](const auto& test) { return test.param.name; });

TEST(SplicePng, ProfileStandsBehindIhdrWithoutSrgb) {
  const std::string profile = payload_of(picture("webp-icc"), Format::webp, Part::Kind::icc);
  const Bytes file = with_png_chunk(picture("png"), chunk_of_png("sRGB", std::string(1, '\0')));
  Splice wanted;
  wanted.icc = to_bytes(profile);
  const Bytes with = spliced(file, Format::png, wanted).bytes;
  const std::string report = checked_by({"pngcheck", "-v"}, with, "png");
  EXPECT_THAT(report, StartsWith("0\n"));
  EXPECT_THAT(report, Not(HasSubstr("sRGB")));
  EXPECT_EQ(layout_of(with, Format::png).parts[2].kind, Part::Kind::icc);
  EXPECT_EQ(checked_by({"exiftool", "-b", "-icc_profile"}, with, "png"), "0\n" + profile);
  wanted.icc.emplace();
  EXPECT_EQ(spliced(with, Format::png, wanted).bytes, picture("png"));
}

TEST(SplicePng, ScrubbingTakesTextAndTrailer) {
  Bytes file = with_png_chunk(
      embedded("png", full_record()),
      chunk_of_png("tEXt", std::string("Comment\0secret", 14)) + chunk_of_png("vpAg", "123456789"));
  file.insert(file.end(), 9, std::byte{'t'});
  Splice wanted;
  wanted.remove = [](const Part&) { return true; };
  EXPECT_EQ(spliced(file, Format::png, wanted).bytes, picture("png"));
}

TEST(SplicePng, DifferentXmpTwiceIsRefused) {
  const std::string other = xmp_head + std::string("\0\0\0\0<other/>", 12);
  const Bytes file = with_png_chunk(embedded("png", full_record()), chunk_of_png("iTXt", other));
  const auto refused = metadata::splice(file, layout_of(file, Format::png), with_blobs());
  ASSERT_FALSE(refused);
  EXPECT_THAT(refused.error().message, StartsWith("meta/duplicate-chunk"));
}

}  // namespace
}  // namespace picdesk::test
