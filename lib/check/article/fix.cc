// SPDX-License-Identifier: GPL-3.0-or-later
#include "picdesk/fix_article.h"

namespace picdesk {

Result<FixedArticle> apply_fixes(std::string_view bytes, const Recheck& recheck,
                                 const FixOptions& /*options*/) {
  Result<std::vector<ArticleFinding>> findings = recheck(bytes);
  if (!findings) return forward_error(findings);
  FixedArticle fixed;
  fixed.bytes = bytes;
  fixed.findings = std::move(*findings);
  return fixed;
}

std::string unified_diff(std::string_view /*path*/, std::string_view /*before*/,
                         std::string_view /*after*/) {
  return {};
}

}  // namespace picdesk
