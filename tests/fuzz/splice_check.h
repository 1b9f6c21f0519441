// SPDX-License-Identifier: GPL-3.0-or-later
// What must hold for layout, splice and embed() whatever the file.
#pragma once

#include <algorithm>
#include <cstddef>
#include <cstdlib>
#include <span>
#include <string_view>
#include <vector>

#include "metadata/container/layout.h"
#include "metadata/container/splice.h"
#include "picdesk/metadata.h"

namespace picdesk {

inline void require(bool holds) {
  if (!holds) std::abort();
}

inline std::vector<std::byte> fuzz_blob(std::string_view text) {
  const auto bytes = std::as_bytes(std::span(text));
  return {bytes.begin(), bytes.end()};
}

template <class T>
void require_reason(const Result<T>& result) {
  require(result || (!result.error().message.empty() && !result.error().hint.empty()));
}

// Parts from the first byte to the last.
inline void check_cover(const metadata::Layout& layout, std::size_t size) {
  std::size_t end = 0;
  for (const metadata::Part& part : layout.parts) {
    require(part.offset == end && part.length > 0);
    end += part.length;
    require(part.payload >= part.offset && part.payload + part.payload_length <= end);
  }
  require(end == size);
}

// All bytes outside the plan are those of the old file.
inline void check_plan(std::span<const std::byte> before, const metadata::Spliced& spliced) {
  std::size_t old_at = 0;
  std::size_t new_at = 0;
  const std::span<const std::byte> after(spliced.bytes);
  const auto same_up_to = [&](std::size_t old_end, std::size_t new_end) {
    require(old_end >= old_at && old_end <= before.size() && new_end <= after.size());
    require(new_end - new_at == old_end - old_at);
    require(std::ranges::equal(before.subspan(old_at, old_end - old_at),
                               after.subspan(new_at, new_end - new_at)));
  };
  for (const PlannedPart& piece : spliced.plan) {
    same_up_to(piece.old_offset, piece.new_offset);
    old_at = piece.old_offset + piece.old_length;
    new_at = piece.new_offset + piece.new_length;
  }
  same_up_to(before.size(), after.size());
}

inline void check_splice(std::span<const std::byte> file, Format format,
                         const metadata::Splice& wanted) {
  const auto layout = metadata::read_layout(file, format);
  require_reason(layout);
  if (!layout) return;
  check_cover(*layout, file.size());
  metadata::read_trailers(file, *layout);
  const auto made = metadata::splice(file, *layout, wanted);
  require_reason(made);
  if (!made) return;
  check_plan(file, *made);
  const auto after = metadata::read_layout(made->bytes, format);
  require(after.has_value());
  check_cover(*after, made->bytes.size());
  require(metadata::image_hash(file, *layout) == metadata::image_hash(made->bytes, *after));
  const auto again = metadata::splice(made->bytes, *after, wanted);
  require(again && again->bytes == made->bytes);
}

inline void check_splices(std::span<const std::byte> file, Format format) {
  metadata::Splice wanted;
  check_splice(file, format, wanted);
  wanted.xmp = fuzz_blob("<x/>");
  check_splice(file, format, wanted);
  wanted.exif = fuzz_blob("II*");
  wanted.photoshop = std::vector<std::byte>(70'000, std::byte{'8'});
  wanted.icc = fuzz_blob("profile");
  check_splice(file, format, wanted);
  wanted.remove = [](const metadata::Part&) { return true; };
  check_splice(file, format, wanted);
  metadata::Splice bare;
  bare.exif.emplace();
  bare.xmp.emplace();
  check_splice(file, format, bare);
}

// A second embed() changes nothing; `verbatim`: what is left after removal is what the file had
// besides its metadata.
inline void check_embed(std::span<const std::byte> file, Format format, bool verbatim) {
  const MetadataBlobs blobs{fuzz_blob("II*"), fuzz_blob("<x/>"), fuzz_blob("\x1C\x02\x05")};
  const auto once = embed(file, format, blobs);
  require_reason(once);
  if (!once) return;
  const auto twice = embed(*once, format, blobs);
  require(twice && *twice == *once);
  const auto bare = embed(file, format, {});
  const auto removed = embed(*once, format, {});
  require(bare && removed);
  // A broken multi-picture index may point to an image after the file has grown, by chance.
  const auto layout = metadata::read_layout(file, format);
  if (layout && layout->first(metadata::Part::Kind::multi_picture) != nullptr) return;
  if (verbatim) require(*bare == *removed);
}

}  // namespace picdesk
