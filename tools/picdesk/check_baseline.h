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
// any more as findings at their lines.
Result<void> keep_baseline(const Baseline& baseline, const CheckArguments& arguments,
                           const ArticleChecker& checker, const std::string& path,
                           FindingsReport& report);

}  // namespace picdesk::command
