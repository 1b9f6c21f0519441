// SPDX-License-Identifier: GPL-3.0-or-later
// The candidates of a srcset attribute, split as browsers do (HTML 4.8.4.3.10, "parsing a srcset
// attribute"): at white space; a comma ends a candidate only at the end of a URL or behind a
// descriptor, so commas inside URLs are part of them. Pure; linear.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "check/article/context.h"

namespace picdesk::check {

struct SrcsetCandidate {
  TextRange whole;  // URL and descriptors
  TextRange url;
  TextRange descriptor;  // "600w", "2x"; empty: none
  enum class Unit { none, width, density } unit = Unit::none;
  double value = 1;   // px, or image pixels for each CSS pixel
  int height = 0;     // of "h", px; 0: none
  bool sound = true;  // its descriptors can be read
};

struct SrcsetFault {
  TextRange where;
  std::string kind;  // "empty-candidate", "descriptor", ...
  std::string what;  // a sentence about the srcset
  bool harmless = false;
};

struct ParsedSrcset {
  std::vector<SrcsetCandidate> candidates;
  std::vector<SrcsetFault> faults;  // of the syntax: the first 20
};
ParsedSrcset parse_srcset(std::string_view srcset);

}  // namespace picdesk::check
