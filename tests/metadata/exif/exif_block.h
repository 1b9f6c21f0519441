// SPDX-License-Identifier: GPL-3.0-or-later
// EXIF blocks for tests, laid out as cameras do: directory, values, next directory.
#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include "metadata/bytes.h"

namespace picdesk::test {

class ExifBlock {
 public:
  explicit ExifBlock(bool big_endian) : big_(big_endian) { header(); }

  struct Entry {
    std::uint32_t tag = 0;
    std::uint32_t type = 2;
    std::string value{};      // as it stands in the block
    std::uint32_t count = 0;  // 0: of bytes in `value`
    int at = -1;              // the value lies there already
  };

  // Appends a directory whose next one is `next`; its offset.
  std::size_t ifd(const std::vector<Entry>& entries, std::size_t next = 0);
  // Appends bytes at an even offset.
  std::size_t bytes(const std::string& value);
  void put_u32(std::size_t at, std::size_t value);
  void first_ifd(std::size_t offset) { put_u32(4, offset); }

  std::string u16(std::uint32_t value) const;
  std::string u32(std::size_t value) const;
  const metadata::Bytes& block() const { return block_; }
  std::size_t size() const { return block_.size(); }

 private:
  void header();

  bool big_;
  metadata::Bytes block_;
};

// A camera's block: IFD0, Exif with a MakerNote that holds offsets into the block, Interop, GPS,
// a SubIFD and IFD1 with a thumbnail. `description`: its text with NUL, empty for none.
metadata::Bytes camera_block(bool big_endian, const std::string& description = {});

// That block in a JPEG picture.
metadata::Bytes jpeg_with_exif(const metadata::Bytes& block);

}  // namespace picdesk::test
