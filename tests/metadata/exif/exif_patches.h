// SPDX-License-Identifier: GPL-3.0-or-later
// What the tests of EXIF patches share.
#pragma once

#include <stdexcept>
#include <string>
#include <utility>
#include <vector>

#include "metadata/exif/exif_patch.h"
#include "metadata/exif/exif_tree.h"

namespace picdesk::metadata {

inline const std::vector<std::pair<std::string, std::uint32_t>> edited = {
    {"IFD0", 0x010E}, {"IFD0", 0x0112}, {"IFD0", 0x013B}, {"IFD0", 0x8298},
    {"Exif", 0x9003}, {"Exif", 0x9011}, {"Exif", 0x9291}};

// A caption, two artists and a copyright, with characters beyond ASCII.
inline ExifChanges three_texts() {
  ExifChanges changes;
  changes.description = "A caption \xC3\xA9t\xC3\xA9";
  changes.artist = "Ana M\xC3\xBCller; B";
  changes.copyright = "\xC2\xA9 2024 Agency";
  return changes;
}

// A refusal fails the test by exception.
inline Bytes patched(ByteView block, const ExifChanges& changes) {
  auto out = patch_exif(block, changes);
  if (!out) throw std::runtime_error(out.error().message);
  return std::move(*out);
}

// What an edit must not touch.
inline std::vector<std::string> others(ByteView block) {
  const auto tree = read_exif_tree(block);
  if (!tree) throw std::runtime_error(tree.error().message);
  return other_entries(*tree, edited);
}

// The bytes of the value; "-" if there is no such tag.
inline std::string text_of(ByteView block, std::uint32_t tag, const char* ifd = "IFD0") {
  const auto tree = read_exif_tree(block);
  const ExifEntry* entry = tree ? find(*tree, ifd, tag) : nullptr;
  return entry == nullptr ? "-" : std::string(as_text(entry->bytes));
}

// In the order of the directory.
inline std::vector<std::uint32_t> tags(ByteView block, std::string_view ifd) {
  std::vector<std::uint32_t> out;
  const auto tree = read_exif_tree(block);
  if (!tree) throw std::runtime_error(tree.error().message);
  for (const ExifEntry& entry : tree->entries) {
    if (entry.ifd == ifd) out.push_back(entry.tag);
  }
  return out;
}

}  // namespace picdesk::metadata
