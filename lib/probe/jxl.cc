// SPDX-License-Identifier: GPL-3.0-or-later
// JPEG XL (ISO/IEC 18181-2), for its metadata only. A bare codestream has none.
#include <string>

#include "probe/boxes.h"
#include "probe/metadata_walkers.h"
#include "probe/refusal.h"

namespace picdesk::gate {
namespace {

using Kind = MetadataBlock::Kind;

void add_box(ByteView file, const Box& box, ProbeInfo& info) {
  const auto payload = static_cast<std::size_t>(box.payload);
  if (box.type == "xml ") {
    info.metadata.push_back({Kind::xmp, box.payload, box.length, false});
  } else if (box.type == "jumb") {
    info.metadata.push_back({Kind::other, box.at, box.end() - box.at, false});
  } else if (box.type == "Exif" && !add_offset_exif(file, box.payload, box.length, info)) {
    info.unread.push_back("Exif box at byte " + std::to_string(box.at) +
                          " has no TIFF header where it says");
  } else if (box.type == "brob" && box.length >= 4) {
    info.unread.push_back(four_letters(as_text(file).substr(payload, 4)) +
                          " in a compressed (brob) box at byte " + std::to_string(box.at));
  }
}

}  // namespace

Result<ProbeInfo> walk_jxl_metadata(ByteView file) {
  ProbeInfo info;
  if (starts_with(file, "\xFF\x0A")) return info;
  BoxReader boxes(file);
  for (std::uint64_t at = 0; at < file.size();) {
    Result<Box> box = boxes.read(at, file.size());
    if (!box) return forward_error(box);
    add_box(file, *box, info);
    at = box->end();
  }
  return info;
}

}  // namespace picdesk::gate
