// SPDX-License-Identifier: GPL-3.0-or-later
// The wording that all messages of this folder share.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace picdesk::preset {

struct Range;

std::string quoted(std::string_view text);                  // in quotes, cut at 80 bytes
std::string listed(const std::vector<std::string>& words);  // "a, b, c"
std::string between(const Range& range);                    // "1 to 100"
std::string decimal(double value);                          // "0.97", "60"
// `did you mean "width"?`, or the words there are.
std::string suggestion(std::string_view word, const std::vector<std::string>& known);

}  // namespace picdesk::preset
