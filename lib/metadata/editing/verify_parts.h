// SPDX-License-Identifier: GPL-3.0-or-later
// An edited file held against what was asked, carrier by carrier. Each gives an
// empty text, or what is wrong. Re-entrant; those that ask exiv2 hold its
// session.
#pragma once

#include <string>

#include "metadata/editing/file_parts.h"
#include "metadata/editing/part_edits.h"
#include "metadata/exif/exif_tree.h"
#include "picdesk/metadata_edit.h"

namespace picdesk::metadata {

inline bool same_bytes(ByteView a, ByteView b) { return as_text(a) == as_text(b); }

// Bytes outside the plan, the coded image and every part that no edit may touch
// are identical, in the same order; multi-picture images are where their table
// says.
std::string verify_container(const FileParts& before, const FileParts& after,
                             const std::vector<PlannedPart>& plan);

using Tags = std::vector<std::pair<std::string, std::uint32_t>>;  // IFD and tag, as in ExifEntry

// The EXIF tags that the edit may change.
Tags edited_tags(const CheckedEdit& edit, const EditOptions& options);

// Of the EXIF blocks, if they differ; empty for a block that is not there.
struct ExifTrees {
  ExifTree then;
  ExifTree now;
};
std::string read_trees(const FileParts& before, const FileParts& after, ExifTrees& trees);

// Every other tag equal, MakerNotes by bytes and place; bytes outside the edited tags identical.
std::string verify_exif(const FileParts& before, const FileParts& after, const ExifTrees& trees,
                        const CheckedEdit& edit, const EditOptions& options);
std::string verify_iim(const FileParts& before, const FileParts& after, const CheckedEdit& edit);
std::string verify_xmp(const FileParts& before, const FileParts& after, const CheckedEdit& edit);

// The request read back from every carrier: doing the edit again would change
// nothing.
std::string verify_values(const FileParts& after, const CheckedEdit& edit,
                          const EditOptions& options);

// exiv2 reads in every block what it read before, and the new values.
std::string verify_second(const FileParts& before, const FileParts& after, const ExifTrees& trees,
                          const CheckedEdit& edit, const EditOptions& options);

}  // namespace picdesk::metadata
