// SPDX-License-Identifier: GPL-3.0-or-later
// A list of texts as one text. Re-entrant.
#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace picdesk::metadata {

// Items joined by "; ". A semicolon inside an item becomes "\;", and backslashes right before any
// semicolon are doubled, so that split_list() gives the same items.
std::string join_list(const std::vector<std::string>& items);

// Splits at "; ". Right before a semicolon "\\" is a backslash and "\;" a semicolon that does not
// split; elsewhere a backslash is itself. Nothing is trimmed; blank items are dropped.
std::vector<std::string> split_list(std::string_view text);

}  // namespace picdesk::metadata
