// SPDX-License-Identifier: GPL-3.0-or-later
#include "probe/jpeg_quality.h"

#include <algorithm>
#include <array>
#include <cstdlib>
#include <limits>

#include "probe/jpeg_markers.h"

namespace picdesk::gate {
namespace {

constexpr std::uint32_t kDqt = 0xDB;
constexpr int kMostSegments = 4096;
constexpr std::size_t kEntries = 64;
using Table = std::array<int, kEntries>;

// T.81, table K.1, in zigzag order.
constexpr Table kLuma{16, 11, 12,  14,  12,  10, 16, 14,  13,  14,  18,  17,  16, 19,  24,  40,
                      26, 24, 22,  22,  24,  49, 35, 37,  29,  40,  58,  51,  61, 60,  57,  51,
                      56, 55, 64,  72,  92,  78, 64, 68,  87,  69,  55,  56,  80, 109, 81,  87,
                      95, 98, 103, 104, 103, 62, 77, 113, 121, 112, 100, 120, 92, 101, 103, 99};

// As libjpeg scales it for a baseline file.
int scaled(int entry, int quality) {
  const int percent = quality < 50 ? 5000 / quality : 200 - 2 * quality;
  return std::clamp((entry * percent + 50) / 100, 1, 255);
}

int nearest_quality(const Table& table) {
  int best = 100;
  int least = std::numeric_limits<int>::max();
  for (int quality = 100; quality >= 1; --quality) {
    int difference = 0;
    for (std::size_t i = 0; i < kEntries; ++i) {
      difference += std::abs(table[i] - scaled(kLuma[i], quality));
    }
    if (difference < least) {
      least = difference;
      best = quality;
    }
  }
  return best;
}

struct Tables {
  std::array<std::optional<Table>, 4> tables;

  void read(ByteView file, const JpegSegment& segment) {
    std::size_t at = segment.payload;
    while (at < segment.end()) {
      const std::uint32_t head = u8(file, at++);
      const std::size_t bytes = head >> 4 == 0 ? 1 : 2;
      if ((head & 15) >= tables.size() || segment.end() - at < bytes * kEntries) return;
      Table table{};
      for (int& entry : table) {
        entry = static_cast<int>(bytes == 1 ? u8(file, at) : u16_big(file, at));
        at += bytes;
      }
      tables[head & 15] = table;
    }
  }
};

}  // namespace

std::optional<int> jpeg_quality(ByteView file) {
  Tables read;
  std::optional<std::uint32_t> luma;
  std::size_t at = find_marker(file, 2);
  for (int segments = 0; at < file.size() && segments < kMostSegments; ++segments) {
    const std::uint32_t code = u8(file, at + 1);
    if (code == marker::kTem) {
      at = find_marker(file, at + 2);
      continue;
    }
    const std::optional<JpegSegment> segment = read_segment(file, at);
    if (!segment || code == marker::kSos) break;
    if (code == kDqt) read.read(file, *segment);
    // Precision, height, width, number; then id, sampling and table of the first component.
    if (is_frame_header(code) && segment->length >= 9) luma = u8(file, segment->payload + 8);
    at = find_marker(file, segment->end());
  }
  if (!luma || *luma >= read.tables.size() || !read.tables[*luma]) return std::nullopt;
  return nearest_quality(*read.tables[*luma]);
}

}  // namespace picdesk::gate
