// SPDX-License-Identifier: GPL-3.0-or-later
#include "probe/tiff_blocks.h"

#include <array>
#include <optional>
#include <string>

namespace picdesk::gate {
namespace {

using Kind = MetadataBlock::Kind;

struct MetadataTag {
  std::uint32_t tag;
  Kind kind;
};
constexpr std::array kMetadataTags{MetadataTag{0x02BC, Kind::xmp}, MetadataTag{0x83BB, Kind::iim},
                                   MetadataTag{0x8773, Kind::icc},
                                   MetadataTag{0x8649, Kind::photoshop}};

}  // namespace

void add_tiff_blocks(const TiffReader& reader, const TiffDirectory& directory, ProbeInfo& info) {
  info.metadata.push_back({Kind::exif, 0, reader.block().size(), false});
  for (const MetadataTag& known : kMetadataTags) {
    const std::optional<TiffEntry> entry = reader.find(directory, known.tag);
    if (!entry || entry->length == 0) continue;
    if (entry->inside) {
      info.metadata.push_back({known.kind, entry->offset, entry->length, false});
    } else {
      info.unread.push_back(std::string(name(known.kind)) + " in TIFF tag " +
                            std::to_string(known.tag) + " lies outside the file");
    }
  }
}

}  // namespace picdesk::gate
