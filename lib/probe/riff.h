// SPDX-License-Identifier: GPL-3.0-or-later
// Chunks of a RIFF container.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>

#include "picdesk/result.h"
#include "probe/bytes.h"

namespace picdesk::gate {

struct RiffChunk {
  std::size_t at = 0;
  std::string_view type;
  std::size_t payload = 0;
  std::size_t length = 0;
  std::size_t end() const { return payload + length + (length & 1); }  // padded to an even length
};

std::string describe(const RiffChunk& chunk);

// The chunk at `at`, which must lie in [at, end) with its padding. Errors: corrupt_data.
Result<RiffChunk> read_riff_chunk(ByteView file, std::size_t at, std::size_t end);

}  // namespace picdesk::gate
