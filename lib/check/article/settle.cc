// SPDX-License-Identifier: GPL-3.0-or-later
#include "check/article/settle.h"

#include <algorithm>
#include <tuple>

namespace picdesk::check {

std::vector<ArticleFinding> settle_findings(const ArticleContext& /*context*/,
                                            std::vector<ArticleFinding> findings) {
  std::ranges::stable_sort(findings, {}, [](const ArticleFinding& finding) {
    return std::tie(finding.where.begin, finding.rule, finding.kind);
  });
  return findings;
}

}  // namespace picdesk::check
