// SPDX-License-Identifier: GPL-3.0-or-later
// The tags that picdesk writes, as values ready for an IFD. Re-entrant.
#pragma once

#include <cstdint>
#include <optional>
#include <vector>

#include "metadata/bytes.h"
#include "metadata/exif/exif_patch.h"
#include "metadata/exif/exif_tree.h"

namespace picdesk::metadata {

constexpr std::uint32_t tag_exif_ifd = 0x8769;

struct ExifValue {
  std::uint32_t tag = 0;
  std::uint32_t type = 0;
  std::uint32_t count = 0;
  std::optional<Bytes> bytes{};  // in the block's byte order; nothing: the tag is removed
};

struct ExifValues {
  std::vector<ExifValue> main;  // of IFD0, by tag
  std::vector<ExifValue> exif;  // of the Exif IFD, by tag
};

ExifValues exif_values(const ExifChanges& changes, bool big_endian);
ExifValue exif_version();
ExifValue exif_pointer(std::size_t offset, bool big_endian);

// Whether a reader gets the same from the entry: texts but for ending NULs and spaces, an Artist by
// its names, a Copyright with its two parts as one.
bool reads_same(const ExifEntry& entry, const ExifValue& value);

// A little-endian block of those values that are not removed; empty if there are none.
Bytes fresh_exif(const ExifValues& values);

}  // namespace picdesk::metadata
