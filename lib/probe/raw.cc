// SPDX-License-Identifier: GPL-3.0-or-later
// Camera raw that is laid out like TIFF, for its metadata only: that stands in the first directory.
#include <algorithm>
#include <string>

#include "probe/exif_facts.h"
#include "probe/metadata_walkers.h"
#include "probe/refusal.h"
#include "probe/tiff_blocks.h"
#include "probe/tiff_reader.h"

namespace picdesk::gate {
namespace {

constexpr std::uint32_t kMostEntries = 4096;
constexpr std::uint32_t kMostSubImages = 16;
constexpr std::uint32_t kWidth = 0x0100;
constexpr std::uint32_t kHeight = 0x0101;
constexpr std::uint32_t kSubImages = 0x014A;

void take_size(const TiffReader& reader, const TiffDirectory& directory, Size& largest) {
  constexpr std::uint32_t most = 1u << 20;  // px, beyond any sensor
  const std::uint32_t width = reader.find_value(directory, kWidth).value_or(0);
  const std::uint32_t height = reader.find_value(directory, kHeight).value_or(0);
  if (width > most || height > most) return;
  const auto area =
      static_cast<std::uint64_t>(largest.width) * static_cast<std::uint64_t>(largest.height);
  if (std::uint64_t{width} * height <= area) return;
  largest = Size{static_cast<int>(width), static_cast<int>(height)};
}

// The first directory often holds a preview; the raw picture is in a sub-image.
Size largest_picture(const TiffReader& reader, const TiffDirectory& first) {
  Size largest;
  take_size(reader, first, largest);
  const std::optional<TiffEntry> children = reader.find(first, kSubImages);
  for (std::uint32_t i = 0; children && i < std::min(children->count, kMostSubImages); ++i) {
    const std::optional<std::uint32_t> offset = reader.value(*children, i);
    const auto child = offset ? reader.directory(*offset) : std::nullopt;
    if (child && child->entries <= kMostEntries) take_size(reader, *child, largest);
  }
  return largest;
}

}  // namespace

Result<ProbeInfo> walk_raw_metadata(ByteView file) {
  const std::optional<TiffReader> reader = TiffReader::open_raw(file);
  const auto first = reader ? reader->directory(reader->first_directory()) : std::nullopt;
  if (!first) return corrupt("the raw file has no directory where its header says");
  if (first->entries > kMostEntries) {
    return too_large("the first directory has " + count(first->entries, "tag") + ", at most " +
                     std::to_string(kMostEntries) + " are accepted");
  }
  ProbeInfo info;
  info.stored = largest_picture(*reader, *first);
  add_tiff_blocks(*reader, *first, info);
  read_exif_facts(file, info);
  return info;
}

}  // namespace picdesk::gate
