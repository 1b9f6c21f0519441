// SPDX-License-Identifier: GPL-3.0-or-later
// The gate in front of both parsers: strict UTF-8 or nothing, no guessing of charsets.
#pragma once

#include <cstdint>
#include <optional>
#include <string_view>

#include "picdesk/result.h"

namespace picdesk::article {

inline constexpr std::string_view kBom = "\xEF\xBB\xBF";

// The first byte that is not strict UTF-8 (overlong forms, surrogates, above U+10FFFF, cut short).
std::optional<std::uint64_t> first_bad_byte(std::string_view bytes);

// Errors: corrupt_data; the message names the offset and the byte, or the UTF-16 BOM.
Result<void> require_utf8(std::string_view bytes);

}  // namespace picdesk::article
