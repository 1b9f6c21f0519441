// SPDX-License-Identifier: GPL-3.0-or-later
// CPU of the header gate on ordinary and hostile files, beside its budget: 1 ms, and 0.06 ms for
// each MiB above 16. Exits 1 if a file is over it. Usage: probe_bench [PHOTO...]
#include <algorithm>
#include <cstdio>
#include <ctime>
#include <random>
#include <string>

#include "picdesk/probe.h"
#include "probe/jpeg_builder.h"
#include "probe/png_builder.h"
#include "probe/tiff_builder.h"
#include "support/temp_dir.h"

namespace picdesk::test {
namespace {

constexpr std::size_t kMebibyte = 1 << 20;
constexpr int kRounds = 9;

double cpu_milliseconds() {
  timespec now{};
  clock_gettime(CLOCK_THREAD_CPUTIME_ID, &now);
  return static_cast<double>(now.tv_sec) * 1e3 + static_cast<double>(now.tv_nsec) / 1e6;
}

// Median and worst of some rounds; whether the median keeps the budget.
bool measure(const std::string& title, const Bytes& file) {
  std::vector<double> times;
  std::string outcome = "passes";
  for (int round = 0; round < kRounds; ++round) {
    const double start = cpu_milliseconds();
    const auto info = probe(file);
    times.push_back(cpu_milliseconds() - start);
    if (!info) outcome = name(info.error().code);
  }
  std::sort(times.begin(), times.end());
  const double mebibytes = static_cast<double>(file.size()) / kMebibyte;
  const double budget = 1.0 + 0.06 * std::max(0.0, mebibytes - 16);
  std::printf("%-44s %7.1f MiB  median %7.3f ms  worst %7.3f ms  budget %6.2f ms  %s\n",
              title.c_str(), mebibytes, times[kRounds / 2], times.back(), budget, outcome.c_str());
  return times[kRounds / 2] <= budget;
}

// Bytes as an entropy coder makes them: random, each 0xFF followed by 0.
Bytes coded(std::size_t size) {
  Bytes bytes(size);
  std::mt19937_64 random(6);
  for (std::size_t i = 1; i < size; ++i) {
    const bool stuffed = bytes[i - 1] == std::byte{0xFF};
    bytes[i] = stuffed ? std::byte{0} : static_cast<std::byte>(random() >> 56);
  }
  bytes.back() = std::byte{0};
  return bytes;
}

Bytes jpeg(int code, int scans, const Bytes& scan_data) {
  ByteWriter file;
  JpegBuilder header;
  header.frame(9000, 6000, JpegBuilder::subsampled(), code).scan();
  file.append(header.bytes());
  for (int i = 0; i < scans; ++i) {
    if (i > 0) file.text(std::string_view("\xFF\xDA\0\x08\1\1\0\0\x3F\0", 10));
    file.append(scan_data);
  }
  return file.big(2, 0xFFD9).bytes();
}

Bytes png(int chunks, std::size_t chunk_bytes) {
  PngBuilder file;
  file.header(9000, 6000);
  const Bytes data(chunk_bytes, std::byte{0x55});
  for (int i = 0; i < chunks; ++i) file.chunk("IDAT", data);
  return file.end().bytes();
}

// Stuffed zeros only: the slowest bytes for a search for 0xFF.
Bytes stuffed(std::size_t size) {
  Bytes bytes(size);
  for (std::size_t i = 0; i < size; i += 2) bytes[i] = std::byte{0xFF};
  return bytes;
}

Bytes tiles(std::uint32_t across) {
  const std::uint32_t number = across * across;
  const std::uint32_t table = 8;
  TiffBuilder file(table + number * 4);
  file.longs(std::vector<std::uint32_t>(number, 64));
  const std::uint32_t side = across * 16;
  return file
      .directory({{256, kLong, 1, side},
                  {257, kLong, 1, side},
                  {258, kShort, 1, 8},
                  {259, kShort, 1, 8},
                  {262, kShort, 1, 1},
                  {322, kLong, 1, 16},
                  {323, kLong, 1, 16},
                  {324, kLong, number, table},
                  {325, kLong, number, table}})
      .bytes();
}

// 63 directories of 4,096 tags in a chain.
Bytes directories() {
  constexpr std::uint32_t kEach = 2 + 4096 * 12 + 4;
  TiffBuilder file;
  const TiffTags tags(4096, {50'000, kLong, 1, 1});
  for (std::uint32_t i = 0; i < 63; ++i) {
    file.directory(tags, i == 62 ? 0 : 8 + (i + 1) * kEach);
  }
  return file.bytes();
}

int run(int count, char** photos) {
  bool fine = true;
  for (int i = 1; i < count; ++i) fine &= measure(photos[i], read_file(photos[i]));
  fine &= measure("baseline JPEG", jpeg(0xC0, 1, coded(6'000'000)));
  fine &= measure("PNG, data chunks of 8 KiB", png(7324, 8192));
  fine &= measure("progressive JPEG, 10 scans", jpeg(0xC2, 10, coded(10'000'000)));
  fine &= measure("JPEG of stuffed zeros", jpeg(0xC2, 1, stuffed(255 * kMebibyte)));
  fine &= measure("JPEG of fill bytes", jpeg(0xC2, 1, Bytes(255 * kMebibyte, std::byte{0xFF})));
  fine &= measure("JPEG of bare markers", jpeg(0xC2, 1, Bytes(16 * kMebibyte, std::byte{0x01})));
  fine &= measure("PNG, 32,768 empty data chunks", png(32'768, 0));
  fine &= measure("PNG, 32,768 data chunks of 8,000 bytes", png(32'768, 8000));
  fine &= measure("PNG, 32,768 data chunks of 480 bytes", png(32'768, 480));
  fine &= measure("TIFF of 129,600 tiles", tiles(360));
  fine &= measure("TIFF of 63 x 4,096 tags", directories());
  return fine ? 0 : 1;
}

}  // namespace
}  // namespace picdesk::test

int main(int count, char** photos) { return picdesk::test::run(count, photos); }
