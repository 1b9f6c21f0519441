// SPDX-License-Identifier: GPL-3.0-or-later
// What the header gate learns about a master photo from its raw bytes, and the limits it enforces.
// Value types, thread-safe. Filled by probe() (picdesk/probe.h); every decoder takes it.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "picdesk/geometry.h"

namespace picdesk {

// File formats by content. The first four are accepted as masters; avif is only an output, and of
// it and the last three only the metadata is read. raw: camera files laid out like TIFF.
enum class Format { jpeg, png, webp, tiff, avif, heif, jxl, raw };

std::string_view name(Format format);            // "jpeg"
std::string_view media_type(Format format);      // "image/jpeg"
std::string_view file_extension(Format format);  // "jpg", without the dot

// Caps on untrusted input. Raise one only for masters you trust.
struct Limits {
  std::uint64_t file_bytes = 256ull << 20;  // size of the file
  std::uint64_t pixels = 100'000'000;       // width x height of one frame
  int side = 30'000;                        // longest side, px
  std::uint64_t frames = 1;                 // more is unsupported_format
  bool first_frame = false;                 // accept more frames and use the first
  std::uint64_t text_bytes = 1ull << 20;    // one text chunk or XMP packet
  std::uint64_t extended_xmp_bytes = 4ull << 20;
  std::uint64_t icc_bytes = 4ull << 20;        // one colour profile
  std::uint64_t metadata_bytes = 16ull << 20;  // all metadata blocks together
  std::uint64_t decode_bytes = 400ull << 20;   // estimated memory of a decode
  std::uint64_t output_bytes = 64ull << 20;    // one rendition
};

// A metadata block inside a container: where its payload lies in the file.
struct MetadataBlock {
  enum class Kind {
    exif,          // payload: the TIFF block (an "Exif\0\0" prefix is not part of it)
    xmp,           // payload: the packet (PNG: the iTXt text, maybe compressed)
    extended_xmp,  // payload: the whole APP1 after its namespace header
    icc,           // payload: one part of the profile, parts in the order they are joined
    photoshop,     // payload: 8BIM resources after "Photoshop 3.0\0"
    iim,           // payload: bare IIM datasets (TIFF tag 0x83BB)
    text,          // PNG tEXt/zTXt/iTXt other than XMP; payload: the whole chunk data
    comment,       // JPEG COM
    other,         // unknown APPn or ancillary chunk
  };
  Kind kind = Kind::other;
  std::uint64_t offset = 0;  // of the payload, from the start of the file
  std::uint64_t length = 0;  // bytes
  bool compressed = false;   // PNG zTXt, iTXt, iCCP: payload is a zlib stream
};
std::string_view name(MetadataBlock::Kind kind);

// Facts from the header walk; nothing is decoded.
struct ProbeInfo {
  Format format = Format::jpeg;
  Size stored;                                    // in file order, px
  Orientation orientation = Orientation::normal;  // from EXIF; invalid values count as normal
  bool orientation_invalid = false;               // EXIF held a value outside 1..8
  int bits = 8;                                   // per sample
  int components = 3;                             // samples per pixel in the file, alpha included
  bool alpha = false;
  bool progressive = false;  // progressive or multi-scan JPEG, interlaced PNG
  bool lossless = false;     // WebP VP8L
  bool ycbcr = false;        // JPEG whose samples are Y, or Y Cb Cr (no RGB, CMYK, YCCK)
  bool adobe_rgb =
      false;  // EXIF says Adobe RGB (Interop R03, or ColorSpace 2); matters without ICC
  std::uint64_t frames = 1;
  std::uint64_t trailing_bytes = 0;  // after the format's own end
  std::uint64_t decode_bytes = 0;    // estimated extra memory of a decode
  std::vector<MetadataBlock> metadata;
  // Metadata that is there but cannot be reached without a decoder: "Exif in a brob box at byte
  // 40".
  std::vector<std::string> unread;

  Size upright() const { return upright_size(stored, orientation); }
};

}  // namespace picdesk
