// SPDX-License-Identifier: GPL-3.0-or-later
#include "probe/jpeg_blocks.h"

#include <algorithm>
#include <array>
#include <string_view>

namespace picdesk::gate {
namespace {

using Kind = MetadataBlock::Kind;
using namespace std::string_view_literals;

struct Signature {
  std::uint32_t code;
  std::string_view bytes;
  std::size_t skipped;  // of the payload: the signature, and a part's two counters
  Kind kind;
};

constexpr std::array kSignatures{
    Signature{marker::kApp1, "Exif\0\0"sv, 6, Kind::exif},
    Signature{marker::kApp1, "http://ns.adobe.com/xap/1.0/\0"sv, 29, Kind::xmp},
    Signature{marker::kApp1, "http://ns.adobe.com/xmp/extension/\0"sv, 35, Kind::extended_xmp},
    Signature{marker::kApp2, "ICC_PROFILE\0"sv, 14, Kind::icc},
    Signature{marker::kApp13, "Photoshop 3.0\0"sv, 14, Kind::photoshop},
};

}  // namespace

void add_segment(ByteView file, const JpegSegment& segment, std::vector<MetadataBlock>& blocks) {
  if (segment.code == marker::kCom) {
    blocks.push_back({Kind::comment, segment.payload, segment.length, false});
  }
  if (segment.code < marker::kApp0 || segment.code > marker::kApp15) return;
  const ByteView payload = file.subspan(segment.payload, segment.length);
  for (const Signature& known : kSignatures) {
    if (segment.code == known.code && starts_with(payload, known.bytes) &&
        segment.length >= known.skipped) {
      blocks.push_back(
          {known.kind, segment.payload + known.skipped, segment.length - known.skipped, false});
      return;
    }
  }
  blocks.push_back({Kind::other, segment.payload, segment.length, false});
}

void order_profile_parts(ByteView file, std::vector<MetadataBlock>& blocks) {
  const auto is_part = [](const MetadataBlock& block) { return block.kind == Kind::icc; };
  std::array<MetadataBlock, 256> parts{};
  const auto number = static_cast<std::size_t>(std::ranges::count_if(blocks, is_part));
  if (number < 2 || number >= parts.size()) return;
  for (const MetadataBlock& block : blocks) {
    if (!is_part(block)) continue;
    const auto offset = static_cast<std::size_t>(block.offset);
    const std::size_t sequence = u8(file, offset - 2);
    const std::size_t total = u8(file, offset - 1);
    if (total != number || sequence < 1 || sequence > number || parts[sequence].offset != 0) return;
    parts[sequence] = block;
  }
  std::size_t next = 1;
  for (MetadataBlock& block : blocks) {
    if (is_part(block)) block = parts[next++];
  }
}

}  // namespace picdesk::gate
