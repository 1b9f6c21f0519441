// SPDX-License-Identifier: GPL-3.0-or-later
// The limits that all formats share. Errors: too_large, metadata_invalid, unsupported_format.
#pragma once

#include <cstdint>

#include "picdesk/master.h"
#include "picdesk/result.h"

namespace picdesk::gate {

// A decode that is streamed, or shrinks on load, needs less than this.
constexpr std::uint64_t kStreamedDecode = 64ull << 20;

// corrupt_data if a side is 0.
Result<Size> checked_size(std::uint64_t width, std::uint64_t height, const Limits& limits);

// Frames, metadata and decode estimate of a walked file.
Result<void> check_caps(const ProbeInfo& info, const Limits& limits);

}  // namespace picdesk::gate
