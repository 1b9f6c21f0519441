// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstddef>
#include <span>
#include <string>

namespace picdesk {

// The description of an ICC profile, printable UTF-8 of at most 80 bytes; empty if there is none.
std::string profile_description(std::span<const std::byte> profile);

}  // namespace picdesk
