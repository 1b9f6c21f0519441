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

namespace picdesk {

std::vector<ArticleFinding> settle_more(const ArticleInput& /*input*/,
                                        const ArticleConfig& /*config*/, const DeskConfig& /*desk*/,
                                        std::vector<ArticleFinding> settled,
                                        std::vector<ArticleFinding> more) {
  settled.insert(settled.end(), more.begin(), more.end());
  return settled;
}

}  // namespace picdesk
