// SPDX-License-Identifier: GPL-3.0-or-later
// XMP beyond one JPEG segment (XMP part 3, 1.1.3.1). Re-entrant.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "metadata/bytes.h"
#include "picdesk/result.h"

namespace picdesk::metadata {

// The extension packet of that GUID (32 hex digits) from its parts, each an APP1 payload after the
// namespace header: GUID, full length, offset, data. Errors: metadata_invalid if the parts do not
// cover the length exactly once, are beyond `max_bytes`, or the MD5 is not the GUID.
Result<std::string> join_extended_xmp(const std::vector<ByteView>& parts, std::string_view guid,
                                      std::size_t max_bytes);

}  // namespace picdesk::metadata
