// SPDX-License-Identifier: GPL-3.0-or-later
// Headers and limits: Exif 2.32, XMP part 3, ICC.1 annex B.4.
#include "metadata/container/jpeg_segments.h"

#include <algorithm>
#include <string>

namespace picdesk::metadata {
namespace {

constexpr std::string_view exif_header("Exif\0\0", 6);
constexpr std::string_view xmp_header("http://ns.adobe.com/xap/1.0/\0", 29);
constexpr std::string_view photoshop_header("Photoshop 3.0\0", 14);
constexpr std::string_view icc_header("ICC_PROFILE\0", 12);
constexpr std::size_t max_content = 65'533;
constexpr std::size_t max_exif = max_content - exif_header.size();
constexpr std::size_t max_xmp = 65'502;  // as the standard has it, two below what there is room for
constexpr std::size_t max_resources = max_content - photoshop_header.size();
constexpr std::size_t max_profile_part = max_content - icc_header.size() - 2;

void append_segment(Bytes& out, std::uint32_t marker, std::string_view header, ByteView content) {
  append_u16_big(out, 0xFF00 | marker);
  append_u16_big(out, static_cast<std::uint32_t>(2 + header.size() + content.size()));
  append(out, header);
  append(out, content);
}

tl::unexpected<Error> too_big(const std::string& what, std::size_t size, std::size_t limit) {
  return fail(ErrorCode::metadata_invalid,
              what + " has " + std::to_string(size) + " bytes; a JPEG segment holds " +
                  std::to_string(limit),
              "shorten the caption, alt text or rights texts");
}

Result<Bytes> one_segment(std::string_view header, ByteView content) {
  Bytes out;
  if (content.empty()) return out;
  out.reserve(4 + header.size() + content.size());
  append_segment(out, 0xE1, header, content);
  return out;
}

}  // namespace

Result<Bytes> exif_segment(ByteView block) {
  if (block.size() > max_exif) {
    return too_big("meta/exif-unsafe: the EXIF block", block.size(), max_exif);
  }
  return one_segment(exif_header, block);
}

Result<Bytes> xmp_segment(ByteView packet) {
  if (packet.size() > max_xmp) {
    return too_big("meta/xmp-too-big: the XMP packet", packet.size(), max_xmp);
  }
  return one_segment(xmp_header, packet);
}

Result<Bytes> extended_xmp_segments(const std::vector<Bytes>& payloads) {
  Bytes out;
  for (const Bytes& payload : payloads) {
    if (payload.size() > max_content) {
      return too_big("meta/xmp-too-big: a part of the extended XMP", payload.size(), max_content);
    }
    append_segment(out, 0xE1, {}, payload);
  }
  return out;
}

Bytes photoshop_segments(ByteView resources) {
  Bytes out;
  out.reserve(resources.size() + 18 * (resources.size() / max_resources + 1));
  for (std::size_t at = 0; at < resources.size(); at += max_resources) {
    const std::size_t size = std::min(max_resources, resources.size() - at);
    append_segment(out, 0xED, photoshop_header, resources.subspan(at, size));
  }
  return out;
}

Result<Bytes> icc_segments(ByteView profile) {
  const std::size_t count = (profile.size() + max_profile_part - 1) / max_profile_part;
  if (count > 255) {
    return fail(ErrorCode::metadata_invalid,
                "meta/icc-too-big: the colour profile has " + std::to_string(profile.size()) +
                    " bytes; 255 JPEG segments hold " + std::to_string(255 * max_profile_part),
                "use a smaller profile");
  }
  Bytes out;
  for (std::size_t i = 0; i < count; ++i) {
    const std::size_t at = i * max_profile_part;
    const std::size_t size = std::min(max_profile_part, profile.size() - at);
    std::string header(icc_header);
    header += static_cast<char>(i + 1);
    header += static_cast<char>(count);
    append_segment(out, 0xE2, header, profile.subspan(at, size));
  }
  return out;
}

}  // namespace picdesk::metadata
