// SPDX-License-Identifier: GPL-3.0-or-later
#include "probe/tiff_reader.h"

namespace picdesk::gate {
namespace {

constexpr std::uint32_t kByte = 1;
constexpr std::uint32_t kShort = 3;
constexpr std::uint32_t kLong = 4;
constexpr std::uint32_t kDirectory = 13;

}  // namespace

std::optional<TiffReader> TiffReader::open(ByteView block) {
  if (block.size() < 8) return std::nullopt;
  if (starts_with(block, {"II\x2A\0", 4})) return TiffReader(block, true);
  if (starts_with(block, {"MM\0\x2A", 4})) return TiffReader(block, false);
  return std::nullopt;
}

std::optional<TiffReader> TiffReader::open_raw(ByteView block) {
  if (block.size() < 8) return std::nullopt;
  if (starts_with(block, "II")) return TiffReader(block, true);
  if (starts_with(block, "MM")) return TiffReader(block, false);
  return std::nullopt;
}

std::optional<TiffDirectory> TiffReader::directory(std::uint64_t offset) const {
  if (!fits(block_, offset, 2)) return std::nullopt;
  TiffDirectory directory{offset, u16(static_cast<std::size_t>(offset)), 0};
  const std::uint64_t bytes = std::uint64_t{directory.entries} * kEntryBytes;
  if (!fits(block_, offset + 2, bytes + 4)) return std::nullopt;
  directory.next = u32(static_cast<std::size_t>(offset + 2 + bytes));
  return directory;
}

std::optional<TiffEntry> TiffReader::find(const TiffDirectory& directory, std::uint32_t tag) const {
  const auto first = static_cast<std::size_t>(directory.offset) + 2;
  for (std::uint32_t i = 0; i < directory.entries; ++i) {
    if (u16(first + i * kEntryBytes) == tag) return entry(directory, i);
  }
  return std::nullopt;
}

std::optional<std::uint32_t> TiffReader::value(const TiffEntry& entry, std::uint32_t index) const {
  if (!entry.inside || index >= entry.count) return std::nullopt;
  const auto at = static_cast<std::size_t>(entry.offset);
  switch (entry.type) {
    case kByte:
      return u8(block_, at + index);
    case kShort:
      return u16(at + std::size_t{index} * 2);
    case kLong:
    case kDirectory:
      return u32(at + std::size_t{index} * 4);
    default:
      return std::nullopt;
  }
}

std::optional<std::uint32_t> TiffReader::find_value(const TiffDirectory& directory,
                                                    std::uint32_t tag) const {
  const std::optional<TiffEntry> entry = find(directory, tag);
  return entry ? value(*entry) : std::nullopt;
}

std::optional<TiffArray> TiffArray::open(const TiffReader& reader, const TiffEntry& entry) {
  if (!entry.inside || (entry.type != kShort && entry.type != kLong)) return std::nullopt;
  return TiffArray(reader.block().subspan(static_cast<std::size_t>(entry.offset),
                                          static_cast<std::size_t>(entry.length)),
                   entry.type == kShort ? 2 : 4, reader.little());
}

}  // namespace picdesk::gate
