// SPDX-License-Identifier: GPL-3.0-or-later
#include <algorithm>

#include "metadata/container/layout.h"
#include "metadata/container/multi_picture.h"
#include "metadata/container/trailer_footers.h"

namespace picdesk::metadata {
namespace {

using Kind = Part::Kind;

// The multi-picture images that begin in [begin, end), by position; they do not overlap.
std::vector<Trailer> find_pictures(ByteView file, const Layout& layout, std::size_t begin,
                                   std::size_t end) {
  std::vector<Trailer> pictures;
  for (const Part* part : layout.all(Kind::multi_picture)) {
    const Result<PictureIndex> index = read_picture_index(file, *part);
    if (!index) continue;
    for (const PictureEntry& entry : index->entries) {
      const std::uint64_t position = index->position(entry);
      if (position < begin || position >= end) continue;
      const auto offset = static_cast<std::size_t>(position);
      if (end - offset < 2 || u16_big(file, offset) != 0xFFD8) continue;
      const std::size_t length = std::min<std::size_t>(entry.size, end - offset);
      if (length < 2) continue;
      pictures.push_back({"multi-picture image", offset, length, {}});
    }
  }
  std::ranges::sort(pictures, {}, &Trailer::offset);
  return pictures;
}

// [begin, end) as multi-picture images and what lies between them.
std::vector<Trailer> split_pictures(ByteView file, const Layout& layout, std::size_t begin,
                                    std::size_t end) {
  std::vector<Trailer> found;
  const auto add_other = [&found](std::size_t from, std::size_t to) {
    if (from < to) found.push_back({"other", from, to - from, {}});
  };
  for (Trailer& picture : find_pictures(file, layout, begin, end)) {
    if (picture.offset < begin) continue;
    add_other(begin, picture.offset);
    begin = picture.offset + picture.length;
    found.push_back(std::move(picture));
  }
  add_other(begin, end);
  return found;
}

}  // namespace

std::vector<Trailer> read_trailers(ByteView file, const Layout& layout) {
  const Part* part = layout.first(Kind::trailer);
  if (part == nullptr) return {};
  std::vector<Trailer> last_first;
  std::size_t end = part->offset + part->length;
  const auto take = [&](std::optional<Trailer> trailer) {
    if (!trailer) return false;
    end = trailer->offset;
    last_first.push_back(std::move(*trailer));
    return true;
  };
  // Each is written behind what was there, so they are found from the last to the first.
  while (last_first.size() < 64 && (take(find_afcp(file, part->offset, end)) ||
                                    take(find_foto_station(file, part->offset, end)) ||
                                    take(find_photo_mechanic(file, part->offset, end)) ||
                                    take(find_samsung(file, part->offset, end)))) {
  }
  std::vector<Trailer> trailers = split_pictures(file, layout, part->offset, end);
  trailers.insert(trailers.end(), last_first.rbegin(), last_first.rend());
  return trailers;
}

}  // namespace picdesk::metadata
