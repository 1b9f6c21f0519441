// SPDX-License-Identifier: GPL-3.0-or-later
#include "worker/protocol/shared_memory.h"

#include <fcntl.h>
#include <sys/mman.h>
#include <unistd.h>

#include <cerrno>

namespace picdesk::worker {
namespace {

files::Descriptor new_memory() {
  return files::Descriptor(::memfd_create("picdesk-worker", MFD_CLOEXEC | MFD_ALLOW_SEALING));
}

bool write_all(int memory, std::span<const std::byte> bytes) {
  while (!bytes.empty()) {
    const ssize_t written = ::write(memory, bytes.data(), bytes.size());
    if (written < 0 && errno == EINTR) continue;
    if (written <= 0) return false;
    bytes = bytes.subspan(static_cast<std::size_t>(written));
  }
  return true;
}

}  // namespace

files::Descriptor sealed_memory(std::span<const std::span<const std::byte>> pieces) {
  files::Descriptor memory = new_memory();
  if (!memory.valid()) return {};
  for (const auto& piece : pieces) {
    if (!write_all(memory.get(), piece)) return {};
  }
  constexpr int all = F_SEAL_SEAL | F_SEAL_WRITE | F_SEAL_GROW | F_SEAL_SHRINK;
  if (::fcntl(memory.get(), F_ADD_SEALS, all) != 0) return {};
  return memory;
}

files::Descriptor writable_memory(std::uint64_t size) {
  files::Descriptor memory = new_memory();
  if (!memory.valid()) return {};
  if (::ftruncate(memory.get(), static_cast<off_t>(size)) != 0) return {};
  constexpr int length = F_SEAL_SEAL | F_SEAL_GROW | F_SEAL_SHRINK;
  if (::fcntl(memory.get(), F_ADD_SEALS, length) != 0) return {};
  return memory;
}

bool read_memory(int memory, std::uint64_t offset, std::span<std::byte> bytes) {
  while (!bytes.empty()) {
    const ssize_t got = ::pread(memory, bytes.data(), bytes.size(), static_cast<off_t>(offset));
    if (got < 0 && errno == EINTR) continue;
    if (got <= 0) return false;
    bytes = bytes.subspan(static_cast<std::size_t>(got));
    offset += static_cast<std::uint64_t>(got);
  }
  return true;
}

Mapping::Mapping(int memory, std::uint64_t size, Access access) {
  if (size == 0) return;
  const int protection = access == Access::read ? PROT_READ : PROT_READ | PROT_WRITE;
  const std::size_t length = static_cast<std::size_t>(size);
  void* address = ::mmap(nullptr, length, protection, MAP_SHARED, memory, 0);
  if (address != MAP_FAILED) bytes_ = {static_cast<std::byte*>(address), length};
}

Mapping::~Mapping() {
  if (!bytes_.empty()) ::munmap(bytes_.data(), bytes_.size());
}

}  // namespace picdesk::worker
