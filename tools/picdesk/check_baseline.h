// SPDX-License-Identifier: GPL-3.0-or-later
// The baseline file of `check`.
#pragma once

#include <optional>
#include <string>

#include "arguments.h"
#include "article_checker.h"
#include "picdesk/baseline.h"

namespace picdesk::command {

// Nothing without a path. A file that is missing is an empty baseline if it is to be updated.
Result<std::optional<Baseline>> read_baseline(const std::string& path,
                                              const CheckArguments& arguments);

// Marks what it knows, writes it anew where that was asked for, and adds entries that match nothing
// any more as findings at their lines. Articles that were not checked keep their entries, unless
// they are gone.
Result<void> keep_baseline(const Baseline& baseline, const CheckArguments& arguments,
                           const ArticleCheckSettings& settings, const ArticleChecker& checker,
                           FindingsReport& report);

}  // namespace picdesk::command
