// SPDX-License-Identifier: GPL-3.0-or-later
// Edits of an EXIF block by appending: no existing offset moves, so MakerNotes and everything that
// is not understood stay valid. Re-entrant.
#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "metadata/bytes.h"
#include "picdesk/metadata.h"
#include "picdesk/result.h"

namespace picdesk::metadata {

// nullopt: leave the tag; empty: remove it; else its UTF-8 text without NUL.
struct ExifChanges {
  std::optional<std::string> description;          // IFD0 0x010E
  std::optional<std::string> artist;               // IFD0 0x013B
  std::optional<std::string> copyright;            // IFD0 0x8298
  std::optional<std::string> date_original;        // Exif 0x9003
  std::optional<std::string> sub_second_original;  // Exif 0x9291
  std::optional<std::string> offset_original;      // Exif 0x9011
  std::optional<std::uint16_t> orientation;        // IFD0 0x0112; 1..8, 0: remove it
  bool empty() const;
};

constexpr std::size_t max_jpeg_exif = 65'527;  // bytes of the TIFF block in one APP1

// The patched block. A tag that reads as that already is not touched; an empty `block` gives a
// fresh little-endian one, or an empty one if nothing is set; a block whose last entry is removed
// stays, without entries. A prefix of "Exif\0\0" stays and does not count. Errors: metadata_invalid
// "meta/exif-unsafe: ..." (entry type outside 1..13, value or IFD outside the block, IFD loop, too
// many entries, larger than `max_bytes`).
Result<Bytes> patch_exif(ByteView block, const ExifChanges& changes,
                         std::size_t max_bytes = max_jpeg_exif);

// What `fields` of the record ask of EXIF: caption (x-default), creators, copyright (x-default),
// date_created (only if `dates` and seconds are known), orientation.
ExifChanges exif_changes(const MetadataRecord& values, const std::vector<std::string>& fields,
                         bool dates);

}  // namespace picdesk::metadata
