// SPDX-License-Identifier: GPL-3.0-or-later
#include "probe/refused_formats.h"

#include <algorithm>
#include <array>

namespace picdesk::gate {
namespace {

using namespace std::string_view_literals;

struct Signature {
  std::string_view bytes;
  RefusedFormat format;
};

constexpr auto kPhoto = "export the photo as JPEG, PNG, WebP or TIFF"sv;
constexpr auto kRaw = "develop the raw file and export a JPEG or a 16-bit TIFF"sv;
constexpr auto kGraphic = "export the drawing or page as PNG at the size it is needed"sv;
constexpr auto kStill = "export one frame as PNG or JPEG"sv;
constexpr auto kFlat = "flatten the document and export it as TIFF, PNG or JPEG"sv;
constexpr auto kUnpack = "unpack it and pass the pictures themselves"sv;
constexpr auto kHdr = "export a tone-mapped JPEG, PNG or 16-bit TIFF"sv;

// Longer signatures stand before shorter ones that begin alike.
constexpr std::array kSignatures{
    Signature{"GIF87a"sv, {"a GIF", kStill}},
    Signature{"GIF89a"sv, {"a GIF", kStill}},
    Signature{"\xFF\x0A"sv, {"a JPEG XL codestream", kPhoto}},
    Signature{"\0\0\0\x0CJXL "sv, {"a JPEG XL", kPhoto}},
    Signature{"\0\0\0\x0CjP  "sv, {"a JPEG 2000", kPhoto}},
    Signature{"\xFF\x4F\xFF\x51"sv, {"a JPEG 2000 codestream", kPhoto}},
    Signature{"II\x2B\0"sv, {"a BigTIFF", "export it as a classic TIFF of less than 4 GB"}},
    Signature{"MM\0\x2B"sv, {"a BigTIFF", "export it as a classic TIFF of less than 4 GB"}},
    Signature{"II\xBC\x01"sv, {"a JPEG XR", kPhoto}},
    Signature{"IIU\0"sv, {"a Panasonic raw file", kRaw}},
    Signature{"IIRO"sv, {"an Olympus raw file", kRaw}},
    Signature{"IIRS"sv, {"an Olympus raw file", kRaw}},
    Signature{"MMOR"sv, {"an Olympus raw file", kRaw}},
    Signature{"FUJIFILMCCD-RAW"sv, {"a Fujifilm raw file", kRaw}},
    Signature{"FOVb"sv, {"a Sigma raw file", kRaw}},
    Signature{"\0MRM"sv, {"a Minolta raw file", kRaw}},
    Signature{"8BPS"sv, {"a Photoshop document", kFlat}},
    Signature{"gimp xcf"sv, {"a GIMP document", kFlat}},
    Signature{"\x76\x2F\x31\x01"sv, {"an OpenEXR", kHdr}},
    Signature{"#?RADIANCE"sv, {"a Radiance HDR", kHdr}},
    Signature{"#?RGBE"sv, {"a Radiance HDR", kHdr}},
    Signature{"%PDF"sv, {"a PDF", kGraphic}},
    Signature{"%!PS"sv, {"a PostScript or EPS file", kGraphic}},
    Signature{"\xC5\xD0\xD3\xC6"sv, {"an EPS with a preview", kGraphic}},
    Signature{"\xD7\xCD\xC6\x9A"sv, {"a Windows metafile", kGraphic}},
    Signature{"\0\0\x01\0"sv, {"a Windows icon", kPhoto}},
    Signature{"\0\0\x02\0"sv, {"a Windows cursor", kPhoto}},
    Signature{"DDS "sv, {"a DirectDraw surface", kPhoto}},
    Signature{"qoif"sv, {"a QOI", kPhoto}},
    Signature{"FLIF"sv, {"a FLIF", kPhoto}},
    Signature{"\x8BJNG\r\n\x1A\n"sv, {"a JNG", kPhoto}},
    Signature{"\x8AMNG\r\n\x1A\n"sv, {"an MNG", kStill}},
    Signature{"\x1A\x45\xDF\xA3"sv, {"a Matroska or WebM video", kStill}},
    Signature{"PK\x03\x04"sv, {"a ZIP archive or an office document", kUnpack}},
    Signature{"\x1F\x8B"sv, {"a gzip archive", kUnpack}},
    Signature{"Rar!"sv, {"a RAR archive", kUnpack}},
    Signature{"7z\xBC\xAF\x27\x1C"sv, {"a 7-Zip archive", kUnpack}},
    Signature{"\x7F"
              "ELF"sv,
              {"a program", "pass a photo"}},
    Signature{"BM"sv, {"a BMP", kPhoto}},
};

// Brands of the ISO base media format (ISO/IEC 14496-12); anything else is a video.
constexpr std::array kBrands{
    Signature{"avif"sv, {"an AVIF", kPhoto}},
    Signature{"avis"sv, {"an AVIF sequence", kStill}},
    Signature{"heic"sv, {"a HEIC photo", "export it as JPEG (on iPhone: Most Compatible)"}},
    Signature{"heix"sv, {"a HEIC photo", "export it as JPEG (on iPhone: Most Compatible)"}},
    Signature{"heim"sv, {"a HEIC photo", "export it as JPEG"}},
    Signature{"heis"sv, {"a HEIC photo", "export it as JPEG"}},
    Signature{"hevc"sv, {"a HEIC sequence", kStill}},
    Signature{"hevx"sv, {"a HEIC sequence", kStill}},
    Signature{"mif1"sv, {"a HEIF photo", "export it as JPEG (on iPhone: Most Compatible)"}},
    Signature{"msf1"sv, {"a HEIF sequence", kStill}},
    Signature{"crx "sv, {"a Canon raw file (CR3)", kRaw}},
    Signature{"qt  "sv, {"a QuickTime video", kStill}},
};

std::optional<RefusedFormat> match(std::span<const Signature> table, ByteView bytes) {
  const auto found = std::ranges::find_if(
      table, [&](const Signature& entry) { return starts_with(bytes, entry.bytes); });
  if (found == table.end()) return std::nullopt;
  return found->format;
}

// A movie without a file type: QuickTime before 2004.
bool is_old_movie(ByteView file) {
  constexpr std::array kAtoms{"moov"sv, "mdat"sv, "wide"sv, "free"sv, "skip"sv, "pnot"sv};
  if (file.size() < 8) return false;
  return std::ranges::find(kAtoms, as_text(file).substr(4, 4)) != kAtoms.end();
}

// P1 to P7, then white space or a comment.
bool is_pnm(std::string_view text) {
  return text.size() >= 3 && text[0] == 'P' && text[1] >= '1' && text[1] <= '7' &&
         " \t\r\n#"sv.find(text[2]) != std::string_view::npos;
}

std::string_view without_leading_space(std::string_view text) {
  if (text.starts_with("\xEF\xBB\xBF")) text.remove_prefix(3);
  const std::size_t start = text.substr(0, 256).find_first_not_of(" \t\r\n");
  return start == std::string_view::npos ? std::string_view() : text.substr(start);
}

bool is_plain_text(std::string_view text) {
  return std::ranges::all_of(text.substr(0, 64), [](char letter) {
    return (letter >= ' ' && letter <= '~') || letter == '\t' || letter == '\r' || letter == '\n';
  });
}

}  // namespace

std::optional<RefusedFormat> refused_format(ByteView file) {
  if (file.size() >= 12 && starts_with(file.subspan(4), "ftyp")) {
    const auto brand = match(kBrands, file.subspan(8));
    return brand ? brand : RefusedFormat{"an MP4 or other video", kStill};
  }
  if (const auto known = match(kSignatures, file)) return known;
  if (is_old_movie(file)) return RefusedFormat{"a QuickTime video", kStill};
  if (is_pnm(as_text(file))) return RefusedFormat{"a PNM picture (PBM, PGM, PPM or PAM)", kPhoto};
  if (starts_with(file, "RIFF")) {
    return RefusedFormat{"a RIFF file but no WebP (video or sound)", kStill};
  }
  const std::string_view text = without_leading_space(as_text(file));
  if (text.starts_with("<")) {
    return RefusedFormat{"markup (SVG, HTML or other XML)", kGraphic};
  }
  if (is_plain_text(text)) return RefusedFormat{"text, not a picture", "pass the photo itself"};
  return std::nullopt;
}

std::string_view raw_hint() { return kRaw; }

}  // namespace picdesk::gate
