// SPDX-License-Identifier: GPL-3.0-or-later
// Digests: SHA-256 for identity, MD5 only where IPTC and XMP ask for it, XXH3 for line checks.
#pragma once

#include <array>
#include <cstddef>
#include <cstdint>
#include <initializer_list>
#include <span>
#include <string>
#include <string_view>

namespace picdesk::digest {

using Sha256 = std::array<std::uint8_t, 32>;

Sha256 sha256(std::span<const std::byte> bytes);
std::string hex(std::span<const std::uint8_t> digest);  // lower case
std::string sha256_hex(std::span<const std::byte> bytes);
std::string sha256_hex(std::string_view bytes);
// Of the pieces one after another.
std::string sha256_hex(std::span<const std::span<const std::byte>> pieces);
// SHA-256 of the fields, each preceded by its length (8 bytes, little endian), so that no two
// different lists give the same bytes.
std::string sha256_hex_of_fields(std::span<const std::string> fields);
std::array<std::uint8_t, 16> md5(std::span<const std::byte> bytes);
std::uint64_t xxh3(std::string_view bytes);
// XXH3 of 128 bits in its canonical form: 32 hexadecimal digits, the high half first.
std::string xxh3_128_hex(std::string_view bytes);

}  // namespace picdesk::digest
