// SPDX-License-Identifier: GPL-3.0-or-later
#include <set>

#include "base/digest.h"
#include "check/article/fix/chosen.h"
#include "check/article/fix/trial.h"
#include "picdesk/fix_article.h"

namespace picdesk {
namespace {

using check::ChosenFix;
using check::TrialResult;

class Fixer {
 public:
  Fixer(const Recheck& recheck, const FixOptions& options, FixedArticle& fixed)
      : recheck_(recheck), options_(options), rechecks_(options.rechecks), fixed_(fixed) {
    seen_.insert(digest::xxh3_128_hex(fixed_.bytes));
  }

  // False: there is nothing (more) to do.
  bool pass(int number) {
    std::vector<ChosenFix> chosen = choose();
    if (chosen.empty() && stale_) {
      forget_refusals();
      chosen = choose();
    }
    if (chosen.empty()) return false;
    check::Trial trial(fixed_.bytes, fixed_.findings, recheck_, rechecks_);
    TrialResult result = trial.run(chosen);
    const LineIndex lines(fixed_.bytes);
    for (auto& [each, reason] : result.refused) {
      refused_.insert(each->key);
      fixed_.undone.push_back({each->finding->rule, each->finding->kind, each->fix->title,
                               lines.at(each->finding->where.begin), std::move(reason)});
    }
    if (result.kept.empty()) return rechecks_ > 0;
    // Two rules that mend each other's mending would go on for ever.
    if (!seen_.insert(digest::xxh3_128_hex(result.bytes)).second) return false;
    for (const ChosenFix* each : result.kept) {
      fixed_.applied.push_back({each->finding->rule, each->finding->kind, each->fix->title,
                                lines.at(each->finding->where.begin), number});
    }
    fixed_.bytes = std::move(result.bytes);
    fixed_.findings = std::move(result.findings);
    stale_ = !refused_.empty();
    return rechecks_ > 0;
  }

 private:
  std::vector<ChosenFix> choose() const {
    return check::choose_fixes(fixed_.findings, fixed_.bytes.size(), options_.unsafe, refused_);
  }

  // What did harm may do none beside what was mended since; a second run would find that out.
  void forget_refusals() {
    refused_.clear();
    fixed_.undone.clear();
    stale_ = false;
  }

  const Recheck& recheck_;
  const FixOptions& options_;
  int rechecks_;
  FixedArticle& fixed_;
  std::set<std::string> refused_;
  bool stale_ = false;          // something was refused before the bytes became what they are
  std::set<std::string> seen_;  // digests of the bytes after each pass
};

}  // namespace

Result<FixedArticle> apply_fixes(std::string_view bytes, const Recheck& recheck,
                                 const FixOptions& options) {
  Result<std::vector<ArticleFinding>> findings = recheck(bytes);
  if (!findings) return forward_error(findings);
  FixedArticle fixed;
  fixed.bytes = bytes;
  fixed.findings = std::move(*findings);
  Fixer fixer(recheck, options, fixed);
  for (int pass = 1; pass <= options.passes; ++pass) {
    if (!fixer.pass(pass)) break;
  }
  return fixed;
}

}  // namespace picdesk
