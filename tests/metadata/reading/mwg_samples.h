// SPDX-License-Identifier: GPL-3.0-or-later
// JPEGs whose carriers differ in a known way, and what another reader makes of them under the
// guidelines of the Metadata Working Group.
#pragma once

#include <map>
#include <nlohmann/json.hpp>
#include <string>
#include <vector>

#include "metadata/samples.h"
#include "picdesk/metadata.h"

namespace picdesk::test {

// What the file says of the digest of its IIM block (8BIM 0x0425).
enum class Digest { absent, zero, equal, stale };
std::string name_of(Digest digest);

// IFD0 0x010E, 0x0112, 0x013B, 0x8298 and Exif 0x9003, 0x9291, 0x9011 of the record, those that are
// not blank, as a little-endian TIFF block.
Bytes exif_block(const MetadataRecord& record);

struct MwgSample {
  std::string name;  // letters, digits, "_"
  MetadataRecord exif;
  MetadataRecord iim;
  MetadataRecord xmp;
  Digest digest = Digest::absent;
  bool has_iim = true;
};
// A blank record gives no block.
Bytes mwg_file(const MwgSample& sample);

// exiftool -use MWG on all of them in one run, by name.
std::map<std::string, nlohmann::json> mwg_oracle(const std::vector<MwgSample>& samples);

}  // namespace picdesk::test
