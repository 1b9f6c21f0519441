// SPDX-License-Identifier: GPL-3.0-or-later
// WebP as a list of RIFF chunks (WebP container specification, RFC 9649).
#include <algorithm>
#include <string>

#include "metadata/container/containers.h"

namespace picdesk::metadata {
namespace {

constexpr std::uint32_t alpha_flag = 0x10;
constexpr std::uint32_t exif_flag = 0x08;
constexpr std::uint32_t xmp_flag = 0x04;
constexpr std::size_t max_chunks = 4096;

struct Chunk {
  std::string_view fourcc;
  ByteView payload;
};

struct Layout {
  std::vector<Chunk> chunks;
  ByteView trailer;  // after the end the RIFF header names
};

tl::unexpected<Error> corrupt(const std::string& what) {
  return fail(ErrorCode::corrupt_data, "WebP: " + what, "encode the picture again");
}

Result<Layout> walk(ByteView file) {
  if (file.size() < 20 || !starts_with(file, "RIFF") || !starts_with(file.subspan(8), "WEBP")) {
    return corrupt("no RIFF header");
  }
  const std::size_t end = std::size_t{u32_little(file, 4)} + 8;
  if (end > file.size() || end < 12) {
    return corrupt("the RIFF header names " + std::to_string(end) + " bytes, the file has " +
                   std::to_string(file.size()));
  }
  Layout layout{{}, file.subspan(end)};
  std::size_t at = 12;
  while (at < end) {
    if (end - at < 8 || layout.chunks.size() == max_chunks) {
      return corrupt("no chunk header at byte " + std::to_string(at));
    }
    const std::size_t size = u32_little(file, at + 4);
    if (size + size % 2 > end - at - 8) {
      return corrupt("the chunk at byte " + std::to_string(at) + " reaches beyond the file");
    }
    layout.chunks.push_back({as_text(file.subspan(at, 4)), file.subspan(at + 8, size)});
    at += 8 + size + size % 2;
  }
  return layout;
}

// The payload of a VP8X chunk for a file that holds one VP8 or VP8L chunk only.
Result<Bytes> make_extended_header(const Chunk& image) {
  const ByteView data = image.payload;
  std::uint32_t flags = 0;
  std::uint32_t width = 0;
  std::uint32_t height = 0;
  if (image.fourcc == "VP8 ") {
    if (data.size() < 10 || u24_little(data, 3) != 0x2A019D) return corrupt("no VP8 frame header");
    width = u16_little(data, 6) & 0x3FFF;
    height = u16_little(data, 8) & 0x3FFF;
  } else {
    if (data.size() < 5 || byte_at(data, 0) != 0x2F) return corrupt("no VP8L header");
    const std::uint32_t bits = u32_little(data, 1);
    width = (bits & 0x3FFF) + 1;
    height = (bits >> 14 & 0x3FFF) + 1;
    if ((bits >> 28 & 1) != 0) flags |= alpha_flag;
  }
  if (width == 0 || height == 0) return corrupt("an image without pixels");
  Bytes payload;
  append_u32_little(payload, flags);
  append_u24_little(payload, width - 1);
  append_u24_little(payload, height - 1);
  return payload;
}

bool is_image(const Chunk& chunk) {
  return chunk.fourcc == "VP8 " || chunk.fourcc == "VP8L" || chunk.fourcc == "ANMF";
}

// Puts the payload where the first such chunk stands, else before `position`; drops the others.
void replace(std::vector<Chunk>& chunks, std::string_view fourcc, ByteView payload,
             std::size_t position) {
  std::vector<Chunk> kept;
  bool written = payload.empty();
  const bool exists = std::ranges::count(chunks, fourcc, &Chunk::fourcc) > 0;
  for (std::size_t i = 0; i <= chunks.size(); ++i) {
    const bool match = i < chunks.size() && chunks[i].fourcc == fourcc;
    if (!written && (match || (!exists && i == position))) {
      kept.push_back({fourcc, payload});
      written = true;
    }
    if (i < chunks.size() && !match) kept.push_back(chunks[i]);
  }
  chunks = std::move(kept);
}

// The index behind the last image chunk.
std::size_t after_image(const std::vector<Chunk>& chunks) {
  const auto last = std::find_if(chunks.rbegin(), chunks.rend(), is_image);
  return static_cast<std::size_t>(chunks.rend() - last);
}

Bytes serialise(const Layout& layout, std::size_t size_hint) {
  Bytes out;
  out.reserve(size_hint);
  append(out, "RIFF");
  append_u32_little(out, 0);
  append(out, "WEBP");
  for (const Chunk& chunk : layout.chunks) {
    append(out, chunk.fourcc);
    append_u32_little(out, static_cast<std::uint32_t>(chunk.payload.size()));
    append(out, chunk.payload);
    if (chunk.payload.size() % 2 != 0) append_u8(out, 0);
  }
  Bytes size;
  append_u32_little(size, static_cast<std::uint32_t>(out.size() - 8));
  std::ranges::copy(size, out.begin() + 4);
  append(out, layout.trailer);
  return out;
}

}  // namespace

Result<Bytes> embed_webp(ByteView file, const MetadataBlobs& blobs) {
  Result<Layout> walked = walk(file);
  if (!walked) return forward_error(walked);
  std::vector<Chunk>& chunks = walked->chunks;
  if (std::ranges::none_of(chunks, is_image)) return corrupt("no image chunk");

  Bytes header;
  if (chunks.front().fourcc == "VP8X") {
    header.assign(chunks.front().payload.begin(), chunks.front().payload.end());
    if (header.size() < 10) return corrupt("a short VP8X chunk");
  } else {
    if (blobs.exif.empty() && blobs.xmp.empty()) return Bytes(file.begin(), file.end());
    if (!is_image(chunks.front())) return corrupt("an image without a header chunk");
    Result<Bytes> made = make_extended_header(chunks.front());
    if (!made) return forward_error(made);
    header = std::move(*made);
    chunks.insert(chunks.begin(), Chunk{"VP8X", {}});
  }
  std::uint32_t flags = byte_at(header, 0) & ~(exif_flag | xmp_flag);
  if (!blobs.exif.empty()) flags |= exif_flag;
  if (!blobs.xmp.empty()) flags |= xmp_flag;
  header[0] = static_cast<std::byte>(flags);
  chunks.front().payload = header;

  replace(chunks, "EXIF", blobs.exif, after_image(chunks));
  const auto exif = std::ranges::find(chunks, "EXIF", &Chunk::fourcc);
  const auto behind_exif = static_cast<std::size_t>(exif - chunks.begin()) + 1;
  replace(chunks, "XMP ", blobs.xmp, exif == chunks.end() ? after_image(chunks) : behind_exif);
  return serialise(*walked, file.size() + blobs.exif.size() + blobs.xmp.size() + 64);
}

}  // namespace picdesk::metadata
