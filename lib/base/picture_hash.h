// SPDX-License-Identifier: GPL-3.0-or-later
// Block mean hashes of pictures (64 hex digits) in a form that is quick to compare. Pure.
#pragma once

#include <array>
#include <cstdint>
#include <optional>
#include <string_view>

namespace picdesk {

using PictureHash = std::array<std::uint64_t, 4>;

// Nothing: the text is no such hash.
std::optional<PictureHash> read_hash(std::string_view digits);

// Bits that differ, 0 to 256.
int distance(const PictureHash& a, const PictureHash& b);

}  // namespace picdesk
