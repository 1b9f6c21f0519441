// SPDX-License-Identifier: GPL-3.0-or-later
// The format is what the bytes say; what is not accepted is called by its name.
#include "probe/jpeg_builder.h"
#include "probe/png_builder.h"
#include "probe/refusals.h"
#include "probe/tiff_builder.h"
#include "probe/webp_builder.h"

namespace picdesk::test {
namespace {

using namespace std::string_view_literals;

struct Named {
  std::string name;
  std::string_view bytes;
  std::string says;
  std::string hint = "export";
};
void PrintTo(const Named& named, std::ostream* out) { *out << named.name; }

class NamedFormatTest : public testing::TestWithParam<Named> {};

TEST_P(NamedFormatTest, IsRefusedByName) {
  const Bytes file = ByteWriter().text(GetParam().bytes).fill(64, 0x7E).bytes();
  const auto result = probe(file);
  expect_refused(result, ErrorCode::unsupported_format, GetParam().says);
  EXPECT_NE(result.error().hint.find(GetParam().hint), std::string::npos) << result.error().hint;
}

INSTANTIATE_TEST_SUITE_P(
    Probe, NamedFormatTest,
    testing::Values(
        Named{"Gif87", "GIF87a"sv, "a GIF", "one frame"}, Named{"Gif89", "GIF89a"sv, "a GIF"},
        Named{"Avif",
              "\0\0\0\x1C"
              "ftypavif"sv,
              "an AVIF,"},
        Named{"AvifSequence",
              "\0\0\0\x1C"
              "ftypavis"sv,
              "AVIF sequence", "frame"},
        Named{"Heic",
              "\0\0\0\x18"
              "ftypheic"sv,
              "HEIC", "JPEG"},
        Named{"Heix",
              "\0\0\0\x18"
              "ftypheix"sv,
              "HEIC", "JPEG"},
        Named{"Heif",
              "\0\0\0\x18"
              "ftypmif1"sv,
              "HEIF", "JPEG"},
        Named{"HeicSequence",
              "\0\0\0\x18"
              "ftyphevc"sv,
              "HEIC sequence"},
        Named{"CanonCr3",
              "\0\0\0\x18"
              "ftypcrx "sv,
              "CR3", "develop"},
        Named{"QuickTime",
              "\0\0\0\x14"
              "ftypqt  "sv,
              "QuickTime"},
        Named{"OldQuickTime",
              "\0\0\0\x14"
              "moov"sv,
              "QuickTime"},
        Named{"Mp4",
              "\0\0\0\x18"
              "ftypisom"sv,
              "MP4"},
        Named{"JpegXlCodestream", "\xFF\x0A"sv, "JPEG XL"},
        Named{"JpegXl", "\0\0\0\x0CJXL \r\n\x87\n"sv, "JPEG XL"},
        Named{"Jpeg2000", "\0\0\0\x0CjP  \r\n\x87\n"sv, "JPEG 2000"},
        Named{"Jpeg2000Codestream", "\xFF\x4F\xFF\x51"sv, "JPEG 2000"},
        Named{"BigTiffLittle", "II\x2B\0"sv, "BigTIFF"},
        Named{"BigTiffBig", "MM\0\x2B"sv, "BigTIFF"}, Named{"Photoshop", "8BPS\0\1"sv, "Photoshop"},
        Named{"OpenExr", "\x76\x2F\x31\x01"sv, "OpenEXR"}, Named{"Pdf", "%PDF-1.7"sv, "a PDF"},
        Named{"Eps", "%!PS-Adobe-3.0 EPSF"sv, "EPS"},
        Named{"EpsWithPreview", "\xC5\xD0\xD3\xC6"sv, "EPS"}, Named{"Bmp", "BM\x36"sv, "a BMP"},
        Named{"Icon", "\0\0\x01\0"sv, "icon"}, Named{"Svg", "<svg xmlns="sv, "SVG"},
        Named{"SvgAfterBom", "\xEF\xBB\xBF\n <?xml version"sv, "SVG"},
        Named{"Html", "<!DOCTYPE html>"sv, "HTML"}, Named{"Pgm", "P5\n16 8\n"sv, "PNM"},
        Named{"PnmComment", "P6#x"sv, "PNM"}, Named{"Fujifilm", "FUJIFILMCCD-RAW "sv, "Fujifilm"},
        Named{"Olympus", "IIRO"sv, "Olympus", "develop"},
        Named{"Panasonic", "IIU\0"sv, "Panasonic", "develop"},
        Named{"Zip", "PK\x03\x04"sv, "ZIP", "unpack"},
        Named{"Avi", "RIFF\x24\0\0\0AVI LIST"sv, "no WebP"},
        Named{"Radiance", "#?RADIANCE\n"sv, "Radiance"}, Named{"Qoi", "qoif"sv, "QOI"},
        Named{"Text", "Soldiers stand round\n"sv, "text", "photo"}),
    [](const auto& named) { return named.param.name; });

TEST(FormatTest, UnknownIsQuotedInHex) {
  expect_refused(probe(bytes_of("\x80\x01\x02\xFE"
                                "abcdefghij")),
                 ErrorCode::unsupported_format, "80 01 02 FE 61 62 63 64");
}

TEST(FormatTest, EmptyIsCorrupt) { expect_refused(probe({}), ErrorCode::corrupt_data, "empty"); }

struct Accepted {
  std::string name;
  Bytes file;
  Format format;
};
void PrintTo(const Accepted& accepted, std::ostream* out) { *out << accepted.name; }

class PolyglotTest : public testing::TestWithParam<Accepted> {};

// What follows the format's own end is counted, whatever it is, so that a caller can report it.
TEST_P(PolyglotTest, CountsTheTail) {
  for (const std::string_view tail :
       {"PK\x03\x04zip"sv, "<script>alert(1)</script>"sv, "%PDF-1.4"sv, "\xFF\xD9"sv, "\0"sv}) {
    const Bytes file = ByteWriter().append(GetParam().file).text(tail).bytes();
    const auto info = probe(file);
    ASSERT_TRUE(info.has_value()) << info.error().message;
    EXPECT_EQ(info->format, GetParam().format);
    EXPECT_EQ(info->trailing_bytes, tail.size());
  }
}
INSTANTIATE_TEST_SUITE_P(Probe, PolyglotTest,
                         testing::Values(Accepted{"Jpeg", small_jpeg(), Format::jpeg},
                                         Accepted{"Png", small_png(), Format::png},
                                         Accepted{"WebP", small_webp(), Format::webp}),
                         [](const auto& accepted) { return accepted.param.name; });

TEST(PolyglotTest, SecondJpegIsTail) {
  const Bytes one = small_jpeg();
  const auto info = probe(ByteWriter().append(one).append(one).bytes());
  ASSERT_TRUE(info.has_value());
  EXPECT_EQ(info->trailing_bytes, one.size());
}

TEST(PolyglotTest, HtmlInACommentIsListed) {
  const auto info =
      probe(JpegBuilder().segment(0xFE, "<html><script>").frame(9, 9).scan().end().bytes());
  ASSERT_TRUE(info.has_value());
  ASSERT_EQ(info->metadata.size(), 1u);
  EXPECT_EQ(info->metadata[0].kind, MetadataBlock::Kind::comment);
}

TEST(PolyglotTest, PdfBeforeAJpegIsAPdf) {
  expect_refused(probe(ByteWriter().text("%PDF-1.4\n").append(small_jpeg()).bytes()),
                 ErrorCode::unsupported_format, "PDF");
}

TEST(PolyglotTest, GifThatIsAlsoScriptIsAGif) {
  expect_refused(probe(bytes_of("GIF89a=1;alert(1)//")), ErrorCode::unsupported_format, "GIF");
}

}  // namespace
}  // namespace picdesk::test
