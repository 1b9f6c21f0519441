// SPDX-License-Identifier: GPL-3.0-or-later
#include "metadata/container/layout.h"

#include <algorithm>
#include <array>
#include <charconv>

#include "base/digest.h"
#include "metadata/container/walks.h"

namespace picdesk::metadata {
namespace {

constexpr std::size_t max_parts = 4096 + 64;  // the gate allows 4,096 besides the image

// Every rendition's parts get one, so it is made without detours.
std::string make_label(std::string_view type, std::size_t offset) {
  std::array<char, 40> text;
  char* end = text.data();
  for (const char c : type.substr(0, 12)) *end++ = c > ' ' && c <= '~' ? c : '_';
  *end++ = '@';
  end = std::to_chars(end, text.data() + text.size(), offset).ptr;
  return {text.data(), end};
}

}  // namespace

std::string_view name(Part::Kind kind) {
  switch (kind) {
    case Part::Kind::header:
      return "header";
    case Part::Kind::exif:
      return "exif";
    case Part::Kind::xmp:
      return "xmp";
    case Part::Kind::extended_xmp:
      return "extended-xmp";
    case Part::Kind::photoshop:
      return "photoshop";
    case Part::Kind::icc:
      return "icc";
    case Part::Kind::multi_picture:
      return "multi-picture";
    case Part::Kind::jumbf:
      return "jumbf";
    case Part::Kind::adobe:
      return "adobe";
    case Part::Kind::jfif:
      return "jfif";
    case Part::Kind::vp8x:
      return "vp8x";
    case Part::Kind::raw_profile:
      return "raw-profile";
    case Part::Kind::text:
      return "text";
    case Part::Kind::comment:
      return "comment";
    case Part::Kind::other:
      return "other";
    case Part::Kind::coding:
      return "coding";
    case Part::Kind::image:
      return "image";
    case Part::Kind::end:
      return "end";
    case Part::Kind::trailer:
      return "trailer";
  }
  return "other";
}

const Part* Layout::first(Part::Kind kind) const {
  const auto found = std::ranges::find(parts, kind, &Part::kind);
  return found == parts.end() ? nullptr : &*found;
}

std::vector<const Part*> Layout::all(Part::Kind kind) const {
  std::vector<const Part*> found;
  for (const Part& part : parts) {
    if (part.kind == kind) found.push_back(&part);
  }
  return found;
}

Result<Layout> read_layout(ByteView file, Format format) {
  switch (format) {
    case Format::jpeg:
      return walk_jpeg(file, JpegDepth::whole);
    case Format::webp:
      return walk_webp(file);
    case Format::png:
      return walk_png(file);
    default:
      break;
  }
  return fail(ErrorCode::unsupported_format,
              std::string(picdesk::name(format)) + " files are not edited",
              "edit the sidecar, or use jpeg, png or webp");
}

Result<void> add_part(Layout& layout, Part::Kind kind, std::string_view type, std::size_t length) {
  if (layout.parts.size() == max_parts) {
    return fail(ErrorCode::too_large, "the file has more than 4096 segments or chunks",
                "save the picture again with the program that made it");
  }
  const std::size_t offset =
      layout.parts.empty() ? 0 : layout.parts.back().offset + layout.parts.back().length;
  Part& part = layout.parts.emplace_back();
  part.kind = kind;
  part.offset = offset;
  part.length = length;
  part.payload = offset;
  part.payload_length = length;
  part.label = make_label(type, offset);
  return {};
}

tl::unexpected<Error> corrupt(const std::string& what, std::size_t at) {
  return fail(ErrorCode::corrupt_data, what + " at byte " + std::to_string(at),
              "save the picture again with the program that made it");
}

Bytes joined(ByteView file, const Layout& layout, Part::Kind kind) {
  std::vector<const Part*> parts = layout.all(kind);
  if (layout.format == Format::jpeg && kind == Part::Kind::icc) {
    std::ranges::stable_sort(parts, {},
                             [&](const Part* part) { return byte_at(file, part->payload - 2); });
  }
  Bytes out;
  for (const Part* part : parts) append(out, file.subspan(part->payload, part->payload_length));
  return out;
}

std::string image_hash(ByteView file, const Layout& layout) {
  std::vector<ByteView> pieces;
  for (const Part& part : layout.parts) {
    if (part.kind == Part::Kind::image || part.kind == Part::Kind::coding) {
      pieces.push_back(file.subspan(part.offset, part.length));
    }
  }
  return digest::sha256_hex(pieces);
}

}  // namespace picdesk::metadata
