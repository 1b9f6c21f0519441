// SPDX-License-Identifier: GPL-3.0-or-later
#include <algorithm>

#include "metadata/editing/verify_parts.h"
#include "metadata/exif/exif_rewrite.h"

namespace picdesk::metadata {

Tags edited_tags(const CheckedEdit& edit, const EditOptions& options) {
  Tags tags;
  const auto asked = [&](std::string_view name) {
    return std::ranges::find(edit.names, name) != edit.names.end();
  };
  const bool sync = options.sync_exif != SyncExif::leave;
  if (sync && asked("caption")) tags.emplace_back("IFD0", 0x010E);
  if (sync && asked("creators")) tags.emplace_back("IFD0", 0x013B);
  if (sync && asked("copyright")) tags.emplace_back("IFD0", 0x8298);
  if (asked("orientation")) tags.emplace_back("IFD0", 0x0112);
  if (options.sync_exif_date && asked("date_created")) {
    // With the version (0x9000), which a new Exif directory gets.
    for (const std::uint32_t tag : {0x9000u, 0x9003u, 0x9291u, 0x9011u}) {
      tags.emplace_back("Exif", tag);
    }
  }
  return tags;
}

std::string read_trees(const FileParts& before, const FileParts& after, ExifTrees& trees) {
  if (same_bytes(before.exif, after.exif)) return {};
  Result<ExifTree> now = read_exif_tree(after.exif);
  if (!now) return "the new EXIF block cannot be read: " + now.error().message;
  trees.now = std::move(*now);
  if (before.exif.empty()) return {};
  Result<ExifTree> then = read_exif_tree(before.exif);
  if (!then) return "the old EXIF block cannot be read: " + then.error().message;
  trees.then = std::move(*then);
  return {};
}

std::string verify_exif(const FileParts& before, const FileParts& after, const ExifTrees& trees,
                        const CheckedEdit& edit, const EditOptions& options) {
  if (same_bytes(before.exif, after.exif)) return {};
  const Tags tags = edited_tags(edit, options);
  if (tags.empty()) return "EXIF changed without being asked to";
  const std::string different = different_entry(trees.then, trees.now, tags);
  if (!different.empty()) return "another EXIF tag changed: " + different;
  if (before.exif.empty() || same_but_edited(before.exif, after.exif, trees.then, tags)) return {};
  return "EXIF changed outside the edited tags";
}

}  // namespace picdesk::metadata
