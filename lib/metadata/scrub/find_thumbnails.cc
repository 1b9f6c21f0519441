// SPDX-License-Identifier: GPL-3.0-or-later
#include "metadata/scrub/byte_scan.h"

namespace picdesk::metadata {
namespace {

// The tables of a profile have three bytes of a JPEG by chance now and then, but no two segments.
bool begins_segments(ByteView bytes) {
  for (int segment = 0; segment < 2; ++segment) {
    if (bytes.size() < 4 || byte_at(bytes, 0) != 0xFF) return false;
    const std::uint32_t code = byte_at(bytes, 1);
    const std::size_t length = u16_big(bytes, 2);
    if (code < 0xC0 || length < 2 || length + 2 > bytes.size()) return false;
    bytes = bytes.subspan(length + 2);
  }
  return true;
}

}  // namespace

std::vector<std::size_t> find_thumbnails(ByteView file, const Layout& layout) {
  std::vector<std::size_t> found;
  for (const Part& part : layout.parts) {
    if (part.kind == Part::Kind::image || part.kind == Part::Kind::coding) continue;
    const ByteView bytes = file.subspan(part.offset, part.length);
    for (std::size_t at = 0;
         (at = as_text(bytes).find("\xFF\xD8\xFF", at)) != std::string_view::npos; ++at) {
      if (part.kind == Part::Kind::icc && !begins_segments(bytes.subspan(at + 2))) continue;
      found.push_back(part.offset + at);
    }
  }
  return found;
}

}  // namespace picdesk::metadata
