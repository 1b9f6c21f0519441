// SPDX-License-Identifier: GPL-3.0-or-later
// Fingerprints of findings: they stay when lines are added above. Pure.
#pragma once

#include <string_view>
#include <vector>

#include "picdesk/check_article.h"

namespace picdesk::check {

// Sets them: XXH3-128 of rule, kind, path, the flagged text (case folded, at most 512 bytes; the
// bytes at the place where a finding names none) and the number among equal ones, joined by 0x1F.
// Findings must be in their final order.
void set_fingerprints(std::string_view path, std::string_view bytes,
                      std::vector<ArticleFinding>& findings);

}  // namespace picdesk::check
