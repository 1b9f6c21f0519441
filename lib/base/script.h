// SPDX-License-Identifier: GPL-3.0-or-later
// Writing systems. Pure.
#pragma once

#include <cstdint>
#include <string_view>

namespace picdesk::text {

// The script of a letter as ISO 15924 writes it ("Latn", "Arab"); "Zyyy" for those of several
// scripts, "Zzzz" for what is unknown. Static text.
std::string_view script_of(std::int32_t code_point);

}  // namespace picdesk::text
