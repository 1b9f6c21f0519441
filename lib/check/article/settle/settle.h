// SPDX-License-Identifier: GPL-3.0-or-later
// What happens to findings after the rules: severities, suppressions, order, fingerprints. Pure.
#pragma once

#include <vector>

#include "check/article/context.h"

namespace picdesk::check {

std::vector<ArticleFinding> settle_findings(const ArticleContext& context,
                                            std::vector<ArticleFinding> findings);

}  // namespace picdesk::check
