// SPDX-License-Identifier: GPL-3.0-or-later
// Where the carriers of one file lie: in the standard places, else in the legacy ones of PNG.
// Re-entrant.
#pragma once

#include <list>
#include <string>
#include <string_view>
#include <vector>

#include "metadata/bytes.h"
#include "metadata/reading/carriers.h"
#include "picdesk/finding.h"

namespace picdesk::metadata {

struct Block {
  ByteView bytes;
  std::string label;  // "APP1@98"
  bool found = false;
  bool standard = true;
};

struct Blocks {
  Block exif;       // TIFF block
  Block xmp;        // packet
  Block photoshop;  // joined resources
  Block iim;        // bare datasets
  std::vector<ByteView> extended_xmp;
  Format format = Format::jpeg;

  Blocks() = default;
  Blocks(Blocks&&) = default;
  Blocks& operator=(Blocks&&) = default;
  Blocks(const Blocks&) = delete;
  Blocks& operator=(const Blocks&) = delete;

  // What had to be joined or inflated; lists keep their elements in place when moved.
  std::list<Bytes> own;
};

// Findings: streams that cannot be inflated, carriers in legacy places, second blocks of a carrier.
Blocks find_blocks(const Source& source, std::vector<Finding>& findings);

// The segment, chunk or tag that holds a block: "APP1@98", "EXIF@40120", "iTXt@33", "0x02BC@512".
std::string block_label(const Source& source, const MetadataBlock& block);

// A PNG text chunk "Raw profile type <type>", as ImageMagick writes it.
struct RawProfile {
  std::string type;  // "exif", "APP1", "iptc", "8bim", "xmp"
  Bytes bytes;
};
// `chunk` is the whole chunk data of tEXt, zTXt or iTXt. Errors: not_found (another text),
// metadata_invalid (cannot be inflated, hexadecimal digits that end early).
Result<RawProfile> read_raw_profile(ByteView chunk, bool compressed);

}  // namespace picdesk::metadata
