// SPDX-License-Identifier: GPL-3.0-or-later
// Fresh blobs from a record. What needs exiv2 takes the session that guards it.
#pragma once

#include <string>

#include "metadata/bytes.h"
#include "metadata/exiv2/exiv2_session.h"
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
// embeddable record. Errors: metadata_invalid.
Result<Bytes> encode_exif(const MetadataRecord& record, const Exiv2Session& session);

}  // namespace picdesk::metadata
