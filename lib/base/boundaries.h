// SPDX-License-Identifier: GPL-3.0-or-later
// Boundaries in text (Unicode UAX #29, ICU's root rules). One set of iterators a thread, opened at
// first use: that takes milliseconds, so ASCII text should not come here.
#pragma once

#include <cstddef>
#include <functional>
#include <string_view>

namespace picdesk::text {

enum class BoundaryKind { grapheme, word, sentence };

// Calls `visit` with the byte behind each segment, in order; not with 0. Text that ICU cannot hold
// (1 GiB and more) is one segment.
void each_boundary(BoundaryKind kind, std::string_view utf8,
                   const std::function<void(std::size_t)>& visit);

}  // namespace picdesk::text
