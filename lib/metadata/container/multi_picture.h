// SPDX-License-Identifier: GPL-3.0-or-later
// The index of a multi-picture file (CIPA DC-007): where its further images lie. Re-entrant.
#pragma once

#include <cstdint>
#include <vector>

#include "metadata/bytes.h"
#include "metadata/container/changes.h"
#include "metadata/container/layout.h"
#include "picdesk/result.h"

namespace picdesk::metadata {

struct PictureEntry {
  std::size_t at = 0;        // of the 16-byte entry in the file: attributes, size, offset, ...
  std::uint32_t size = 0;    // bytes of the image
  std::uint32_t offset = 0;  // from the TIFF header of the index; 0: the first image of the file
};

struct PictureIndex {
  bool big_endian = false;
  std::size_t origin = 0;  // of the TIFF header in the file
  std::vector<PictureEntry> entries;

  // Position of an entry's image in the file.
  std::uint64_t position(const PictureEntry& entry) const {
    return entry.offset == 0 ? 0 : std::uint64_t{origin} + entry.offset;
  }
};

// Errors: corrupt_data.
Result<PictureIndex> read_picture_index(ByteView file, const Part& part);

// Lets the offsets and the first image's size follow what moved, in the index's own byte order. An
// entry that points to no image is left alone: finding meta/mpf-broken.
void move_multi_pictures(Changes& changes);

}  // namespace picdesk::metadata
