// SPDX-License-Identifier: GPL-3.0-or-later
// JPEG (ITU T.81 annex B) as a list of segments; placement and limits of Exif 2.32 and XMP part 3.
#include <algorithm>
#include <optional>
#include <string>

#include "metadata/container/containers.h"
#include "metadata/iim/photoshop_resources.h"

namespace picdesk::metadata {
namespace {

constexpr std::string_view exif_header("Exif\0\0", 6);
constexpr std::string_view xmp_header("http://ns.adobe.com/xap/1.0/\0", 29);
constexpr std::string_view extension_header("http://ns.adobe.com/xmp/extension/\0", 35);
constexpr std::string_view photoshop_header("Photoshop 3.0\0", 14);
constexpr std::size_t max_exif = 65'527;
constexpr std::size_t max_xmp = 65'502;
constexpr std::size_t max_resources = 65'519;

enum class Kind { app0, exif, xmp, extension, photoshop, other };

struct Segment {
  Kind kind = Kind::other;
  ByteView whole;    // with the marker and any fill bytes
  ByteView payload;  // after the length
};

struct Layout {
  std::vector<Segment> segments;  // SOI to before SOS
  ByteView rest;                  // SOS and all that follows
};

Kind kind_of(std::uint32_t marker, ByteView payload) {
  if (marker == 0xE0) return Kind::app0;
  if (marker == 0xE1 && starts_with(payload, exif_header)) return Kind::exif;
  if (marker == 0xE1 && starts_with(payload, xmp_header)) return Kind::xmp;
  if (marker == 0xE1 && starts_with(payload, extension_header)) return Kind::extension;
  if (marker == 0xED && starts_with(payload, photoshop_header)) return Kind::photoshop;
  return Kind::other;
}

tl::unexpected<Error> corrupt(const std::string& what, std::size_t at) {
  return fail(ErrorCode::corrupt_data, "JPEG: " + what + " at byte " + std::to_string(at),
              "encode the picture again");
}

bool stands_alone(std::uint32_t marker) {
  return marker == 0x01 || (marker >= 0xD0 && marker <= 0xD8);
}

Result<Layout> walk(ByteView file) {
  if (file.size() < 4 || u16_big(file, 0) != 0xFFD8) return corrupt("no SOI marker", 0);
  Layout layout;
  std::size_t at = 2;
  while (true) {
    const std::size_t start = at;
    if (at >= file.size() || byte_at(file, at) != 0xFF) return corrupt("no marker", at);
    while (at < file.size() && byte_at(file, at) == 0xFF) ++at;
    if (at >= file.size()) return corrupt("the file ends inside a marker", start);
    const std::uint32_t marker = byte_at(file, at++);
    if (marker == 0xDA) {
      layout.rest = file.subspan(start);
      return layout;
    }
    if (marker == 0xD9) return corrupt("EOI before any scan", start);
    if (stands_alone(marker)) {
      layout.segments.push_back({Kind::other, file.subspan(start, at - start), {}});
      continue;
    }
    if (file.size() - at < 2) return corrupt("the file ends inside a segment", start);
    const std::size_t length = u16_big(file, at);
    if (length < 2 || length > file.size() - at) {
      return corrupt("a segment of impossible length " + std::to_string(length), start);
    }
    const ByteView payload = file.subspan(at + 2, length - 2);
    at += length;
    layout.segments.push_back({kind_of(marker, payload), file.subspan(start, at - start), payload});
  }
}

void append_segment(Bytes& out, std::uint32_t marker, std::string_view header, ByteView data) {
  append_u16_big(out, 0xFF00 | marker);
  append_u16_big(out, static_cast<std::uint32_t>(2 + header.size() + data.size()));
  append(out, header);
  append(out, data);
}

// The APP13 segments for all resources of the old ones with the IIM block exchanged.
Result<Bytes> photoshop_segments(const std::vector<Segment>& segments, ByteView iim) {
  Bytes joined;
  for (const Segment& segment : segments) {
    if (segment.kind == Kind::photoshop) {
      append(joined, segment.payload.subspan(photoshop_header.size()));
    }
  }
  Result<Bytes> resources = replace_iim(joined, iim);
  if (!resources) return forward_error(resources);
  Bytes out;
  for (std::size_t at = 0; at < resources->size(); at += max_resources) {
    const std::size_t size = std::min(max_resources, resources->size() - at);
    append_segment(out, 0xED, photoshop_header, ByteView(*resources).subspan(at, size));
  }
  return out;
}

// What stands in place of each kind of block, empty where nothing should.
struct Replacements {
  Bytes exif;
  Bytes xmp;
  Bytes photoshop;
};

Result<Replacements> make_replacements(const Layout& layout, const MetadataBlobs& blobs) {
  if (blobs.exif.size() > max_exif || blobs.xmp.size() > max_xmp) {
    const bool exif = blobs.exif.size() > max_exif;
    return fail(ErrorCode::metadata_invalid,
                std::string(exif ? "the EXIF block has " : "the XMP packet has ") +
                    std::to_string(exif ? blobs.exif.size() : blobs.xmp.size()) +
                    " bytes; a JPEG segment holds " + std::to_string(exif ? max_exif : max_xmp),
                "shorten the caption, alt text or rights texts");
  }
  Replacements made;
  if (!blobs.exif.empty()) append_segment(made.exif, 0xE1, exif_header, blobs.exif);
  if (!blobs.xmp.empty()) append_segment(made.xmp, 0xE1, xmp_header, blobs.xmp);
  Result<Bytes> photoshop = photoshop_segments(layout.segments, blobs.iim);
  if (!photoshop) return forward_error(photoshop);
  made.photoshop = std::move(*photoshop);
  return made;
}

bool has(const Layout& layout, Kind kind) {
  return std::ranges::any_of(layout.segments, [&](const Segment& s) { return s.kind == kind; });
}

}  // namespace

Result<Bytes> embed_jpeg(ByteView file, const MetadataBlobs& blobs) {
  Result<Layout> layout = walk(file);
  if (!layout) return forward_error(layout);
  Result<Replacements> made = make_replacements(*layout, blobs);
  if (!made) return forward_error(made);

  Bytes out;
  out.reserve(file.size() + made->exif.size() + made->xmp.size() + made->photoshop.size());
  append_u16_big(out, 0xFFD8);
  // Each block is written once: where its first predecessor stood, else at the standard place.
  const auto put = [&out](Bytes& block) {
    append(out, block);
    block.clear();
  };
  const bool has_exif = has(*layout, Kind::exif);
  const bool has_xmp = has(*layout, Kind::xmp);
  const bool has_photoshop = has(*layout, Kind::photoshop);
  const auto put_after_exif = [&] {
    if (!has_xmp) put(made->xmp);
    if (!has_xmp && !has_photoshop) put(made->photoshop);
  };
  bool at_start = true;
  for (const Segment& segment : layout->segments) {
    if (at_start && segment.kind != Kind::app0) {
      at_start = false;
      if (!has_exif) {
        put(made->exif);
        put_after_exif();
      }
    }
    switch (segment.kind) {
      case Kind::exif:
        put(made->exif);
        put_after_exif();
        break;
      case Kind::xmp:
        put(made->xmp);
        if (!has_photoshop) put(made->photoshop);
        break;
      case Kind::photoshop:
        put(made->photoshop);
        break;
      case Kind::extension:
        break;  // belongs to the packet that was replaced
      case Kind::app0:
      case Kind::other:
        append(out, segment.whole);
    }
  }
  for (Bytes* block : {&made->exif, &made->xmp, &made->photoshop}) put(*block);
  append(out, layout->rest);
  return out;
}

}  // namespace picdesk::metadata
