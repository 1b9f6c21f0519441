// SPDX-License-Identifier: GPL-3.0-or-later
#include "metadata/container/multi_picture.h"

#include <string>

namespace picdesk::metadata {
namespace {

constexpr std::uint32_t entries_tag = 0xB002;
constexpr std::size_t entry_bytes = 16;
constexpr std::size_t max_pictures = 1024;

// Integers of a block in its own byte order.
struct Reader {
  ByteView block;
  bool big = false;
  std::uint32_t u16(std::size_t at) const {
    return big ? u16_big(block, at) : u16_little(block, at);
  }
  std::uint32_t u32(std::size_t at) const {
    return big ? u32_big(block, at) : u32_little(block, at);
  }
};

tl::unexpected<Error> broken(const Part& part) {
  return fail(ErrorCode::corrupt_data, "the multi-picture index " + part.label + " is broken",
              "save the picture again with the program that made it");
}

// The value of tag 0xB002: where its entries lie in the block.
Result<ByteView> find_entries(const Reader& reader, const Part& part) {
  const ByteView block = reader.block;
  const std::size_t directory = reader.u32(4);
  if (directory > block.size() || block.size() - directory < 2) return broken(part);
  const std::size_t count = reader.u16(directory);
  if (count * 12 > block.size() - directory - 2) return broken(part);
  for (std::size_t i = 0; i < count; ++i) {
    const std::size_t at = directory + 2 + i * 12;
    if (reader.u16(at) != entries_tag) continue;
    const std::size_t size = reader.u32(at + 4);
    const std::size_t offset = reader.u32(at + 8);
    if (offset > block.size() || size > block.size() - offset || size < entry_bytes ||
        size / entry_bytes > max_pictures) {
      return broken(part);
    }
    return block.subspan(offset, size);
  }
  return ByteView();  // the index of one image among others has none
}

void report(Changes& changes, std::string message) {
  changes.findings().push_back(
      {"meta/mpf-broken", Severity::warning, std::move(message), "",
       "the further images of this file could not be found before the edit either"});
}

void patch_u32(Changes& changes, const PictureIndex& index, std::size_t at, std::size_t value) {
  Bytes fresh;
  const auto number = static_cast<std::uint32_t>(value);
  if (index.big_endian) {
    append_u32_big(fresh, number);
  } else {
    append_u32_little(fresh, number);
  }
  changes.patch("mpf", at, fresh);
}

// The entry with offset 0: the file's first image, which the edit made longer or shorter.
bool move_first(Changes& changes, const PictureIndex& index, const PictureEntry& entry) {
  if (entry.size > changes.file().size()) return false;
  const std::optional<std::size_t> end = changes.moved(entry.size);
  if (!end || *end > UINT32_MAX) return false;
  patch_u32(changes, index, entry.at + 4, *end);
  return true;
}

bool move_other(Changes& changes, const PictureIndex& index, const PictureEntry& entry) {
  const std::uint64_t position = index.position(entry);
  const ByteView file = changes.file();
  if (position + 2 > file.size() || u16_big(file, static_cast<std::size_t>(position)) != 0xFFD8) {
    return false;
  }
  const auto image = changes.moved(static_cast<std::size_t>(position));
  const auto origin = changes.moved(index.origin);
  if (!image || !origin || *image < *origin || *image - *origin > UINT32_MAX) return false;
  patch_u32(changes, index, entry.at + 8, *image - *origin);
  return true;
}

}  // namespace

Result<PictureIndex> read_picture_index(ByteView file, const Part& part) {
  const ByteView block = file.subspan(part.payload, part.payload_length);
  if (block.size() < 8) return broken(part);
  const bool big = starts_with(block, std::string_view("MM\0*", 4));
  if (!big && !starts_with(block, std::string_view("II*\0", 4))) return broken(part);
  const Reader reader{block, big};
  const Result<ByteView> entries = find_entries(reader, part);
  if (!entries) return tl::unexpected<Error>(entries.error());
  PictureIndex index{big, part.payload, {}};
  const Reader values{*entries, big};
  for (std::size_t at = 0; at + entry_bytes <= entries->size(); at += entry_bytes) {
    const auto where = static_cast<std::size_t>(entries->data() - file.data()) + at;
    index.entries.push_back({where, values.u32(at + 4), values.u32(at + 8)});
  }
  return index;
}

void move_multi_pictures(Changes& changes) {
  for (const Part& part : changes.layout().parts) {
    if (part.kind != Part::Kind::multi_picture || !changes.moved(part.offset)) continue;
    const Result<PictureIndex> index = read_picture_index(changes.file(), part);
    if (!index) {
      report(changes, index.error().message);
      continue;
    }
    for (std::size_t i = 0; i < index->entries.size(); ++i) {
      const PictureEntry& entry = index->entries[i];
      const bool moved = entry.offset == 0 ? i > 0 || move_first(changes, *index, entry)
                                           : move_other(changes, *index, entry);
      if (moved) continue;
      report(changes, "image " + std::to_string(i + 1) + " of the multi-picture index " +
                          part.label + " is not where it says, at byte " +
                          std::to_string(index->position(entry)));
    }
  }
}

}  // namespace picdesk::metadata
