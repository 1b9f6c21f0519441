// SPDX-License-Identifier: GPL-3.0-or-later
// One code point of a UTF-8 text. For the .cc files of this folder.
#pragma once

#include <cstddef>
#include <cstdint>
#include <string_view>

namespace picdesk::text {

struct CodePoint {
  std::int32_t value = 0;  // negative: the bytes are not strict UTF-8
  std::size_t size = 0;    // bytes, at least 1; of a broken sequence: what could have been one
};

// `position` must be inside the text.
CodePoint code_point_at(std::string_view bytes, std::size_t position);

}  // namespace picdesk::text
