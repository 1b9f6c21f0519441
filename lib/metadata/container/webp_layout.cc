// SPDX-License-Identifier: GPL-3.0-or-later
// WebP as a list of RIFF chunks (WebP container specification, RFC 9649).
#include <string>

#include "metadata/container/walks.h"

namespace picdesk::metadata {
namespace {

using Kind = Part::Kind;
constexpr std::size_t header_bytes = 12;
constexpr std::size_t chunk_header = 8;

Kind kind_of(std::string_view fourcc) {
  if (fourcc == "VP8X") return Kind::vp8x;
  if (fourcc == "VP8 " || fourcc == "VP8L" || fourcc == "ALPH" || fourcc == "ANMF") {
    return Kind::image;
  }
  if (fourcc == "ANIM") return Kind::coding;
  if (fourcc == "EXIF") return Kind::exif;
  if (fourcc == "XMP ") return Kind::xmp;
  if (fourcc == "ICCP") return Kind::icc;
  return fourcc == "C2PA" ? Kind::jumbf : Kind::other;
}

Result<std::size_t> read_end(ByteView file) {
  if (file.size() < 20 || !starts_with(file, "RIFF") || !starts_with(file.subspan(8), "WEBP")) {
    return corrupt("WebP: no RIFF header", 0);
  }
  const std::size_t end = std::size_t{u32_little(file, 4)} + 8;
  if (end > file.size() || end < header_bytes) {
    return corrupt("WebP: the RIFF header names " + std::to_string(end) + " bytes, the file has " +
                       std::to_string(file.size()) + ", size",
                   4);
  }
  return end;
}

// Animations have a chunk a frame: a run of them is one part.
bool continues_run(const Layout& layout, std::string_view fourcc) {
  return fourcc == "ANMF" && layout.parts.back().label.starts_with("ANMF");
}

Result<void> take_chunk(ByteView file, std::size_t at, std::size_t end, Layout& layout) {
  if (end - at < chunk_header) return corrupt("WebP: no chunk header", at);
  const std::size_t size = u32_little(file, at + 4);
  if (size + size % 2 > end - at - chunk_header) {
    return corrupt("WebP: a chunk that reaches beyond the file", at);
  }
  const std::string_view fourcc = as_text(file.subspan(at, 4));
  const std::size_t whole = chunk_header + size + size % 2;
  if (continues_run(layout, fourcc)) {
    layout.parts.back().length += whole;
    layout.parts.back().payload_length += whole;
    return {};
  }
  const Kind kind = kind_of(fourcc);
  if (kind == Kind::vp8x && (layout.parts.size() != 1 || size < 10)) {
    return corrupt("WebP: a VP8X chunk that is short or not the first", at);
  }
  if (Result<void> added = add_part(layout, kind, fourcc, whole); !added) return added;
  Part& part = layout.parts.back();
  part.payload = at + chunk_header;
  part.payload_length = size;
  if (kind == Kind::exif && starts_with(file.subspan(part.payload, size), {"Exif\0\0", 6})) {
    part.payload += 6;  // not allowed, and common
    part.payload_length -= 6;
  }
  return {};
}

}  // namespace

Result<Layout> walk_webp(ByteView file) {
  const Result<std::size_t> end = read_end(file);
  if (!end) return tl::unexpected<Error>(end.error());
  Layout layout;
  layout.format = Format::webp;
  layout.parts.reserve(8);
  if (Result<void> added = add_part(layout, Kind::header, "RIFF", header_bytes); !added) {
    return forward_error(added);
  }
  for (std::size_t at = header_bytes; at < *end;) {
    if (Result<void> taken = take_chunk(file, at, *end, layout); !taken) {
      return forward_error(taken);
    }
    at = layout.parts.back().offset + layout.parts.back().length;
  }
  if (layout.first(Kind::image) == nullptr) return corrupt("WebP: no image chunk", *end);
  if (*end < file.size()) {
    Result<void> added = add_part(layout, Kind::trailer, "trailer", file.size() - *end);
    if (!added) return forward_error(added);
  }
  return layout;
}

}  // namespace picdesk::metadata
