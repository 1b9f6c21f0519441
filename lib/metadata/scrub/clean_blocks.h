// SPDX-License-Identifier: GPL-3.0-or-later
// The carriers of a scrubbed file, built afresh: an edit would leave dead bytes. Re-entrant.
#pragma once

#include "metadata/bytes.h"
#include "metadata/container/layout.h"
#include "picdesk/metadata.h"
#include "picdesk/result.h"

namespace picdesk::metadata {

struct CleanBlocks {
  Bytes exif;
  Bytes xmp;
  Bytes photoshop;
};

// What the filtered record says; the orientation stays, and, where no profile says what the colours
// mean, the EXIF statement that they are AdobeRGB. IIM only where the file had it.
Result<CleanBlocks> clean_blocks(const ProbeInfo& info, const Layout& layout,
                                 const MetadataReading& reading, const MetadataRecord& kept);

// A JPEG's APP0 without the picture, its APP14 without anything, behind the fixed header; other
// files as they are. Errors: corrupt_data.
Result<Bytes> without_tails(ByteView file, Format format);

}  // namespace picdesk::metadata
