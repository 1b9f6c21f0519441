// SPDX-License-Identifier: GPL-3.0-or-later
// Replaces, inserts and removes parts of a container; every other byte is verbatim. Re-entrant.
#pragma once

#include <functional>
#include <optional>
#include <vector>

#include "metadata/bytes.h"
#include "metadata/container/layout.h"
#include "picdesk/finding.h"
#include "picdesk/metadata_edit.h"
#include "picdesk/result.h"

namespace picdesk::metadata {

// nullopt: left alone; empty: removed; else the new payload. A changed part stays in its place (the
// first of several; the others go only where said); new ones go where the format wants them
// (JPEG: Exif after SOI/APP0, XMP after Exif, APP13 after the last XMP; WebP EXIF before
// XMP at the end, VP8X inserted for simple files; PNG before the first IDAT).
struct Splice {
  std::optional<Bytes> exif;  // bare TIFF block
  std::optional<Bytes> xmp;   // packet
  std::optional<std::vector<Bytes>>
      extended_xmp;                // JPEG: whole APP1 payloads; replaces all of them
  std::optional<Bytes> photoshop;  // JPEG: the joined resources; split over APP13s as they need
  std::optional<Bytes> icc;        // whole profile
  // Parts to remove besides: scrubbing. Never called for image, coding, header, end and vp8x.
  std::function<bool(const Part&)> remove;
};

struct Spliced {
  Bytes bytes;
  std::vector<PlannedPart> plan;  // by old offset; MPF entries and sizes patched are named
  std::vector<Finding> findings;  // meta/mpf-broken
};

// Multi-picture offsets and sizes follow in their own byte order (CIPA DC-007); WebP's flags say
// what chunks there are; PNG's stale raw-profile twin of an edited carrier goes. Errors:
// metadata_invalid: "meta/exif-unsafe", "meta/xmp-too-big" (a part beyond what a segment holds),
// "meta/iim-duplicate" is not decided here; corrupt_data.
Result<Spliced> splice(ByteView file, const Layout& layout, const Splice& wanted);

}  // namespace picdesk::metadata
