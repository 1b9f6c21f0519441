// SPDX-License-Identifier: GPL-3.0-or-later
// Trailers that are known by their last bytes. Re-entrant.
#pragma once

#include <optional>

#include "metadata/bytes.h"
#include "metadata/container/layout.h"

namespace picdesk::metadata {

// The trailer that ends at `end` and begins at or behind `begin`; nullopt if none is known there.
std::optional<Trailer> find_afcp(ByteView file, std::size_t begin, std::size_t end);
std::optional<Trailer> find_foto_station(ByteView file, std::size_t begin, std::size_t end);
std::optional<Trailer> find_photo_mechanic(ByteView file, std::size_t begin, std::size_t end);
std::optional<Trailer> find_samsung(ByteView file, std::size_t begin, std::size_t end);

}  // namespace picdesk::metadata
