// SPDX-License-Identifier: GPL-3.0-or-later
// The house format of a caption: `Caption, date. [Credit]`, the date at the end of the first
// sentence, the credit last in brackets. Pure.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "picdesk/finding.h"

namespace picdesk::report {

struct HouseText {
  std::string caption;  // one line: "Caption, date."; may be empty
  std::string credit;   // one line without brackets; may be empty
  std::vector<Finding> findings;

  // "Caption, date. [Credit]".
  std::string line() const;
};

// A date that the caption already names, and a credit that it already ends in, are not doubled. An
// empty credit is taken from a final bracket of the caption.
HouseText house_text(std::string_view caption, std::string_view date, std::string_view credit);

}  // namespace picdesk::report
