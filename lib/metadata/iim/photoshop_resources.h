// SPDX-License-Identifier: GPL-3.0-or-later
// Photoshop image resources ("8BIM"), the envelope of IIM in JPEG. Re-entrant.
#pragma once

#include <array>
#include <cstdint>
#include <optional>
#include <vector>

#include "metadata/bytes.h"
#include "picdesk/result.h"

namespace picdesk::metadata {

constexpr std::uint32_t iim_resource = 0x0404;
constexpr std::uint32_t digest_resource = 0x0425;  // MD5 of the IIM block when XMP was written

struct Resource {
  std::uint32_t id = 0;  // 0: another program's, not "8BIM"
  ByteView whole;        // with header and padding
  ByteView data;
};

// All resources of a block, at most 4,096. Errors: corrupt_data; `parsed` keeps those before it.
Result<void> parse_resources(ByteView block, std::vector<Resource>& parsed);

// Appends one with an empty name.
void append_resource(Bytes& out, std::uint32_t id, ByteView data);

// The block with the IIM resource and its digest replaced in place or appended; an empty `iim`
// removes both. All other resources are verbatim. Errors: corrupt_data.
Result<Bytes> replace_iim(ByteView block, ByteView iim);

}  // namespace picdesk::metadata
