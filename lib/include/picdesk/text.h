// SPDX-License-Identifier: GPL-3.0-or-later
// Text for people at a terminal. Re-entrant.
#pragma once

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace picdesk::text {

// C0 but LF, DEL, C1, bidi controls (U+202A-202E, U+2066-2069), U+2028/2029 and U+FEFF become
// <U+001B>; invalid bytes become <0x9F>.
std::string printable(std::string_view utf8);

// The nearest of `known` by edit distance, two exchanged neighbours counting as one edit (at most a
// third of the word's length, at least 1), or empty: for "did you mean". The first of equals wins.
std::string nearest(std::string_view word, const std::vector<std::string>& known);

// "1 master", "12 masters".
std::string counted(std::size_t count, std::string_view noun);

// A size in powers of 1,000: "812 B", "41 kB", "1.2 MB".
std::string bytes(std::uint64_t count);

}  // namespace picdesk::text
