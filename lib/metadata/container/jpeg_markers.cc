// SPDX-License-Identifier: GPL-3.0-or-later
#include "metadata/container/walks.h"

namespace picdesk::metadata {
namespace {

constexpr std::size_t block_bytes = 64;

// 1 if FF and the byte behind it are a marker. No branches, so that a block is a few vector
// instructions: memchr() is slow on a file of FF 00 FF 00 ..., which anyone can send.
std::uint8_t is_marker(std::uint8_t byte, std::uint8_t code) {
  const bool stuffing = (code == 0) | (code == 0xFF) | ((code & 0xF8) == 0xD0);
  return static_cast<std::uint8_t>((byte == 0xFF) & !stuffing);
}

bool block_has_marker(const std::byte* block) {
  std::uint8_t found = 0;
  for (std::size_t i = 0; i < block_bytes; ++i) {
    found =
        static_cast<std::uint8_t>(found | is_marker(std::to_integer<std::uint8_t>(block[i]),
                                                    std::to_integer<std::uint8_t>(block[i + 1])));
  }
  return found != 0;
}

}  // namespace

std::size_t find_marker(ByteView file, std::size_t from) {
  std::size_t at = from;
  // In a header the next marker stands right here; only scans are worth the blocks.
  if (at + 1 < file.size() && is_marker(std::to_integer<std::uint8_t>(file[at]),
                                        std::to_integer<std::uint8_t>(file[at + 1])) != 0) {
    return at;
  }
  while (at + block_bytes < file.size() && !block_has_marker(file.data() + at)) at += block_bytes;
  for (; at + 1 < file.size(); ++at) {
    if (is_marker(std::to_integer<std::uint8_t>(file[at]),
                  std::to_integer<std::uint8_t>(file[at + 1])) != 0) {
      return at;
    }
  }
  return file.size();
}

}  // namespace picdesk::metadata
