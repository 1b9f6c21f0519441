// SPDX-License-Identifier: GPL-3.0-or-later
// Readings made by hand, and what the checks say about them.
#pragma once

#include <functional>
#include <initializer_list>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "picdesk/check.h"

namespace picdesk::test {

// A photo that breaks no rule: every field that the defaults ask for, in XMP.
CheckedPhoto good_photo();

// Sets a field as `--set` does and tells the reading that XMP has it; an empty text clears.
void set(CheckedPhoto& photo, std::string_view path, std::string_view text);

PartialDate day(std::string_view iso);

// One row of a table: a photo and a configuration with something wrong (or not).
struct Case {
  std::string name;
  std::string rule;      // raised exactly once ...
  std::string location;  // ... with this location ...
  std::string message;   // ... and these words; empty rule: nothing is raised at all
  std::function<void(CheckedPhoto&, DeskConfig&)> make;
  std::string now = "2024-10-04";
};
void PrintTo(const Case& row, std::ostream* out);

// The findings of the row. A failure of the check throws and so fails the test.
std::vector<Finding> findings_of(const Case& row);

// Holds the findings against what the row promises.
void expect_as_told(const Case& row);

// The rows of all rule groups.
const std::vector<Case>& required_cases();
const std::vector<Case>& credit_cases();
const std::vector<Case>& rights_cases();
const std::vector<Case>& embargo_cases();
const std::vector<Case>& date_cases();
const std::vector<Case>& alt_cases();
const std::vector<Case>& carrier_cases();
const std::vector<Case>& disclosure_cases();

}  // namespace picdesk::test
