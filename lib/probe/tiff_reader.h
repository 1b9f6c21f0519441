// SPDX-License-Identifier: GPL-3.0-or-later
// Directories of a TIFF block (TIFF 6.0, section 2), bounds-checked. Serves TIFF files, whose
// faults are refused, and EXIF blocks, whose faults are skipped.
#pragma once

#include <cstdint>
#include <optional>

#include "probe/bytes.h"

namespace picdesk::gate {

struct TiffEntry {
  std::uint32_t tag = 0;
  std::uint32_t type = 0;
  std::uint32_t count = 0;
  std::uint64_t offset = 0;  // of the value in the block, wherever it is kept
  std::uint64_t length = 0;  // of the value, bytes; 0: unknown type
  bool inside = false;       // the value lies in the block
};

struct TiffDirectory {
  std::uint64_t offset = 0;
  std::uint32_t entries = 0;
  std::uint32_t next = 0;  // offset of the next directory, 0: none
};

class TiffReader {
 public:
  // Nothing if the block does not start with a TIFF header.
  static std::optional<TiffReader> open(ByteView block);

  std::uint32_t first_directory() const { return u32(4); }
  // Nothing if the entries or the pointer to the next directory reach beyond the block.
  std::optional<TiffDirectory> directory(std::uint64_t offset) const;
  // `index` < directory.entries.
  TiffEntry entry(const TiffDirectory& directory, std::uint32_t index) const;
  // The first entry with that tag.
  std::optional<TiffEntry> find(const TiffDirectory& directory, std::uint32_t tag) const;
  // An unsigned value (BYTE, SHORT, LONG, IFD) of an entry that is inside; nothing for another type
  // or an index beyond the count.
  std::optional<std::uint32_t> value(const TiffEntry& entry, std::uint32_t index = 0) const;
  // value() of the tag's first element.
  std::optional<std::uint32_t> find_value(const TiffDirectory& directory, std::uint32_t tag) const;

  ByteView block() const { return block_; }

 private:
  TiffReader(ByteView block, bool little) : block_(block), little_(little) {}
  std::uint32_t u16(std::size_t at) const {
    return little_ ? u16_little(block_, at) : u16_big(block_, at);
  }
  std::uint32_t u32(std::size_t at) const {
    return little_ ? u32_little(block_, at) : u32_big(block_, at);
  }

  ByteView block_;
  bool little_ = true;
};

}  // namespace picdesk::gate
