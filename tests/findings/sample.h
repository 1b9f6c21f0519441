// SPDX-License-Identifier: GPL-3.0-or-later
// One report for all formats: articles in two scripts, findings of every severity and state, and
// what a hostile article would put into them.
#pragma once

#include <string>
#include <string_view>

#include "picdesk/findings_report.h"

namespace picdesk::test {

// A finding at the first occurrence of `at` in the file; its fingerprint is made up.
ArticleFinding finding_at(const CheckedFile& file, std::string_view at, std::string_view rule,
                          Severity severity, std::string_view message);

FindingsReport sample_report();

}  // namespace picdesk::test
