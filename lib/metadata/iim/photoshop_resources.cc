// SPDX-License-Identifier: GPL-3.0-or-later
#include "metadata/iim/photoshop_resources.h"

#include <algorithm>
#include <string>
#include <string_view>

#include "base/digest.h"

namespace picdesk::metadata {
namespace {

constexpr std::size_t max_count = 4096;

tl::unexpected<Error> corrupt(std::size_t at) {
  return fail(ErrorCode::corrupt_data,
              "image resources (8BIM) are broken at byte " + std::to_string(at),
              "write the file again with the program that made it");
}

constexpr std::string_view photoshop = "8BIM";

// ImageReady, PhotoDeluxe and others put resources of their own between those of Photoshop.
bool is_signature(std::string_view four) {
  constexpr std::array<std::string_view, 5> known = {photoshop, "MeSa", "PHUT", "AgHg", "DCSR"};
  return std::ranges::find(known, four) != known.end();
}

bool all_zero(ByteView bytes) {
  return std::ranges::all_of(bytes, [](std::byte b) { return b == std::byte{0}; });
}

void append_iim(Bytes& out, ByteView iim) {
  if (iim.empty()) return;
  append_resource(out, iim_resource, iim);
  const auto digest = digest::md5(iim);
  append_resource(out, digest_resource, std::as_bytes(std::span(digest)));
}

}  // namespace

Result<void> parse_resources(ByteView block, std::vector<Resource>& parsed) {
  std::size_t at = 0;
  while (at < block.size()) {
    const ByteView left = block.subspan(at);
    if (all_zero(left.first(std::min<std::size_t>(left.size(), 4))) && all_zero(left)) return {};
    if (left.size() < 12 || !is_signature(as_text(left).substr(0, 4)) ||
        parsed.size() == max_count) {
      return corrupt(at);
    }
    const std::size_t name_size = (byte_at(left, 6) + 2) / 2 * 2;  // length byte, name, padding
    const std::size_t header = 4 + 2 + name_size + 4;
    if (header > left.size()) return corrupt(at);
    const std::size_t size = u32_big(left, header - 4);
    if (size > left.size() - header) return corrupt(at);
    // The last resource may lack its padding byte.
    const std::size_t whole = std::min(left.size(), header + size + size % 2);
    const std::uint32_t id = starts_with(left, photoshop) ? u16_big(left, 4) : 0;
    parsed.push_back({id, left.first(whole), left.subspan(header, size)});
    at += whole;
  }
  return {};
}

void append_resource(Bytes& out, std::uint32_t id, ByteView data) {
  append(out, photoshop);
  append_u16_big(out, id);
  append_u16_big(out, 0);  // empty Pascal name, padded
  append_u32_big(out, static_cast<std::uint32_t>(data.size()));
  append(out, data);
  if (data.size() % 2 != 0) append_u8(out, 0);
}

Result<Bytes> replace_iim(ByteView block, ByteView iim) {
  std::vector<Resource> resources;
  Result<void> parsed = parse_resources(block, resources);
  if (!parsed) return forward_error(parsed);
  Bytes out;
  bool written = false;
  for (const Resource& resource : resources) {
    if (resource.id == iim_resource || resource.id == digest_resource) {
      if (resource.id == iim_resource && !written) {
        append_iim(out, iim);
        written = true;
      }
      continue;
    }
    append(out, resource.whole);
    if (resource.whole.size() % 2 != 0) append_u8(out, 0);
  }
  if (!written) append_iim(out, iim);
  return out;
}

}  // namespace picdesk::metadata
