// SPDX-License-Identifier: GPL-3.0-or-later
// `check --fix` and `--diff`.
#pragma once

#include <vector>

#include "arguments.h"
#include "article_checker.h"
#include "console.h"

namespace picdesk::command {

// Writes the articles that have fixes, whole, and brings `all` up to date; --diff: prints what
// would change and leaves `all` alone. What was done, and what did not help, is said. An article
// that cannot be written gets its error.
void fix_articles(const ArticleInputs& inputs, const ArticleChecker& checker,
                  const CheckArguments& arguments, std::vector<CheckedArticle>& all,
                  Console& console);

}  // namespace picdesk::command
