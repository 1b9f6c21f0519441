// SPDX-License-Identifier: GPL-3.0-or-later
// What an edit by appending may rewrite in the block that it edits. Re-entrant.
#pragma once

#include <cstddef>
#include <cstdint>
#include <string>
#include <utility>
#include <vector>

#include "metadata/bytes.h"
#include "metadata/exif/exif_tree.h"

namespace picdesk::metadata {

// Whether `after` begins with the bytes of `before` (whose tree is `tree`) but for the first
// directory's pointer and, of the directories that hold `edited` tags (ifd, tag) or the pointer to
// one of them, the tables and those tags' values. A prefix of "Exif\0\0" does not count.
bool same_but_edited(ByteView before, ByteView after, const ExifTree& tree,
                     const std::vector<std::pair<std::string, std::uint32_t>>& edited);

// Whether a MakerNote of the block may hold something at the place of an edited tag's value: it has
// 12 bytes that read, in either byte order, as an entry whose value lies there, counted from the
// TIFF header or from the note. Says yes too often rather than too seldom.
bool notes_reach_edited(ByteView block, const ExifTree& tree,
                        const std::vector<std::pair<std::string, std::uint32_t>>& edited);

}  // namespace picdesk::metadata
