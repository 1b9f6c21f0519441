// SPDX-License-Identifier: GPL-3.0-or-later
// Sizes as people write them.
#pragma once

#include <cstdint>
#include <optional>
#include <string_view>

namespace picdesk::preset {

// "60 kB" is 60,000 and "64 KiB" 65,536 bytes; also B, MB, MiB, GB, GiB and up to three decimals
// (the result is rounded down). Anything else, and anything above 2^53, is nullopt.
std::optional<std::int64_t> byte_size(std::string_view text);

}  // namespace picdesk::preset
