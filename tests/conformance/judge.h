// SPDX-License-Identifier: GPL-3.0-or-later
// One case through parse_article() and check_article(). No image is the hero: other suites know
// none.
#pragma once

#include <string>

#include "conformance/cases.h"

namespace picdesk::conformance {

enum class Outcome {
  agree,
  false_positive,  // flagged, though the suite accepts it
  missed,          // not flagged, though the suite does
  left_out,        // needs more than the text, or has no counterpart
};

struct Verdict {
  Outcome outcome = Outcome::left_out;
  std::string why;       // of left_out
  std::string findings;  // "alt/missing, html/picture:url": all of the rules that count
};
Verdict judge(const Case& of, const std::map<std::string, Counterpart>& counterparts);

}  // namespace picdesk::conformance
