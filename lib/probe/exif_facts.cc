// SPDX-License-Identifier: GPL-3.0-or-later
#include "probe/exif_facts.h"

#include <algorithm>
#include <optional>

#include "probe/tiff_reader.h"

namespace picdesk::gate {
namespace {

constexpr std::uint32_t kOrientation = 0x0112;
constexpr std::uint32_t kExifDirectory = 0x8769;
constexpr std::uint32_t kColorSpace = 0xA001;
constexpr std::uint32_t kInteropDirectory = 0xA005;
constexpr std::uint32_t kInteropIndex = 0x0001;
// Not in the standard, but what several cameras write for Adobe RGB.
constexpr std::uint32_t kColorSpaceAdobeRgb = 2;

std::optional<TiffDirectory> child(const TiffReader& reader, const TiffDirectory& parent,
                                   std::uint32_t tag) {
  const std::optional<std::uint32_t> offset = reader.find_value(parent, tag);
  return offset ? reader.directory(*offset) : std::nullopt;
}

bool says_adobe_rgb(const TiffReader& reader, const TiffDirectory& exif) {
  if (reader.find_value(exif, kColorSpace) == kColorSpaceAdobeRgb) return true;
  const std::optional<TiffDirectory> interop = child(reader, exif, kInteropDirectory);
  if (!interop) return false;
  const std::optional<TiffEntry> index = reader.find(*interop, kInteropIndex);
  return index && index->inside && index->length >= 3 &&
         starts_with(reader.block().subspan(static_cast<std::size_t>(index->offset)), "R03");
}

}  // namespace

bool has_exif_prefix(ByteView payload) { return starts_with(payload, {"Exif\0\0", kExifPrefix}); }

void read_exif_facts(ByteView block, ProbeInfo& info) {
  const std::optional<TiffReader> reader = TiffReader::open(block);
  if (!reader) return;
  const std::optional<TiffDirectory> first = reader->directory(reader->first_directory());
  if (!first) return;
  if (const std::optional<std::uint32_t> value = reader->find_value(*first, kOrientation)) {
    info.orientation_invalid = *value < 1 || *value > 8;
    if (!info.orientation_invalid) info.orientation = static_cast<Orientation>(*value);
  }
  const std::optional<TiffDirectory> exif = child(*reader, *first, kExifDirectory);
  info.adobe_rgb = exif && says_adobe_rgb(*reader, *exif);
}

void read_exif_facts_of_blocks(ByteView file, ProbeInfo& info) {
  const auto exif =
      std::ranges::find(info.metadata, MetadataBlock::Kind::exif, &MetadataBlock::kind);
  if (exif == info.metadata.end()) return;
  read_exif_facts(
      file.subspan(static_cast<std::size_t>(exif->offset), static_cast<std::size_t>(exif->length)),
      info);
}

void add_exif_block(ByteView file, std::uint64_t offset, std::uint64_t length, ProbeInfo& info) {
  const std::uint64_t prefix = has_exif_prefix(file.subspan(static_cast<std::size_t>(offset),
                                                            static_cast<std::size_t>(length)))
                                   ? kExifPrefix
                                   : 0;
  info.metadata.push_back({MetadataBlock::Kind::exif, offset + prefix, length - prefix, false});
}

}  // namespace picdesk::gate
