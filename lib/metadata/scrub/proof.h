// SPDX-License-Identifier: GPL-3.0-or-later
// A scrubbed file held against the original. Re-entrant; holds exiv2's session.
#pragma once

#include <string>

#include "metadata/bytes.h"
#include "picdesk/master.h"
#include "picdesk/metadata.h"
#include "picdesk/result.h"
#include "picdesk/scrub.h"

namespace picdesk::metadata {

// Errors: corrupt_data (a file that cannot be walked).
Result<ScrubProof> prove(ByteView before, ByteView after, Format format,
                         const MetadataPolicy& policy);

}  // namespace picdesk::metadata
