// SPDX-License-Identifier: GPL-3.0-or-later
// Every entry of an EXIF block (TIFF 6.0, Exif 2.32), for edits, verification and scrubbing.
// MakerNotes are one value. Offsets count from the TIFF header: a prefix of "Exif\0\0" is passed
// over. Re-entrant.
#pragma once

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "metadata/bytes.h"
#include "picdesk/result.h"

namespace picdesk::metadata {

constexpr std::uint32_t tag_thumbnail = 0x0201;  // its offset
constexpr std::uint32_t tag_maker_note = 0x927C;

// Exif, GPS, Interop and SubIFDs.
bool is_ifd_pointer(std::uint32_t tag);

struct ExifEntry {
  std::string ifd;  // "IFD0", "IFD1", "Exif", "GPS", "Interop", "SubIFD1", ...
  std::uint32_t tag = 0;
  std::uint32_t type = 0;   // 1..13
  std::uint32_t count = 0;  // of elements
  std::size_t entry = 0;    // offset of the 12-byte entry in the block
  std::size_t value = 0;    // offset of the value: in the entry if it has at most 4 bytes
  ByteView bytes;           // of the value
};

struct ExifIfd {
  std::string name;
  std::size_t offset = 0;
  std::size_t pointer = 0;  // offset of the 4 bytes that point to it
  std::size_t entries = 0;  // their number
};

struct ExifTree {
  bool big_endian = false;
  std::vector<ExifIfd> ifds;
  std::vector<ExifEntry> entries;  // in file order of their IFDs
  std::vector<std::pair<std::size_t, std::size_t>>
      used;                         // [begin, end) of tables, values and thumbnails, sorted
  ByteView thumbnail;               // of IFD1, may be empty
  std::vector<std::string> broken;  // entries that cannot be read: "IFD0 0x9286: type 0"
};

// Walks IFD0, IFD1, Exif, GPS, Interop and SubIFDs: at most 64 IFDs of 4,096 entries. Broken
// entries and IFDs below the first are listed, not errors. Errors: metadata_invalid: no TIFF
// header, IFD0 outside the block.
Result<ExifTree> read_exif_tree(ByteView block);

const ExifEntry* find(const ExifTree& tree, std::string_view ifd, std::uint32_t tag);

// The first entry, as "IFD0 0x010E", in which two trees differ: by directory, tag, type, count or
// value, a MakerNote also by offset. Left out are pointers, thumbnail offsets and `edited` (ifd,
// tag) entries. Empty: there is none, and the thumbnails are equal.
std::string different_entry(const ExifTree& before, const ExifTree& after,
                            const std::vector<std::pair<std::string, std::uint32_t>>& edited);

// "IFD0 0x010E ascii 12 <hex of the value>" of every entry but pointers, thumbnail offsets and
// `edited` (ifd, tag) ones, with MakerNotes by bytes and offset: equal before and after an edit. To
// look at; different_entry() compares.
std::vector<std::string> other_entries(
    const ExifTree& tree, const std::vector<std::pair<std::string, std::uint32_t>>& edited);

}  // namespace picdesk::metadata
