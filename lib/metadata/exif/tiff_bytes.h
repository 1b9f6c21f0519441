// SPDX-License-Identifier: GPL-3.0-or-later
// A TIFF structure being written. Callers check the bounds. Re-entrant.
#pragma once

#include <cstddef>
#include <cstdint>
#include <utility>

#include "metadata/bytes.h"

namespace picdesk::metadata {

class TiffBytes {
 public:
  TiffBytes(Bytes bytes, bool big_endian) : bytes_(std::move(bytes)), big_(big_endian) {}

  const Bytes& bytes() const { return bytes_; }
  Bytes take() { return std::move(bytes_); }
  std::size_t size() const { return bytes_.size(); }

  void put_u16(std::size_t at, std::uint32_t value) {
    put_u8(at + (big_ ? 0 : 1), value >> 8);
    put_u8(at + (big_ ? 1 : 0), value);
  }
  void put_u32(std::size_t at, std::uint32_t value) {
    put_u16(at + (big_ ? 0 : 2), value >> 16);
    put_u16(at + (big_ ? 2 : 0), value);
  }
  void put(std::size_t at, ByteView value) {
    for (std::size_t i = 0; i < value.size(); ++i) bytes_[at + i] = value[i];
  }
  void zero(std::size_t begin, std::size_t end) {
    for (std::size_t i = begin; i < end; ++i) bytes_[i] = std::byte{0};
  }
  // Where the value now stands: TIFF wants values and directories at even offsets.
  std::size_t append_even(ByteView value) {
    if (bytes_.size() % 2 != 0) bytes_.push_back(std::byte{0});
    const std::size_t at = bytes_.size();
    append(bytes_, value);
    return at;
  }
  void append_zeros(std::size_t count) { bytes_.resize(bytes_.size() + count); }

 private:
  void put_u8(std::size_t at, std::uint32_t value) {
    bytes_[at] = static_cast<std::byte>(value & 0xFF);
  }

  Bytes bytes_;
  bool big_;
};

}  // namespace picdesk::metadata
