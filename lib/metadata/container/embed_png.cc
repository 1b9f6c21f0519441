// SPDX-License-Identifier: GPL-3.0-or-later
// PNG (W3C, third edition) as a list of chunks.
#include <zlib.h>

#include <string>

#include "metadata/container/containers.h"

namespace picdesk::metadata {
namespace {

constexpr std::string_view signature("\x89PNG\r\n\x1A\n", 8);
constexpr std::string_view xmp_keyword("XML:com.adobe.xmp\0", 18);
constexpr std::string_view raw_profile("Raw profile type ");

tl::unexpected<Error> corrupt(const std::string& what, std::size_t at) {
  return fail(ErrorCode::corrupt_data, "PNG: " + what + " at byte " + std::to_string(at),
              "encode the picture again");
}

void append_chunk(Bytes& out, std::string_view type, ByteView data) {
  append_u32_big(out, static_cast<std::uint32_t>(data.size()));
  const std::size_t start = out.size();
  append(out, type);
  append(out, data);
  const uLong sum =
      crc32_z(0, reinterpret_cast<const Bytef*>(out.data() + start), out.size() - start);
  append_u32_big(out, static_cast<std::uint32_t>(sum));
}

void append_metadata(Bytes& out, const MetadataBlobs& blobs) {
  if (!blobs.exif.empty()) append_chunk(out, "eXIf", blobs.exif);
  if (blobs.xmp.empty()) return;
  Bytes text;
  append(text, xmp_keyword);
  append(text, std::string_view("\0\0\0\0", 4));  // not compressed, no language, no translation
  append(text, blobs.xmp);
  append_chunk(out, "iTXt", text);
}

// Whether a chunk is one of those that are replaced.
bool carries_metadata(std::string_view type, ByteView data) {
  if (type == "eXIf") return true;
  if (type == "iTXt" && starts_with(data, xmp_keyword)) return true;
  if (type != "tEXt" && type != "zTXt" && type != "iTXt") return false;
  if (!starts_with(data, raw_profile)) return false;
  const ByteView profile = data.subspan(raw_profile.size());
  return starts_with(profile, "exif") || starts_with(profile, "APP1") ||
         starts_with(profile, "iptc") || starts_with(profile, "xmp") ||
         starts_with(profile, "8bim");
}

}  // namespace

Result<Bytes> embed_png(ByteView file, const MetadataBlobs& blobs) {
  if (!starts_with(file, signature)) return corrupt("no signature", 0);
  Bytes out;
  out.reserve(file.size() + blobs.exif.size() + blobs.xmp.size() + 64);
  append(out, signature);
  std::size_t at = signature.size();
  bool written = false;
  while (true) {
    if (file.size() - at < 12) return corrupt("no IEND chunk", at);
    const std::size_t size = u32_big(file, at);
    if (size > file.size() - at - 12) {
      return corrupt("a chunk of impossible length " + std::to_string(size), at);
    }
    const std::string_view type = as_text(file.subspan(at + 4, 4));
    if (type == "IDAT" && !written) {
      append_metadata(out, blobs);
      written = true;
    }
    if (!carries_metadata(type, file.subspan(at + 8, size))) {
      append(out, file.subspan(at, size + 12));
    }
    at += size + 12;
    if (type == "IEND") break;
  }
  if (!written) return corrupt("no IDAT chunk before IEND", at);
  append(out, file.subspan(at));
  return out;
}

}  // namespace picdesk::metadata
