// SPDX-License-Identifier: GPL-3.0-or-later
// Paths such as "licensors[1].url" or "regions[2].name[fr]". For the .cc files of this folder.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

#include "picdesk/result.h"

namespace picdesk::metadata {

// One name of a path with what stands in its brackets: a language or a 1-based index.
struct Step {
  std::string_view name;
  std::string_view bracket;
  bool has_bracket = false;
  bool closed = true;  // the bracket
};

// Splits at dots outside brackets; the names are not looked up. Errors: invalid_argument for what
// cannot be a path.
Result<std::vector<Step>> parse_path(std::string_view path);

// The field takes a member without an index: "location_created.city".
bool holds_one(std::string_view field);

// The shape of a BCP 47 tag: subtags of 1 to 8 letters and digits, the first one letters and, but
// for "x" and "i", not alone.
bool is_language_tag(std::string_view tag);

// 1-based; 0 if the text is no index.
std::size_t parse_index(std::string_view text);

// The errors, all invalid_argument. `what` is the path so far, for the hint.
tl::unexpected<Error> unknown_field(std::string_view field);
tl::unexpected<Error> unknown_member(std::string_view path, std::string_view member,
                                     const std::vector<std::string>& known);
tl::unexpected<Error> bad_path(std::string_view path, std::string_view problem, std::string hint);

}  // namespace picdesk::metadata
