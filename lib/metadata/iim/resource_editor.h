// SPDX-License-Identifier: GPL-3.0-or-later
// Edits of the joined Photoshop resources of a file: only IIM (0x0404) and its digest (0x0425)
// change, all else is verbatim, in order. Re-entrant.
#pragma once

#include <array>
#include <cstdint>
#include <optional>
#include <vector>

#include "metadata/bytes.h"
#include "picdesk/metadata.h"
#include "picdesk/result.h"

namespace picdesk::metadata {

using Md5 = std::array<std::uint8_t, 16>;

// What the resources of a file say about IIM.
struct IimResources {
  std::vector<ByteView> blocks;    // every 0x0404, in order; the first one counts
  std::optional<ByteView> digest;  // 0x0425
  // The stored digest held against the first block; absent without either.
  IimDigest state() const;
};
// Errors: corrupt_data.
Result<IimResources> find_iim(ByteView resources);

// The resources with the first 0x0404 replaced (or one added), other 0x0404 left, and the digest
// set to `digest` (nullopt: left as it is; added where missing only if `digest` is given). An empty
// `iim` removes the first 0x0404, and the digest if no other is left. Errors: corrupt_data.
Result<Bytes> set_iim(ByteView resources, ByteView iim, std::optional<Md5> digest);

}  // namespace picdesk::metadata
