// SPDX-License-Identifier: GPL-3.0-or-later
#include "metadata/container/png_chunks.h"

#include <zlib.h>

#include <string>

#include "metadata/container/inflate.h"

namespace picdesk::metadata {
namespace {

constexpr std::string_view xmp_keyword("XML:com.adobe.xmp\0", 18);
constexpr std::string_view raw_profile("Raw profile type ");
constexpr std::size_t max_app1_text = 1 << 20;

// The profile is "\n", its name, its length, and hex digits in lines. True if the hex is the
// beginning of an XMP segment: "http" in hex.
bool is_xmp_hex(std::string_view text) { return text.find("\n68747470") != std::string_view::npos; }

bool holds_xmp(ByteView file, const Part& part) {
  ByteView text = file.subspan(part.payload, part.payload_length);
  const std::size_t end = as_text(text).find('\0');
  if (end == std::string_view::npos) return false;
  text = text.subspan(end + 1);
  if (!part.compressed) return is_xmp_hex(as_text(text));
  if (text.empty()) return false;
  const Result<std::string> plain = inflate(text.subspan(1), max_app1_text);
  return plain && is_xmp_hex(*plain);
}

}  // namespace

Bytes png_chunk(std::string_view type, ByteView content) {
  Bytes out;
  out.reserve(content.size() + 12);
  append_u32_big(out, static_cast<std::uint32_t>(content.size()));
  append(out, type);
  append(out, content);
  const uLong sum = crc32_z(0, reinterpret_cast<const Bytef*>(out.data() + 4), out.size() - 4);
  append_u32_big(out, static_cast<std::uint32_t>(sum));
  return out;
}

Bytes png_exif_chunk(ByteView block) { return block.empty() ? Bytes{} : png_chunk("eXIf", block); }

Bytes png_xmp_chunk(ByteView packet) {
  if (packet.empty()) return {};
  Bytes content;
  content.reserve(xmp_keyword.size() + 4 + packet.size());
  append(content, xmp_keyword);
  append(content, std::string_view("\0\0\0\0", 4));  // not compressed, no language, no translation
  append(content, packet);
  return png_chunk("iTXt", content);
}

Result<Bytes> png_icc_chunk(ByteView profile) {
  if (profile.empty()) return Bytes{};
  uLongf size = compressBound(static_cast<uLong>(profile.size()));
  Bytes stream(size);
  const int status = compress2(reinterpret_cast<Bytef*>(stream.data()), &size,
                               reinterpret_cast<const Bytef*>(profile.data()),
                               static_cast<uLong>(profile.size()), Z_BEST_COMPRESSION);
  if (status != Z_OK) {
    return fail(ErrorCode::exhausted, "zlib has no memory for the colour profile", "try again");
  }
  Bytes content;
  append(content, std::string_view("icc\0\0", 5));  // name, method
  append(content, ByteView(stream).first(size));
  return png_chunk("iCCP", content);
}

RawProfile raw_profile_of(ByteView file, const Part& part) {
  const ByteView content = file.subspan(part.payload, part.payload_length);
  if (content.size() < raw_profile.size()) return RawProfile::other;
  const ByteView type = content.subspan(raw_profile.size());
  if (starts_with(type, "exif")) return RawProfile::exif;
  if (starts_with(type, "xmp")) return RawProfile::xmp;
  if (starts_with(type, "iptc") || starts_with(type, "8bim")) return RawProfile::iim;
  if (starts_with(type, "icc") || starts_with(type, "icm")) return RawProfile::icc;
  if (!starts_with(type, "APP1")) return RawProfile::other;
  return holds_xmp(file, part) ? RawProfile::xmp : RawProfile::exif;
}

}  // namespace picdesk::metadata
