// SPDX-License-Identifier: GPL-3.0-or-later
#include "metadata/exif/exif_tree.h"

#include <algorithm>
#include <array>
#include <set>

#include "metadata/exif/tiff_block.h"

namespace picdesk::metadata {
namespace {

constexpr std::size_t max_ifds = 64;

constexpr std::uint32_t tag_sub_ifds = 0x014A;
constexpr std::uint32_t tag_thumbnail_size = 0x0202;

struct Pointer {
  std::uint32_t tag;
  std::string_view name;
};
constexpr std::array<Pointer, 4> pointers = {
    {{0x8769, "Exif"}, {0x8825, "GPS"}, {0xA005, "Interop"}, {tag_sub_ifds, "SubIFD"}}};

// Offsets of coded data and the lengths that go with them.
constexpr std::array<std::pair<std::uint32_t, std::uint32_t>, 3> coded_data = {
    {{tag_thumbnail, tag_thumbnail_size}, {0x0111, 0x0117}, {0x0144, 0x0145}}};

class Walker {
 public:
  explicit Walker(const TiffBlock& block) : block_(block), allowance_(8 * block.size() + 4096) {
    tree_.big_endian = block.big_endian();
    tree_.used.emplace_back(0, tiff_header_size);
  }

  Result<ExifTree> walk() {
    std::string name = "IFD0";
    std::size_t pointer = 4;
    for (std::size_t i = 1; block_.u32(pointer) != 0 || i == 1; ++i) {
      const std::optional<std::size_t> index = directory(name, pointer);
      if (!index) break;
      const ExifIfd& read = tree_.ifds[*index];
      pointer = read.offset + 2 + read.entries * ifd_entry_size;
      if (!block_.contains(pointer, 4)) break;  // some writers leave it out
      name = "IFD" + std::to_string(i);
    }
    if (tree_.ifds.empty()) {
      return fail(ErrorCode::metadata_invalid,
                  "EXIF: " + (tree_.broken.empty() ? "no directory" : tree_.broken.front()),
                  "the block is left out; other metadata is used");
    }
    std::ranges::sort(tree_.used);
    return std::move(tree_);
  }

 private:
  void broken(const std::string& where, const std::string& what) {
    constexpr std::size_t most = 64;
    if (tree_.broken.size() < most) tree_.broken.push_back(where + ": " + what);
  }

  std::string outside(std::uint64_t size, std::size_t at) const {
    return std::to_string(size) + " bytes at byte " + std::to_string(at) + " of " +
           std::to_string(block_.size());
  }

  // Values may overlap; what they add up to may not be much more than the block.
  bool spend(std::size_t bytes) {
    if (bytes > allowance_) return false;
    allowance_ -= bytes;
    return true;
  }

  // The IFD whose offset stands at `pointer`, and all below it. Its index in the tree.
  std::optional<std::size_t> directory(const std::string& name, std::size_t pointer) {
    const std::size_t at = block_.u32(pointer);
    if (!block_.contains(at, 2) || at < tiff_header_size) {
      broken(name,
             "a directory at byte " + std::to_string(at) + " of " + std::to_string(block_.size()));
      return std::nullopt;
    }
    const std::size_t count = block_.u16(at);
    const std::size_t size = 2 + count * ifd_entry_size;
    if (count > max_ifd_entries || !block_.contains(at, size)) {
      broken(name, "a directory of " + std::to_string(count) + " entries at byte " +
                       std::to_string(at) + " of " + std::to_string(block_.size()));
      return std::nullopt;
    }
    if (!seen_.insert(at).second) {
      broken(name, "a loop to the directory at byte " + std::to_string(at));
      return std::nullopt;
    }
    if (seen_.size() > max_ifds || !spend(size)) {
      broken(name, "too many directories");
      return std::nullopt;
    }
    const std::size_t end = at + size;
    const bool has_next = block_.contains(end, 4);
    if (!has_next && std::ranges::any_of(block_.bytes().subspan(end),
                                         [](std::byte byte) { return byte != std::byte{0}; })) {
      broken(name, "the offset of the next directory is cut");
    }
    tree_.used.emplace_back(at, has_next ? end + 4 : block_.size());
    const std::size_t index = tree_.ifds.size();
    tree_.ifds.push_back({name, at, pointer, count});
    const std::size_t first = tree_.entries.size();
    for (std::size_t i = 0; i < count; ++i) add_entry(name, at + 2 + i * ifd_entry_size);
    const std::size_t last = tree_.entries.size();
    add_coded_data(first, last);
    follow(first, last);
    return index;
  }

