// SPDX-License-Identifier: GPL-3.0-or-later
// MakerNotes hold offsets into the block that only their makers know, so nothing may move: values
// and directories that do not fit their place are appended.
#include "metadata/exif/exif_patch.h"

#include <algorithm>
#include <array>

#include "metadata/exif/exif_tree.h"
#include "metadata/exif/exif_values.h"
#include "metadata/exif/tiff_block.h"
#include "metadata/exif/tiff_bytes.h"

namespace picdesk::metadata {
namespace {

tl::unexpected<Error> unsafe(const std::string& why) {
  return fail(ErrorCode::metadata_invalid, "meta/exif-unsafe: " + why,
              "leave EXIF as it is (--sync-exif=leave); it is then out of step with XMP");
}

// One entry of the directory to be written.
struct Slot {
  std::uint32_t tag = 0;
  const ExifEntry* old = nullptr;  // nullptr: the entry is new
  std::array<std::byte, ifd_entry_size> bytes{};
};

class Patcher {
 public:
  Patcher(const TiffBlock& block, const ExifTree& tree)
      : original_(block),
        tree_(tree),
        big_(block.big_endian()),
        out_(Bytes(block.bytes().begin(), block.bytes().end()), big_) {}

  Bytes take() { return out_.take(); }

  // Applies the values to that IFD. The offset of the IFD if it moved or is new.
  std::optional<std::size_t> edit(std::string_view name, const std::vector<ExifValue>& values) {
    const auto ifd = std::ranges::find(tree_.ifds, name, &ExifIfd::name);
    std::vector<Slot> slots;
    for (const ExifEntry& entry : tree_.entries) {
      if (entry.ifd == name) slots.push_back(slot_of(entry));
    }
    bool changed = false;
    for (const ExifValue& value : values) changed = set(slots, value) || changed;
    if (!changed) return std::nullopt;
    if (ifd == tree_.ifds.end()) return append_at_end(table_of(slots, no_next_));
    return write_table(*ifd, slots);
  }

  bool header_is_free() const { return is_free(0, tiff_header_size); }
  void point_header_to(std::size_t offset) { out_.put_u32(4, static_cast<std::uint32_t>(offset)); }

 private:
  Slot slot_of(const ExifEntry& entry) const {
    Slot slot{entry.tag, &entry, {}};
    std::ranges::copy(ByteView(out_.bytes()).subspan(entry.entry, ifd_entry_size),
                      slot.bytes.begin());
    return slot;
  }

  bool set(std::vector<Slot>& slots, const ExifValue& value) {
    const auto first = std::ranges::find(slots, value.tag, &Slot::tag);
    if (first == slots.end()) {
      if (!value.bytes) return false;
      const auto higher =
          std::ranges::find_if(slots, [&](const Slot& slot) { return slot.tag > value.tag; });
      slots.insert(higher, {value.tag, nullptr, entry_bytes(value, nullptr)});
      return true;
    }
    if (reads_same(*first->old, value)) return false;
    if (value.bytes) first->bytes = entry_bytes(value, first->old);
    // A removed tag goes, and so do repetitions of a changed one: readers differ in which they
    // take.
    const auto from = value.bytes ? first + 1 : first;
    const auto gone = std::stable_partition(
        from, slots.end(), [&](const Slot& slot) { return slot.tag != value.tag; });
    for (auto slot = gone; slot != slots.end(); ++slot) release(slot->old);
    slots.erase(gone, slots.end());
    return true;
  }

  std::array<std::byte, ifd_entry_size> entry_bytes(const ExifValue& value, const ExifEntry* old) {
    TiffBytes entry(Bytes(ifd_entry_size), big_);
    entry.put_u16(0, value.tag);
    entry.put_u16(2, value.type);
    entry.put_u32(4, value.count);
    if (value.bytes->size() <= 4) {
      entry.put(8, *value.bytes);
      release(old);
    } else {
      entry.put_u32(8, static_cast<std::uint32_t>(place(*value.bytes, old)));
    }
    std::array<std::byte, ifd_entry_size> bytes{};
    std::ranges::copy(entry.bytes(), bytes.begin());
    return bytes;
  }

  // Where the value now stands: in its old place if it fits there.
  std::size_t place(const Bytes& value, const ExifEntry* old) {
    const bool outside = old != nullptr && old->bytes.size() > 4;
    const bool fits = outside && value.size() <= old->bytes.size() &&
                      is_free(old->value, old->value + old->bytes.size());
    release(old);
    if (!fits) return append_at_end(value);
    out_.put(old->value, value);
    return old->value;
  }

  // A directory that ends the block may lack the offset of the next one; what is appended must not
  // be taken for it.
  std::size_t append_at_end(ByteView value) {
    for (const ExifIfd& ifd : tree_.ifds) {
      const std::size_t end = ifd.offset + 2 + ifd.entries * ifd_entry_size + 4;
      if (end > out_.size()) out_.append_zeros(end - out_.size());
    }
    return out_.append_even(value);
  }

