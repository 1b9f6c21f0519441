// SPDX-License-Identifier: GPL-3.0-or-later
// A JPEG, WebP or PNG cut into parts that cover it from the first byte to the last. Re-entrant.
#pragma once

#include <cstddef>
#include <string>
#include <vector>

#include "metadata/bytes.h"
#include "picdesk/master.h"
#include "picdesk/result.h"

namespace picdesk::metadata {

struct Part {
  enum class Kind {
    header,         // SOI, RIFF header, PNG signature
    exif,           // payload: the TIFF block
    xmp,            // payload: the packet (PNG: may be compressed)
    extended_xmp,   // payload: after the namespace header
    photoshop,      // payload: resources after "Photoshop 3.0\0"
    icc,            // payload: the profile or one part of it (PNG: compressed)
    multi_picture,  // APP2 MPF; payload: from its TIFF header
    jumbf,          // APP11 "JP", PNG caBX, WebP C2PA: content credentials and the like
    adobe,          // APP14
    jfif,           // APP0 "JFIF"
    vp8x,
    raw_profile,  // PNG zTXt/tEXt "Raw profile type ..."; payload: the whole chunk data
    text,         // PNG text other than XMP and raw profiles; payload: the whole chunk data
    comment,      // JPEG COM
    other,        // APPn or chunk that we do not know; bytes that are none
    coding,   // what a decoder needs besides the coded data: DQT, DHT, SOF, DRI, IHDR, PLTE, tRNS,
              // gAMA, ANIM, ...
    image,    // coded data: SOS with its scan, VP8, VP8L, ALPH, a run of IDAT or of ANMF
    end,      // EOI, IEND
    trailer,  // everything after the end
  };
  Kind kind = Kind::other;
  std::string label;       // "APP1@2", "EXIF@40120", "iTXt@33": type and offset
  std::size_t offset = 0;  // of the whole part: marker, length, padding, CRC included
  std::size_t length = 0;
  std::size_t payload = 0;  // offset of the payload
  std::size_t payload_length = 0;
  bool compressed = false;  // PNG: the payload is or (raw profile) holds a zlib stream
};
std::string_view name(Part::Kind kind);  // "exif", "multi-picture", ...

struct Layout {
  Format format = Format::jpeg;
  std::vector<Part> parts;

  // JPEG: what is wrong behind the start of the first scan, where reading goes on with what was
  // found and writing refuses. Empty: nothing.
  std::string fault;

  const Part* first(Part::Kind kind) const;  // nullptr if there is none
  std::vector<const Part*> all(Part::Kind kind) const;
};

// Errors: corrupt_data (a part that does not lie in the file), too_large (more than 4,096 parts),
// unsupported_format (TIFF, AVIF).
Result<Layout> read_layout(ByteView file, Format format);

// The payloads of all parts of a kind, one after another: Photoshop resources, a JPEG's ICC profile
// (by the parts' own numbers).
Bytes joined(ByteView file, const Layout& layout, Part::Kind kind);

// SHA-256 (hex) of the coded image: parts `image` and `coding` in order. The same before and after
// every edit; WebP's VP8X is not part of it.
std::string image_hash(ByteView file, const Layout& layout);

// What lies behind the end of an image, by name: "AFCP", "FotoStation", "Photo Mechanic",
// "multi-picture image", "Samsung", "other". IIM inside it (AFCP, FotoStation) is `iim`.
struct Trailer {
  std::string name;
  std::size_t offset = 0;
  std::size_t length = 0;
  ByteView iim;
};
std::vector<Trailer> read_trailers(ByteView file, const Layout& layout);

}  // namespace picdesk::metadata
