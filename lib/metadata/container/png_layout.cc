// SPDX-License-Identifier: GPL-3.0-or-later
// PNG (W3C, third edition) as a list of chunks.
#include <algorithm>
#include <array>
#include <string>

#include "metadata/container/walks.h"

namespace picdesk::metadata {
namespace {

using Kind = Part::Kind;
using namespace std::string_view_literals;

constexpr std::string_view signature("\x89PNG\r\n\x1A\n", 8);
constexpr std::size_t chunk_frame = 12;  // length, type, CRC

// What changes the picture that a viewer shows. sRGB is not among them: it says what readers assume
// without it, and must go where a profile is set.
constexpr std::array coding_types{"IHDR"sv, "PLTE"sv, "tRNS"sv, "gAMA"sv, "cHRM"sv,
                                  "cICP"sv, "mDCV"sv, "cLLI"sv, "sBIT"sv, "bKGD"sv,
                                  "pHYs"sv, "acTL"sv, "fcTL"sv};

bool is_text(std::string_view type) { return type == "tEXt" || type == "zTXt" || type == "iTXt"; }

Kind kind_of(std::string_view type, ByteView content) {
  if (type == "IDAT" || type == "fdAT") return Kind::image;
  if (type == "IEND") return Kind::end;
  if (type == "eXIf") return Kind::exif;
  if (type == "iCCP") return Kind::icc;
  if (type == "caBX") return Kind::jumbf;
  if (std::ranges::count(coding_types, type) > 0) return Kind::coding;
  if (!is_text(type)) return Kind::other;
  if (starts_with(content, "Raw profile type ")) return Kind::raw_profile;
  return type == "iTXt" && starts_with(content, "XML:com.adobe.xmp\0"sv) ? Kind::xmp : Kind::text;
}

void skip(Part& part, std::size_t bytes) {
  part.payload += bytes;
  part.payload_length -= bytes;
}

// iTXt: keyword, flag, method, language, translated keyword, text.
void find_xmp_text(ByteView content, Part& part) {
  constexpr std::size_t flag = 18;
  std::size_t at = flag + 2;
  for (int i = 0; i < 2 && at <= content.size(); ++i) {
    const std::size_t end = as_text(content).find('\0', at);
    at = end == std::string_view::npos ? content.size() + 1 : end + 1;
  }
  if (at > content.size()) {
    part.kind = Kind::text;  // cut; no reader finds a packet here
    return;
  }
  part.compressed = byte_at(content, flag) == 1;
  skip(part, at);
}

void find_profile(ByteView content, Part& part) {
  const std::size_t name_end = as_text(content).find('\0');
  if (name_end == std::string_view::npos || name_end + 2 > content.size()) return;
  part.compressed = true;
  skip(part, name_end + 2);
}

void find_payload(ByteView file, std::string_view type, Part& part) {
  const ByteView content = file.subspan(part.payload, part.payload_length);
  if (part.kind == Kind::xmp) find_xmp_text(content, part);
  if (part.kind == Kind::icc) find_profile(content, part);
  if (part.kind == Kind::raw_profile) part.compressed = type == "zTXt";
  if (part.kind == Kind::exif && starts_with(content, "Exif\0\0"sv)) skip(part, 6);
}

// An image has any number of IDAT (fdAT) chunks: a run of them is one part.
bool continues_run(const Layout& layout, std::string_view type) {
  return (type == "IDAT" || type == "fdAT") && layout.parts.back().label.starts_with(type);
}

Result<void> take_chunk(ByteView file, std::size_t at, Layout& layout) {
  if (file.size() - at < chunk_frame) return corrupt("PNG: no IEND chunk", at);
  const std::size_t size = u32_big(file, at);
  if (size > file.size() - at - chunk_frame) {
    return corrupt("PNG: a chunk of impossible length " + std::to_string(size), at);
  }
  const std::string_view type = as_text(file.subspan(at + 4, 4));
  if (continues_run(layout, type)) {
    layout.parts.back().length += size + chunk_frame;
    layout.parts.back().payload_length += size + chunk_frame;
    return {};
  }
  const Kind kind = kind_of(type, file.subspan(at + 8, size));
  if (Result<void> added = add_part(layout, kind, type, size + chunk_frame); !added) return added;
  Part& part = layout.parts.back();
  part.payload = at + 8;
  part.payload_length = size;
  find_payload(file, type, part);
  return {};
}

}  // namespace

Result<Layout> walk_png(ByteView file) {
  if (!starts_with(file, signature)) return corrupt("PNG: no signature", 0);
  Layout layout;
  layout.format = Format::png;
  layout.parts.reserve(12);
  if (Result<void> added = add_part(layout, Kind::header, "PNG", signature.size()); !added) {
    return forward_error(added);
  }
  std::size_t at = signature.size();
  while (layout.parts.back().kind != Kind::end) {
    if (Result<void> taken = take_chunk(file, at, layout); !taken) return forward_error(taken);
    at = layout.parts.back().offset + layout.parts.back().length;
  }
  const bool image = std::ranges::any_of(
      layout.parts, [](const Part& part) { return part.label.starts_with("IDAT@"); });
  if (!image) return corrupt("PNG: no IDAT chunk before IEND", at);
  if (at < file.size()) {
    Result<void> added = add_part(layout, Kind::trailer, "trailer", file.size() - at);
    if (!added) return forward_error(added);
  }
  return layout;
}

}  // namespace picdesk::metadata
