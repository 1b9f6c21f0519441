// SPDX-License-Identifier: GPL-3.0-or-later
// Which code points may stand in a path.
#pragma once

#include <cstdint>
#include <string_view>

namespace picdesk::preset {

// The first code point of strict UTF-8 text and the bytes it takes. `text` must not be empty.
struct CodePoint {
  std::uint32_t value = 0;
  std::size_t bytes = 1;
};
CodePoint first_code_point(std::string_view utf8);

// NUL, C0, DEL, C1, bidi controls, line and paragraph separators, U+FEFF: never seen, so never in a
// path.
bool is_control(std::uint32_t code_point);

// What some file system or shell gives a meaning: < > : " | ? * and the backslash.
bool is_refused(std::uint32_t code_point);

}  // namespace picdesk::preset
