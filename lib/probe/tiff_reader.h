// SPDX-License-Identifier: GPL-3.0-or-later
// Directories of a TIFF block (TIFF 6.0, section 2), bounds-checked. Serves TIFF files, whose
// faults are refused, and EXIF blocks, whose faults are skipped.
#pragma once

#include <array>
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
  // The same for raw files, some of which have a maker's number where TIFF has 42.
  static std::optional<TiffReader> open_raw(ByteView block);

  std::uint32_t first_directory() const { return u32(4); }
  // Nothing if the entries or the pointer to the next directory reach beyond the block.
  std::optional<TiffDirectory> directory(std::uint64_t offset) const;
  // `index` < directory.entries.
  TiffEntry entry(const TiffDirectory& directory, std::uint32_t index) const {
    return entry_at(static_cast<std::size_t>(directory.offset) + 2 + index * kEntryBytes);
  }
  // The first entry with that tag.
  std::optional<TiffEntry> find(const TiffDirectory& directory, std::uint32_t tag) const;
  // An unsigned value (BYTE, SHORT, LONG, IFD) of an entry that is inside; nothing for another type
  // or an index beyond the count.
  std::optional<std::uint32_t> value(const TiffEntry& entry, std::uint32_t index = 0) const;
  // value() of the tag's first element.
  std::optional<std::uint32_t> find_value(const TiffDirectory& directory, std::uint32_t tag) const;
  bool little() const { return little_; }

  ByteView block() const { return block_; }

 private:
  static constexpr std::size_t kEntryBytes = 12;
  // Bytes of one value, by type; TIFF 6.0 section 2, and 13 from TIFF technical note 1.
  static constexpr std::array<std::uint8_t, 14> kTypeBytes{0, 1, 1, 2, 4, 8, 1,
                                                           1, 2, 4, 8, 4, 8, 4};

  // Inline, as a hostile file can hold a quarter of a million.
  TiffEntry entry_at(std::size_t at) const {
    TiffEntry entry;
    entry.tag = u16(at);
    entry.type = u16(at + 2);
    entry.count = u32(at + 4);
    const std::uint64_t size = entry.type < kTypeBytes.size() ? kTypeBytes[entry.type] : 0;
    entry.length = size * entry.count;
    entry.offset = entry.length <= 4 ? at + 8 : u32(at + 8);
    entry.inside = fits(block_, entry.offset, entry.length);
    return entry;
  }
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

// All values of one entry of SHORTs or LONGs, for quick reading.
class TiffArray {
 public:
  // Nothing if the entry is of another type or outside the block.
  static std::optional<TiffArray> open(const TiffReader& reader, const TiffEntry& entry);
  // `index` < size().
  std::uint32_t operator[](std::uint32_t index) const {
    const std::size_t at = index * bytes_each_;
    if (bytes_each_ == 2) return little_ ? u16_little(bytes_, at) : u16_big(bytes_, at);
    return little_ ? u32_little(bytes_, at) : u32_big(bytes_, at);
  }
  std::uint32_t size() const { return static_cast<std::uint32_t>(bytes_.size() / bytes_each_); }

 private:
  TiffArray(ByteView bytes, std::size_t bytes_each, bool little)
      : bytes_(bytes), bytes_each_(bytes_each), little_(little) {}
  ByteView bytes_;
  std::size_t bytes_each_;
  bool little_;
};

}  // namespace picdesk::gate
