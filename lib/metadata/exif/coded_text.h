// SPDX-License-Identifier: GPL-3.0-or-later
// Texts of EXIF that are not ASCII by type. Re-entrant.
#pragma once

#include <string>
#include <string_view>

namespace picdesk::metadata {

// Ends at the first NUL; lone surrogates become U+FFFD, an odd last byte goes.
std::string utf16_to_utf8(std::string_view bytes, bool big_endian);

// A UserComment without its 8-byte code: "ASCII" as it is, "UNICODE" from UTF-16 in the block's
// byte order or that of its mark, none (eight NULs) as it is. Empty for other codes.
std::string decode_user_comment(std::string_view bytes, bool big_endian);

}  // namespace picdesk::metadata
