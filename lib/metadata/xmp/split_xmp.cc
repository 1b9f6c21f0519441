// SPDX-License-Identifier: GPL-3.0-or-later
#include <algorithm>
#include <numeric>

#include "base/digest.h"
#include "metadata/record/fields.h"
#include "metadata/xmp/xmp_writer.h"

namespace picdesk::metadata {
namespace {

constexpr std::string_view extension_header("http://ns.adobe.com/xmp/extension/\0", 35);

tl::unexpected<Error> too_big(std::size_t bytes, std::string why, std::string hint) {
  return fail(ErrorCode::metadata_invalid,
              "meta/xmp-too-big: " + std::to_string(bytes) +
                  " bytes of XMP, a JPEG segment holds " + std::to_string(max_jpeg_packet) +
                  ", and " + std::move(why),
              std::move(hint));
}

std::size_t size_alone(const XmpNode& property) {
  XmpDocument alone;
  alone.properties.push_back(property);
  return write_xmp_body(alone).size();
}

// The indexes of the properties that may move, largest first.
std::vector<std::size_t> movable(const std::vector<XmpNode>& properties) {
  std::vector<std::size_t> sizes(properties.size());
  std::vector<std::size_t> indexes;
  for (std::size_t i = 0; i < properties.size(); ++i) {
    if (is_desk_property(properties[i].uri, properties[i].name)) continue;
    sizes[i] = size_alone(properties[i]);
    indexes.push_back(i);
  }
  std::ranges::stable_sort(indexes,
                           [&](std::size_t a, std::size_t b) { return sizes[a] > sizes[b]; });
  return indexes;
}

struct Halves {
  XmpDocument packet;
  XmpDocument extension;
};

// The properties at `moved` in the extension, the others in the packet, both in the old order.
Halves divide(const XmpDocument& document, std::span<const std::size_t> moved) {
  std::vector<bool> moves(document.properties.size());
  for (const std::size_t index : moved) moves[index] = true;
  Halves halves;
  halves.packet.about = halves.extension.about = document.about;
  halves.packet.prefixes = halves.extension.prefixes = document.prefixes;
  for (std::size_t i = 0; i < moves.size(); ++i) {
    (moves[i] ? halves.extension : halves.packet).properties.push_back(document.properties[i]);
  }
  return halves;
}

std::string guid_of(std::string_view extension) {
  std::string guid = digest::hex(digest::md5(as_byte_view(extension)));
  for (char& c : guid) c = c >= 'a' && c <= 'f' ? static_cast<char>(c - 32) : c;
  return guid;
}

// The packet that names an extension.
std::string packet_naming(XmpDocument packet, const std::string& guid) {
  packet.properties.push_back(
      {std::string(uri::note), "HasExtendedXMP", XmpForm::text, guid, {}, {}});
  return write_xmp(packet);
}

}  // namespace

Result<SplitXmp> split_xmp(const XmpDocument& document) {
  std::string whole = write_xmp(document);
  if (whole.size() <= max_jpeg_packet) return SplitXmp{std::move(whole), {}, {}};
  if (find(document.properties, uri::note, "HasExtendedXMP") != nullptr) {
    return too_big(whole.size(), "the file has an extension already",
                   "remove metadata that is not needed, or edit a sidecar");
  }
  const std::vector<std::size_t> candidates = movable(document.properties);
  const std::string any_guid(32, '0');
  const auto fits = [&](std::size_t count) {
    const Halves halves = divide(document, std::span(candidates).first(count));
    return packet_naming(halves.packet, any_guid).size() <= max_jpeg_packet;
  };
  // The fewest that make it fit; each one more leaves a smaller packet.
  std::size_t fewest = 1;
  for (std::size_t most = candidates.size() + 1; fewest < most;) {
    const std::size_t middle = std::midpoint(fewest, most);
    if (middle <= candidates.size() && !fits(middle)) {
      fewest = middle + 1;
    } else {
      most = middle;
    }
  }
  if (fewest > candidates.size()) {
    return too_big(whole.size(), "the desk's own fields alone do not fit",
                   "shorten the longest texts, such as extended_description");
  }
  Halves halves = divide(document, std::span(candidates).first(fewest));
  SplitXmp split;
  split.extension = write_xmp_body(halves.extension);
  split.guid = guid_of(split.extension);
  split.packet = packet_naming(std::move(halves.packet), split.guid);
  return split;
}

std::vector<Bytes> extension_segments(const SplitXmp& split) {
  std::vector<Bytes> segments;
  const std::string_view extension = split.extension;
  for (std::size_t at = 0; at < extension.size(); at += max_extension_part) {
    Bytes& segment = segments.emplace_back();
    append(segment, extension_header);
    append(segment, split.guid);
    append_u32_big(segment, static_cast<std::uint32_t>(extension.size()));
    append_u32_big(segment, static_cast<std::uint32_t>(at));
    append(segment, extension.substr(at, max_extension_part));
  }
  return segments;
}

}  // namespace picdesk::metadata
