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
// what looks, in either byte order, like a directory with a value there, counted from the TIFF
// header or from the note. A guess: it does not know any maker's format, so that it says yes to
// some notes that do not, and misses values that lie in a directory's table too or are pointed to
// otherwise.
bool notes_reach_edited(ByteView block, const ExifTree& tree,
                        const std::vector<std::pair<std::string, std::uint32_t>>& edited);

}  // namespace picdesk::metadata
