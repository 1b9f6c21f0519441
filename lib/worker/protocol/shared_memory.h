// SPDX-License-Identifier: GPL-3.0-or-later
// Anonymous files that two processes map. Re-entrant.
#pragma once

#include <cstddef>
#include <cstdint>
#include <span>
#include <vector>

#include "base/descriptor.h"

namespace picdesk::worker {

// The pieces one behind the other, sealed: nobody can write to it or change its length. Invalid:
// errno says why.
files::Descriptor sealed_memory(std::span<const std::span<const std::byte>> pieces);

// `size` zero bytes that take memory only where they are written. Its length is sealed, so that
// reading it cannot fail half way.
files::Descriptor writable_memory(std::uint64_t size);

// The bytes [offset, offset + bytes.size()). By read, not by map: nothing can fault.
bool read_memory(int memory, std::uint64_t offset, std::span<std::byte> bytes);

// A shared mapping of a whole file. Empty if it failed or size is 0.
class Mapping {
 public:
  enum class Access { read, write };
  Mapping(int memory, std::uint64_t size, Access access);
  ~Mapping();
  Mapping(const Mapping&) = delete;
  Mapping& operator=(const Mapping&) = delete;
  std::span<std::byte> bytes() const { return bytes_; }

 private:
  std::span<std::byte> bytes_;
};

}  // namespace picdesk::worker