  // Zeroes a value that nothing points to any more.
  void release(const ExifEntry* old) {
    if (old == nullptr || old->bytes.size() <= 4) return;
    const std::size_t end = old->value + old->bytes.size();
    if (is_free(old->value, end)) out_.zero(old->value, end);
  }

  // Whether the range is used by one thing only.
  bool is_free(std::size_t begin, std::size_t end) const {
    return std::ranges::count_if(tree_.used, [&](const auto& range) {
             return range.first < end && begin < range.second;
           }) == 1;
  }

  // The table of the directory; the offset of the next directory ends it.
  Bytes table_of(const std::vector<Slot>& slots, ByteView next) const {
    TiffBytes table(Bytes(2), big_);
    table.put_u16(0, static_cast<std::uint32_t>(slots.size()));
    for (const Slot& slot : slots) table.append_even(slot.bytes);
    table.append_even(next);
    return table.take();
  }

  // In its old place if it fits there, else at the end.
  std::optional<std::size_t> write_table(const ExifIfd& ifd, const std::vector<Slot>& slots) {
    const std::size_t next_at = ifd.offset + 2 + ifd.entries * ifd_entry_size;
    const bool has_next = next_at + 4 <= original_.size();  // some writers leave it out
    const std::size_t old_end = next_at + (has_next ? 4 : 0);
    ByteView next = no_next_;
    if (has_next) next = original_.bytes().subspan(next_at, 4);
    if (slots.size() <= ifd.entries && is_free(ifd.offset, old_end)) {
      const Bytes table = table_of(slots, has_next ? next : ByteView{});
      out_.put(ifd.offset, table);
      out_.zero(ifd.offset + table.size(), old_end);
      return std::nullopt;
    }
    return append_at_end(table_of(slots, next));
  }

  const TiffBlock& original_;
  const ExifTree& tree_;
  bool big_;
  TiffBytes out_;
  const Bytes no_next_ = Bytes(4);
};

std::string broken_parts(const ExifTree& tree) {
  std::string out = tree.broken.front();
  if (tree.broken.size() > 1) out += " and " + std::to_string(tree.broken.size() - 1) + " more";
  return out;
}

Result<void> check_size(std::size_t size, std::size_t max_bytes) {
  if (size <= max_bytes) return {};
  return unsafe("the block would take " + std::to_string(size) + " bytes, at most " +
                std::to_string(max_bytes) + " fit");
}

Result<Bytes> patched(const TiffBlock& block, const ExifTree& tree, const ExifChanges& changes) {
  ExifValues values = exif_values(changes, block.big_endian());
  const bool has_exif = std::ranges::find(tree.ifds, "Exif", &ExifIfd::name) != tree.ifds.end();
  const bool gets_exif = std::ranges::any_of(values.exif, [](const auto& v) { return !!v.bytes; });
  if (!has_exif && gets_exif) values.exif.insert(values.exif.begin(), exif_version());
  Patcher patcher(block, tree);
  if (has_exif || gets_exif) {
    if (const auto moved = patcher.edit("Exif", values.exif)) {
      values.main.push_back(exif_pointer(*moved, block.big_endian()));
    }
  }
  if (const auto moved = patcher.edit("IFD0", values.main)) {
    if (!patcher.header_is_free()) return unsafe("a value or directory overlaps the header");
    patcher.point_header_to(*moved);
  }
  return patcher.take();
}

}  // namespace

bool ExifChanges::empty() const {
  return !description && !artist && !copyright && !date_original && !sub_second_original &&
         !offset_original && !orientation;
}

Result<Bytes> patch_exif(ByteView bytes, const ExifChanges& changes, std::size_t max_bytes) {
  if (bytes.empty()) {
    Bytes fresh = fresh_exif(exif_values(changes, false));
    if (auto fits = check_size(fresh.size(), max_bytes); !fits) return forward_error(fits);
    return fresh;
  }
  if (changes.empty()) return Bytes(bytes.begin(), bytes.end());
  const std::optional<TiffBlock> block = TiffBlock::open(bytes);
  if (!block) return unsafe("no TIFF header");
  const Result<ExifTree> tree = read_exif_tree(bytes);
  if (!tree) return unsafe(tree.error().message);
  if (!tree->broken.empty()) return unsafe(broken_parts(*tree));
  Result<Bytes> out = patched(*block, *tree, changes);
  if (!out) return out;
  if (auto fits = check_size(out->size(), max_bytes); !fits) return forward_error(fits);
  const ByteView prefix = bytes.first(bytes.size() - block->size());
  out->insert(out->begin(), prefix.begin(), prefix.end());
  return out;
}

}  // namespace picdesk::metadata
