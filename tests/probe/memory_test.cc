// SPDX-License-Identifier: GPL-3.0-or-later
// The gate's own memory stays below 1 MiB, however large and crowded the file is.
#include <malloc.h>
#include <sys/mman.h>

#include <algorithm>
#include <atomic>
#include <cstdlib>
#include <cstring>
#include <new>
#include <stdexcept>

#include "probe/refusals.h"

namespace {
std::atomic<std::size_t> live_bytes{0};
std::atomic<std::size_t> peak_bytes{0};
}  // namespace

// Counts what this binary allocates.
void* operator new(std::size_t size) {
  void* memory = std::malloc(size);
  if (memory == nullptr) throw std::bad_alloc();
  const std::size_t live = live_bytes += malloc_usable_size(memory);
  std::size_t peak = peak_bytes;
  while (live > peak && !peak_bytes.compare_exchange_weak(peak, live)) {
  }
  return memory;
}
void operator delete(void* memory) noexcept {
  if (memory != nullptr) live_bytes -= malloc_usable_size(memory);
  std::free(memory);
}
void operator delete(void* memory, std::size_t) noexcept { operator delete(memory); }

namespace picdesk::test {
namespace {

constexpr std::size_t kFileBytes = 200u << 20;

// 200 MB of zeros, of which only the pages that are written or read take memory.
class SparseFile {
 public:
  SparseFile() {
    void* memory = mmap(nullptr, kFileBytes, PROT_READ | PROT_WRITE,
                        MAP_PRIVATE | MAP_ANONYMOUS | MAP_NORESERVE, -1, 0);
    if (memory == MAP_FAILED) throw std::runtime_error("mmap failed");
    start_ = static_cast<std::byte*>(memory);
  }
  ~SparseFile() { munmap(start_, kFileBytes); }
  SparseFile(const SparseFile&) = delete;
  SparseFile& operator=(const SparseFile&) = delete;

  void write(std::size_t at, const Bytes& bytes) {
    std::memcpy(start_ + at, bytes.data(), bytes.size());
  }
  std::span<const std::byte> bytes() const { return {start_, kFileBytes}; }

 private:
  std::byte* start_ = nullptr;
};

Limits generous() {
  Limits limits;
  limits.metadata_bytes = limits.icc_bytes = limits.text_bytes = limits.extended_xmp_bytes =
      kFileBytes;
  return limits;
}

// Peak of what a probe allocates beyond what was there before.
std::size_t peak_of_probe(const SparseFile& file) {
  peak_bytes = live_bytes.load();
  const std::size_t before = live_bytes;
  const auto info = probe(file.bytes(), generous());
  EXPECT_TRUE(info.has_value()) << info.error().message;
  EXPECT_GE(info->metadata.size(), 3900u);
  return peak_bytes - before;
}

TEST(MemoryTest, JpegOf4000Segments) {
  SparseFile file;
  file.write(0, ByteWriter().big(2, 0xFFD8).bytes());
  std::size_t at = 2;
  for (int i = 0; i < 4000; ++i) {
    file.write(at, ByteWriter().big(2, 0xFFE7).big(2, 52'000).bytes());
    at += 52'002;
  }
  ASSERT_LT(at, kFileBytes);
  file.write(at, ByteWriter()
                     .big(4, 0xFFC0000B)
                     .u8(8)
                     .big(4, 0x00100010)
                     .big(4, 0x01011100)
                     .big(4, 0xFFDA0008)
                     .big(6, 0x010100003F00)
                     .big(2, 0xFFD9)
                     .bytes());
  const std::size_t peak = peak_of_probe(file);
  EXPECT_GT(peak, 4000 * sizeof(MetadataBlock));  // that counting works
  EXPECT_LT(peak, 1u << 20);
}

TEST(MemoryTest, PngOf4000TextsAnd32000DataChunks) {
  SparseFile file;
  file.write(0, ByteWriter()
                    .text("\x89PNG\r\n\x1A\n")
                    .big(4, 13)
                    .text("IHDR")
                    .big(4, 16)
                    .big(4, 8)
                    .big(5, 0x0802000000)
                    .bytes());
  std::size_t at = 33;
  for (int i = 0; i < 4000; ++i) {
    file.write(at, ByteWriter().big(4, 20'000).text("tEXt").bytes());
    at += 20'012;
  }
  for (int i = 0; i < 32'000; ++i) {
    file.write(at, ByteWriter().big(4, 3000).text("IDAT").bytes());
    at += 3012;
  }
  ASSERT_LT(at + 12, kFileBytes);
  file.write(at, ByteWriter().big(4, 0).text("IEND").bytes());
  EXPECT_LT(peak_of_probe(file), 1u << 20);
}

}  // namespace
}  // namespace picdesk::test
