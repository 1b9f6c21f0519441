// SPDX-License-Identifier: GPL-3.0-or-later
// Common Latin letters in ASCII, without ICU's transliteration, which takes tens of microseconds.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

namespace picdesk::text {

// Of U+00C0 to U+017F: "ss" of U+00DF. Empty: not known here.
std::string_view latin_letters(std::int32_t code_point);

// Lower-case ASCII letters and digits of the text, what is neither as "-"; the same words as ICU's
// Latin-ASCII gives. Nothing where the text has characters that are not known here.
std::optional<std::string> in_ascii_letters(std::string_view utf8);

}  // namespace picdesk::text
