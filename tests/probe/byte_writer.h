// SPDX-License-Identifier: GPL-3.0-or-later
// Packs the bytes of made-up files.
#pragma once

#include <cstddef>
#include <cstdint>
#include <span>
#include <string_view>
#include <vector>

namespace picdesk::test {

using Bytes = std::vector<std::byte>;

class ByteWriter {
 public:
  ByteWriter& u8(std::uint64_t value) {
    bytes_.push_back(static_cast<std::byte>(value & 0xFF));
    return *this;
  }
  ByteWriter& big(int size, std::uint64_t value) {
    for (int i = size - 1; i >= 0; --i) u8(value >> (8 * i));
    return *this;
  }
  ByteWriter& little(int size, std::uint64_t value) {
    for (int i = 0; i < size; ++i) u8(value >> (8 * i));
    return *this;
  }
  ByteWriter& text(std::string_view text) {
    for (const char letter : text) u8(static_cast<unsigned char>(letter));
    return *this;
  }
  ByteWriter& fill(std::size_t count, std::uint64_t value = 0) {
    bytes_.insert(bytes_.end(), count, static_cast<std::byte>(value & 0xFF));
    return *this;
  }
  ByteWriter& append(std::span<const std::byte> bytes) {
    bytes_.insert(bytes_.end(), bytes.begin(), bytes.end());
    return *this;
  }
  std::size_t size() const { return bytes_.size(); }
  const Bytes& bytes() const { return bytes_; }

 private:
  Bytes bytes_;
};

inline Bytes bytes_of(std::string_view text) { return ByteWriter().text(text).bytes(); }

}  // namespace picdesk::test
