// SPDX-License-Identifier: GPL-3.0-or-later
// Bounds-checked reads of a profile's tags.
#pragma once

#include <cstddef>
#include <cstdint>
#include <span>
#include <string_view>

namespace picdesk {

using IccBytes = std::span<const std::byte>;

// Big endian; positions beyond the end read as 0.
std::uint16_t icc_u16(IccBytes bytes, std::size_t at);
std::uint32_t icc_u32(IccBytes bytes, std::size_t at);
double icc_fixed(IccBytes bytes, std::size_t at);  // s15Fixed16Number

// Whether the four bytes there spell `signature`.
bool icc_signature(IccBytes bytes, std::size_t at, std::string_view signature);

// The element of a tag, type signature included; empty if missing or outside the profile.
IccBytes icc_tag(IccBytes profile, std::string_view signature);

}  // namespace picdesk
