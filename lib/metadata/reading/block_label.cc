// SPDX-License-Identifier: GPL-3.0-or-later
#include <algorithm>

#include "metadata/reading/blocks.h"

namespace picdesk::metadata {
namespace {

using Kind = MetadataBlock::Kind;

std::string at(std::string_view type, std::uint64_t offset) {
  return std::string(type) + "@" + std::to_string(offset);
}

// The payload comes after marker, length and signature.
std::string jpeg_label(const MetadataBlock& block) {
  switch (block.kind) {
    case Kind::exif:
      return at("APP1", block.offset - std::min<std::uint64_t>(block.offset, 10));
    case Kind::xmp:
      return at("APP1", block.offset - std::min<std::uint64_t>(block.offset, 33));
    case Kind::extended_xmp:
      return at("APP1", block.offset - std::min<std::uint64_t>(block.offset, 39));
    case Kind::photoshop:
      return at("APP13", block.offset - std::min<std::uint64_t>(block.offset, 18));
    default:
      return at("APP", block.offset - std::min<std::uint64_t>(block.offset, 4));
  }
}

// "EXIF" may be followed by the prefix of JPEG.
std::string webp_label(ByteView file, const MetadataBlock& block) {
  const bool prefixed = block.offset >= 14 && block.offset <= file.size() &&
                        starts_with(file.subspan(block.offset - 14), "EXIF");
  const std::uint64_t head = prefixed ? 14 : 8;
  const std::string_view type = block.kind == Kind::exif ? "EXIF" : "XMP ";
  return at(type, block.offset - std::min(block.offset, head));
}

// The chunk that reaches around the payload.
std::string png_label(ByteView file, const MetadataBlock& block) {
  std::size_t chunk = 8;
  while (chunk + 12 <= file.size()) {
    const std::uint64_t end = std::uint64_t{chunk} + 12 + u32_big(file, chunk);
    if (block.offset < end) return at(as_text(file.subspan(chunk + 4, 4)), chunk);
    if (end > file.size()) break;
    chunk = static_cast<std::size_t>(end);
  }
  return at("chunk", block.offset);
}

std::string tiff_label(const MetadataBlock& block) {
  switch (block.kind) {
    case Kind::exif:
      return "IFD0";
    case Kind::xmp:
      return at("0x02BC", block.offset);
    case Kind::iim:
      return at("0x83BB", block.offset);
    default:
      return at("0x8649", block.offset);
  }
}

}  // namespace

std::string block_label(const Source& source, const MetadataBlock& block) {
  switch (source.info.format) {
    case Format::jpeg:
      return jpeg_label(block);
    case Format::webp:
      return webp_label(source.file, block);
    case Format::png:
      return png_label(source.file, block);
    case Format::tiff:
    case Format::raw:
      return tiff_label(block);
    case Format::avif:
    case Format::heif:
    case Format::jxl:
      break;
  }
  return at(block.kind == Kind::exif ? "Exif" : "xml", block.offset);
}

}  // namespace picdesk::metadata
