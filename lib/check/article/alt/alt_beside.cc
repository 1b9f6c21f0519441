// SPDX-License-Identifier: GPL-3.0-or-later
#include "check/article/article_rules.h"

namespace picdesk::check {

void check_alt_beside(const ArticleContext& /*context*/, ArticleFindings& /*findings*/) {}

}  // namespace picdesk::check
