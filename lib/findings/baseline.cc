// SPDX-License-Identifier: GPL-3.0-or-later
#include "picdesk/baseline.h"

namespace picdesk {

Result<Baseline> parse_baseline(std::string_view /*json*/, std::string_view /*origin*/) {
  return Baseline{};
}
std::string write_baseline(const Baseline& /*baseline*/) { return {}; }
BaselineMatch apply_baseline(const Baseline& /*baseline*/, std::vector<CheckedFile>& /*files*/) {
  return {};
}
Baseline update_baseline(const Baseline& baseline, const std::vector<CheckedFile>& /*files*/) {
  return baseline;
}
Baseline prune_baseline(const Baseline& baseline, const std::vector<BaselineEntry>& /*dead*/) {
  return baseline;
}
std::vector<ArticleFinding> stale_findings(const std::vector<BaselineEntry>& /*stale*/) {
  return {};
}

}  // namespace picdesk
