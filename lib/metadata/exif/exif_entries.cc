// SPDX-License-Identifier: GPL-3.0-or-later
#include <algorithm>

#include "base/digest.h"
#include "metadata/exif/exif_tree.h"
#include "metadata/exif/tiff_block.h"

namespace picdesk::metadata {
namespace {

using Tags = std::vector<std::pair<std::string, std::uint32_t>>;

// An edit may move or change these.
bool may_change(const ExifEntry& entry, const Tags& edited) {
  if (is_ifd_pointer(entry.tag) || entry.tag == tag_thumbnail) return true;
  return std::ranges::any_of(edited, [&](const auto& place) {
    return place.second == entry.tag && place.first == entry.ifd;
  });
}

// An inline value moves with its entry, and is too short to hold offsets.
bool is_bound_to_its_place(const ExifEntry& entry) {
  return entry.tag == tag_maker_note && entry.bytes.size() > 4;
}

bool same(const ExifEntry& a, const ExifEntry& b) {
  return a.ifd == b.ifd && a.tag == b.tag && a.type == b.type && a.count == b.count &&
         as_text(a.bytes) == as_text(b.bytes) && (!is_bound_to_its_place(a) || a.value == b.value);
}

std::string hex(ByteView bytes) {
  const std::string_view text = as_text(bytes);
  return digest::hex({reinterpret_cast<const std::uint8_t*>(text.data()), text.size()});
}

}  // namespace

const ExifEntry* find(const ExifTree& tree, std::string_view ifd, std::uint32_t tag) {
  for (const ExifEntry& entry : tree.entries) {
    if (entry.tag == tag && entry.ifd == ifd) return &entry;
  }
  return nullptr;
}

std::string different_entry(const ExifTree& before, const ExifTree& after, const Tags& edited) {
  const auto next = [&](const ExifTree& tree, auto from) {
    return std::find_if(from, tree.entries.end(),
                        [&](const ExifEntry& entry) { return !may_change(entry, edited); });
  };
  auto then = next(before, before.entries.begin());
  auto now = next(after, after.entries.begin());
  while (then != before.entries.end() && now != after.entries.end() && same(*then, *now)) {
    then = next(before, then + 1);
    now = next(after, now + 1);
  }
  if (then != before.entries.end()) return then->ifd + " " + hex_tag(then->tag);
  if (now != after.entries.end()) return now->ifd + " " + hex_tag(now->tag);
  return as_text(before.thumbnail) == as_text(after.thumbnail) ? "" : "IFD1 thumbnail";
}

std::vector<std::string> other_entries(const ExifTree& tree, const Tags& edited) {
  std::vector<std::string> lines;
  for (const ExifEntry& entry : tree.entries) {
    if (may_change(entry, edited)) continue;
    std::string line = entry.ifd + " " + hex_tag(entry.tag) + " " + tiff_type_name(entry.type) +
                       " " + std::to_string(entry.count) + " " + hex(entry.bytes);
    if (is_bound_to_its_place(entry)) line += " at " + std::to_string(entry.value);
    lines.push_back(std::move(line));
  }
  if (!tree.thumbnail.empty()) lines.push_back("IFD1 thumbnail " + hex(tree.thumbnail));
  return lines;
}

}  // namespace picdesk::metadata
