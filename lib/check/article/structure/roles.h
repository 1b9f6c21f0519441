// SPDX-License-Identifier: GPL-3.0-or-later
// html/role-conflict. Pure.
#pragma once

#include "check/article/article_findings.h"

namespace picdesk::check {

// Of a picture with an image.
void check_roles(const Picture& picture, ArticleFindings& findings);

}  // namespace picdesk::check
