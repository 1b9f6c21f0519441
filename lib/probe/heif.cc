// SPDX-License-Identifier: GPL-3.0-or-later
// HEIF and AVIF, for their metadata only.
#include <algorithm>
#include <limits>
#include <string>

#include "probe/exif_facts.h"
#include "probe/heif_items.h"
#include "probe/metadata_walkers.h"

namespace picdesk::gate {
namespace {

using Kind = MetadataBlock::Kind;
using namespace std::string_view_literals;

// C2PA 2.1, A.5.1: a uuid box in front of the media.
constexpr auto kC2paUuid = "\xD8\xFE\xC3\xD6\x1B\x0E\x48\x3C\x92\x97\x58\x28\x87\x7E\xC4\x81"sv;

// One run of bytes; nothing if the pieces do not follow each other.
std::optional<Extent> joined(const std::vector<Extent>& extents) {
  if (extents.empty()) return std::nullopt;
  Extent whole = extents.front();
  for (std::size_t i = 1; i < extents.size(); ++i) {
    if (extents[i].offset != whole.offset + whole.length) return std::nullopt;
    whole.length += extents[i].length;
  }
  return whole;
}

std::optional<Kind> kind_of(const HeifItem& item) {
  if (item.type == "Exif") return Kind::exif;
  if (item.type == "mime" && item.content_type == "application/rdf+xml") return Kind::xmp;
  return std::nullopt;
}

void add_item(ByteView file, const HeifItem& item, ProbeInfo& info) {
  const std::optional<Kind> kind = kind_of(item);
  if (!kind) return;
  const std::string what =
      std::string(*kind == Kind::exif ? "Exif" : "XMP") + " item " + std::to_string(item.id) + " ";
  if (!item.trouble.empty()) return info.unread.push_back(what + item.trouble);
  if (!item.encoding.empty()) return info.unread.push_back(what + "is compressed");
  const std::optional<Extent> whole = joined(item.extents);
  if (!whole) {
    info.unread.push_back(
        what + (item.extents.empty() ? "has no location"
                                     : "is in " + std::to_string(item.extents.size()) + " pieces"));
  } else if (*kind == Kind::xmp) {
    info.metadata.push_back({Kind::xmp, whole->offset, whole->length, false});
  } else if (!add_offset_exif(file, whole->offset, whole->length, info)) {
    info.unread.push_back(what + "has no TIFF header where it says");
  }
}

void add_credentials(ByteView file, const Box& box, ProbeInfo& info) {
  if (box.length < kC2paUuid.size()) return;
  if (!starts_with(file.subspan(static_cast<std::size_t>(box.payload)), kC2paUuid)) return;
  info.metadata.push_back(
      {Kind::other, box.payload + kC2paUuid.size(), box.length - kC2paUuid.size(), false});
}

int side(std::uint64_t pixels) {
  constexpr auto most = static_cast<std::uint64_t>(std::numeric_limits<int>::max());
  return pixels > most ? 0 : static_cast<int>(pixels);
}

}  // namespace

bool add_offset_exif(ByteView file, std::uint64_t offset, std::uint64_t length, ProbeInfo& info) {
  if (length < 4) return false;
  const std::uint64_t skip = 4 + std::uint64_t{u32_big(file, static_cast<std::size_t>(offset))};
  if (skip >= length) return false;
  add_exif_block(file, offset + skip, length - skip, info);
  return true;
}

Result<ProbeInfo> walk_heif_metadata(ByteView file) {
  ProbeInfo info;
  BoxReader boxes(file);
  for (std::uint64_t at = 0; at < file.size();) {
    Result<Box> box = boxes.read(at, file.size());
    // A tail that is no box costs only itself.
    if (!box && at > 0 && box.error().code == ErrorCode::corrupt_data) {
      info.trailing_bytes = file.size() - at;
      break;
    }
    if (!box) return forward_error(box);
    at = box->end();
    if (box->type == "uuid") add_credentials(file, *box, info);
    if (box->type != "meta" || !boxes.open_full(*box)) continue;
    Result<HeifMeta> meta = read_heif_meta(file, boxes, *box);
    if (!meta) return forward_error(meta);
    info.stored = Size{side(meta->width), side(meta->height)};
    for (const HeifItem& item : meta->items) add_item(file, item, info);
  }
  return info;
}

}  // namespace picdesk::gate
