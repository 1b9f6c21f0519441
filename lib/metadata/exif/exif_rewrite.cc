// SPDX-License-Identifier: GPL-3.0-or-later
#include "metadata/exif/exif_rewrite.h"

#include <algorithm>

#include "metadata/exif/tiff_block.h"

namespace picdesk::metadata {
namespace {

using Range = std::pair<std::size_t, std::size_t>;  // [begin, end)
using Tags = std::vector<std::pair<std::string, std::uint32_t>>;

// Inline values stand in their directory's table.
std::vector<Range> values_of(const ExifTree& tree, const Tags& edited) {
  std::vector<Range> ranges;
  for (const ExifEntry& entry : tree.entries) {
    if (entry.bytes.size() <= 4) continue;
    const bool found = std::ranges::any_of(edited, [&](const auto& place) {
      return place.second == entry.tag && place.first == entry.ifd;
    });
    if (found) ranges.emplace_back(entry.value, entry.value + entry.bytes.size());
  }
  return ranges;
}

Range table_of(const ExifIfd& ifd) {
  return {ifd.offset, ifd.offset + 2 + ifd.entries * ifd_entry_size + 4};
}

// IFD0 holds the pointer to the Exif directory, so that its table may change with either.
std::vector<Range> rewritten(const ExifTree& tree, const Tags& edited) {
  std::vector<Range> ranges = values_of(tree, edited);
  ranges.emplace_back(4, tiff_header_size);
  for (const ExifIfd& ifd : tree.ifds) {
    const bool holds =
        std::ranges::any_of(edited, [&](const auto& place) { return place.first == ifd.name; });
    if (!holds && ifd.name != "IFD0") continue;
    ranges.push_back(table_of(ifd));
  }
  std::ranges::sort(ranges);
  return ranges;
}

bool overlap(const std::vector<Range>& ranges, std::uint64_t begin, std::uint64_t end) {
  return std::ranges::any_of(
      ranges, [&](const Range& range) { return begin < range.second && end > range.first; });
}

// What a note may reach, and what no value of a note lies in.
struct Reach {
  std::size_t block_size = 0;
  std::vector<Range> edited;  // values
  std::vector<Range> tables;  // and the header
};

// The directory entries of a note in one byte order, at any byte of it: notes begin with headers of
// any length. So as not to take camera settings in binary for one, it has to stand in what looks
// like a directory, and its value in no table.
class NoteEntries {
 public:
  NoteEntries(const ExifEntry& note, bool big_endian, const Reach& reach)
      : note_(note.bytes, big_endian), start_(note.value), reach_(reach) {}

  bool reach() const {
    for (std::size_t at = 0; at + ifd_entry_size <= note_.size(); ++at) {
      if (is_entry(at) && reaches(at) && is_in_directory(at)) return true;
    }
    return false;
  }

 private:
  std::uint64_t size_of(std::size_t at) const {
    return std::uint64_t{tiff_type_size(note_.u16(at + 2))} * note_.u32(at + 4);
  }

  bool is_entry(std::size_t at) const {
    if (!note_.contains(at, ifd_entry_size)) return false;
    if (note_.u16(at + 2) - 1 >= tiff_ifd) return false;
    const std::uint64_t size = size_of(at);
    return size != 0 && (size <= 4 || note_.u32(at + 8) + size <= reach_.block_size);
  }

  bool is_neighbour(std::size_t at, std::size_t other) const {
    return is_entry(other) && note_.u16(other) != note_.u16(at);
  }

  bool ends_directory(std::size_t at) const { return !note_.contains(at, 4) || note_.u32(at) == 0; }

  // Entries up to this one and the next, of different tags, behind a number of entries that has
  // room for them.
  bool is_in_directory(std::size_t at) const {
    constexpr std::size_t most_before = 64;
    for (std::size_t before = 0; before <= most_before; ++before) {
      const std::size_t first = at - before * ifd_entry_size;
      if (first < 2) return false;
      const std::size_t count = note_.u16(first - 2);
      const bool room = count > before && count <= max_ifd_entries;
      if (room && (count > before + 1 ? is_neighbour(at, at + ifd_entry_size)
                                      : before > 0 || ends_directory(at + ifd_entry_size))) {
        return true;
      }
      if (first < ifd_entry_size + 2 || !is_neighbour(first, first - ifd_entry_size)) return false;
    }
    return true;
  }

  // Notes count from the TIFF header, from their start or from behind a header of their own.
  bool reaches(std::size_t at) const {
    constexpr std::uint64_t most_header = 32;
    const std::uint64_t size = size_of(at);
    const std::uint64_t offset = note_.u32(at + 8);
    if (size <= 4) return false;
    return lies(offset, offset + size, 0) ||
           lies(start_ + offset, start_ + offset + size, most_header);
  }

  bool lies(std::uint64_t begin, std::uint64_t end, std::uint64_t slack) const {
    return overlap(reach_.edited, begin, end + slack) && !overlap(reach_.tables, begin, end);
  }

  TiffBlock note_;
  std::uint64_t start_;
  const Reach& reach_;
};

}  // namespace

bool same_but_edited(ByteView before, ByteView after, const ExifTree& tree, const Tags& edited) {
  const auto then = TiffBlock::open(before);
  const auto now = TiffBlock::open(after);
  if (!then || !now || now->size() < then->size()) return false;
  std::size_t at = 0;
  const auto same_to = [&](std::size_t end) {
    if (end <= at) return true;
    return as_text(then->bytes().subspan(at, end - at)) ==
           as_text(now->bytes().subspan(at, end - at));
  };
  for (const auto& [begin, end] : rewritten(tree, edited)) {
    if (!same_to(std::min(begin, then->size()))) return false;
    at = std::max(at, std::min(end, then->size()));
  }
  return same_to(then->size());
}

bool notes_reach_edited(ByteView block, const ExifTree& tree, const Tags& edited) {
  constexpr std::size_t most_ranges = 16;
  constexpr std::size_t most_bytes = 1u << 18;
  Reach reach{block.size(), values_of(tree, edited), {{0, tiff_header_size}}};
  if (reach.edited.empty()) return false;
  for (const ExifIfd& ifd : tree.ifds) reach.tables.push_back(table_of(ifd));
  std::size_t searched = 0;
  for (const ExifEntry& entry : tree.entries) {
    if (entry.tag != tag_maker_note) continue;
    searched += entry.bytes.size();
    if (reach.edited.size() > most_ranges || searched > most_bytes) return true;
    for (const bool big_endian : {false, true}) {
      if (NoteEntries(entry, big_endian, reach).reach()) return true;
    }
  }
  return false;
}

}  // namespace picdesk::metadata
