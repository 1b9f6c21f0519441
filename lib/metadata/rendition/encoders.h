// SPDX-License-Identifier: GPL-3.0-or-later
// Fresh blobs from a record. Re-entrant.
#pragma once

#include <string>

#include "metadata/bytes.h"
#include "picdesk/metadata.h"
#include "picdesk/result.h"

namespace picdesk::metadata {

// The record with every text checked for embedding and in NFC, blank list entries dropped. Errors:
// metadata_invalid, naming the field.
Result<MetadataRecord> embeddable(const MetadataRecord& record);

// A packet with its wrapper, empty if the record is blank. The same record gives the same bytes: no
// dates, no padding. Takes an embeddable record.
std::string encode_xmp(const MetadataRecord& record);

// A little-endian TIFF block with ImageDescription, Artist and Copyright, or empty. Takes an
// embeddable record.
Bytes encode_exif(const MetadataRecord& record);

}  // namespace picdesk::metadata
