// SPDX-License-Identifier: GPL-3.0-or-later
// Edits of embedded metadata, bytes to bytes: no file is opened (picdesk/master_edit.h does that).
// Only the segment or chunk that changes is replaced, every other byte is verbatim. Value types;
// the functions are re-entrant, and their output does not depend on threads.
#pragma once

#include <cstddef>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "picdesk/finding.h"
#include "picdesk/master.h"
#include "picdesk/metadata.h"
#include "picdesk/result.h"

namespace picdesk {

// Makes `fields` of a file equal to those of `values`; a blank value clears the field. Start from
// the record as read (read_metadata), so that other languages and members stay.
struct MetadataEdit {
  MetadataRecord values;
  std::vector<std::string> fields;  // keys; each once
};

// Whether EXIF (caption, creators, copyright) follows: always, only where the tag exists, never.
enum class SyncExif { always, present, leave };
// Whether IIM follows: only where a block exists, or always (JPEG).
enum class SyncIim { present, always };

struct EditOptions {
  ReadOptions read;  // iim_charset among them
  SyncExif sync_exif = SyncExif::always;
  SyncIim sync_iim = SyncIim::present;
  bool sync_exif_date = false;  // date_created with seconds may change EXIF's capture time
  bool fix_mojibake = false;    // repairs fields whose text is UTF-8 read as Windows-1252
  bool refuse_c2pa = false;     // refuse files with content credentials instead of reporting them
  std::string now;  // for xmp:MetadataDate where the file has one: ISO 8601; empty: kept
};

// What happened to one field in one carrier.
struct CarrierChange {
  std::string field;
  Carrier carrier = Carrier::xmp;
  std::string old_text;
  std::string new_text;
  bool truncated = false;  // IIM: the carrier holds less than new_text
};

// One piece of the container that the edit replaced, inserted or removed.
struct PlannedPart {
  std::string kind;  // "exif", "xmp", "extended-xmp", "photoshop", "vp8x", "mpf", "riff-size", ...
  std::size_t old_offset = 0;  // in the file before; length 0: inserted
  std::size_t old_length = 0;
  std::size_t new_offset = 0;  // in the file after; length 0: removed
  std::size_t new_length = 0;
};

struct EditResult {
  std::vector<std::byte> bytes;  // of the new file; empty if nothing changed
  bool changed = false;
  std::vector<CarrierChange> changes;  // by field, then carrier
  std::vector<PlannedPart> plan;       // by old offset
  std::vector<Finding> findings;       // meta/iim-truncated, meta/c2pa-invalidated, ...
};

// The file with the edit in every carrier that it has (XMP always, EXIF and IIM by the
// options). JPEG, WebP and PNG only; others are unsupported_format with the hint to edit the
// sidecar. All or nothing: a carrier that cannot be written safely is metadata_invalid with a
// finding id in the message ("meta/exif-unsafe: ...") and a hint. Values already right give
// `changed` = false.
Result<EditResult> edit_metadata(std::span<const std::byte> file, const ProbeInfo& info,
                                 const MetadataEdit& edit, const EditOptions& options = {});

// The same for the packet of an XMP sidecar, read again before it is given; an empty `sidecar`
// makes a new one.
Result<EditResult> edit_sidecar(std::span<const std::byte> sidecar, const MetadataEdit& edit,
                                const EditOptions& options = {});

// Re-reads both files and holds them against the edit: all parts outside the plan equal, image data
// identical, multi-picture images in place, the edited values read back in each carrier, every
// other EXIF tag (MakerNotes byte for byte), dataset and XMP property equal, and exiv2 as second
// reader agrees. Errors: metadata_invalid "meta/verify: ..." naming the difference.
Result<void> verify_edit(std::span<const std::byte> before, const EditResult& result,
                         const ProbeInfo& info, const MetadataEdit& edit,
                         const EditOptions& options = {});

// SHA-256 (hex) of the coded image, which no edit changes; of formats that are never written, of
// the whole file. A file that cannot be walked counts as a whole.
std::string image_hash(std::span<const std::byte> file, Format format);

// The IIM that lies behind the end of the image, which reading reports and does not merge
// ("meta/iim-in-trailer"); nothing if there is none.
std::optional<MetadataRecord> read_trailer_iim(std::span<const std::byte> file,
                                               const ProbeInfo& info,
                                               const ReadOptions& options = {});

}  // namespace picdesk
