// SPDX-License-Identifier: GPL-3.0-or-later
// zlib streams from PNG text chunks. zlib is fenced in inflate.cc and embed_png.cc. Re-entrant.
#pragma once

#include <string>

#include "metadata/bytes.h"
#include "picdesk/result.h"

namespace picdesk::metadata {

// The whole text, never more than `max_bytes` of it in memory. Errors: metadata_invalid.
Result<std::string> inflate(ByteView stream, std::size_t max_bytes);

}  // namespace picdesk::metadata