  void add_entry(const std::string& ifd, std::size_t entry) {
    const std::uint32_t tag = block_.u16(entry);
    const std::uint32_t type = block_.u16(entry + 2);
    const std::uint32_t count = block_.u32(entry + 4);
    const std::string where = ifd + " " + hex_tag(tag);
    if (tiff_type_size(type) == 0) return broken(where, "type " + std::to_string(type));
    const std::uint64_t size = std::uint64_t{count} * tiff_type_size(type);
    const std::size_t value = size <= 4 ? entry + 8 : block_.u32(entry + 8);
    if (size > block_.size() || !block_.contains(value, size)) {
      return broken(where, outside(size, value));
    }
    if (size > 4) {
      if (!spend(size)) return broken(where, "its value and others overlap");
      tree_.used.emplace_back(value, value + size);
    }
    tree_.entries.push_back(
        {ifd, tag, type, count, entry, value, block_.bytes().subspan(value, size)});
  }

  std::uint32_t element(const ExifEntry& entry, std::size_t index) const {
    const std::size_t size = tiff_type_size(entry.type);
    return size == 2 ? block_.u16(entry.value + index * 2) : block_.u32(entry.value + index * 4);
  }

  bool is_integer(const ExifEntry& entry) const {
    return entry.type == tiff_short || entry.type == tiff_long || entry.type == tiff_ifd;
  }

  // Thumbnails and image data that entries [first, last) point to.
  void add_coded_data(std::size_t first, std::size_t last) {
    const auto entries = std::span(tree_.entries).subspan(first, last - first);
    for (const auto& [offsets_tag, sizes_tag] : coded_data) {
      const auto offsets = std::ranges::find(entries, offsets_tag, &ExifEntry::tag);
      const auto sizes = std::ranges::find(entries, sizes_tag, &ExifEntry::tag);
      if (offsets == entries.end() || sizes == entries.end()) continue;
      if (!is_integer(*offsets) || !is_integer(*sizes)) continue;
      for (std::size_t i = 0; i < std::min(offsets->count, sizes->count); ++i) {
        const std::size_t at = element(*offsets, i);
        const std::size_t size = element(*sizes, i);
        const bool thumbnail = offsets_tag == tag_thumbnail;
        if (size == 0) continue;
        if (!block_.contains(at, size)) {
          // Image data of a TIFF's copy lies elsewhere; a cut thumbnail would grow with the block.
          if (thumbnail) broken(offsets->ifd + " 0x0201", outside(size, at));
          continue;
        }
        tree_.used.emplace_back(at, at + size);
        if (thumbnail && offsets->ifd == "IFD1") {
          tree_.thumbnail = block_.bytes().subspan(at, size);
        }
      }
    }
  }

  void follow(std::size_t first, std::size_t last) {
    for (std::size_t i = first; i < last; ++i) {
      const ExifEntry entry = tree_.entries[i];  // a copy: the vector grows
      const auto pointer = std::ranges::find(pointers, entry.tag, &Pointer::tag);
      if (pointer == pointers.end()) continue;
      if (entry.type != tiff_long && entry.type != tiff_slong && entry.type != tiff_ifd) {
        broken(entry.ifd + " " + hex_tag(entry.tag), "a pointer of " + tiff_type_name(entry.type));
        continue;
      }
      const bool many = pointer->tag == tag_sub_ifds;
      for (std::size_t index = 0; index < (many ? entry.count : std::min(entry.count, 1U));
           ++index) {
        if (seen_.size() >= max_ifds) return broken(entry.ifd, "too many directories");
        const std::size_t at = entry.value + index * 4;
        if (block_.u32(at) != 0) directory(unused_name(pointer->name, many), at);
      }
    }
  }

  // "Exif", then "Exif2", ...; SubIFDs are numbered from the first on.
  std::string unused_name(std::string_view base, bool numbered) const {
    std::string name(base);
    if (numbered) name += '1';
    for (int i = 2; std::ranges::find(tree_.ifds, name, &ExifIfd::name) != tree_.ifds.end(); ++i) {
      name = std::string(base) + std::to_string(i);
    }
    return name;
  }

  const TiffBlock& block_;
  ExifTree tree_;
  std::set<std::size_t> seen_;
  std::size_t allowance_;
};

}  // namespace

bool is_ifd_pointer(std::uint32_t tag) {
  return std::ranges::find(pointers, tag, &Pointer::tag) != pointers.end();
}

Result<ExifTree> read_exif_tree(ByteView bytes) {
  const std::optional<TiffBlock> block = TiffBlock::open(bytes);
  if (!block) {
    return fail(ErrorCode::metadata_invalid, "EXIF: no TIFF header",
                "the block is left out; other metadata is used");
  }
  return Walker(*block).walk();
}

}  // namespace picdesk::metadata
