// SPDX-License-Identifier: GPL-3.0-or-later
#include "check/article/settle/settle.h"

#include <algorithm>
#include <iterator>
#include <optional>
#include <tuple>

#include "check/article/settle/fingerprint.h"
#include "check/article/settle/severity.h"
#include "check/article/settle/suppress.h"
#include "check/article/settle/suppression_rules.h"

namespace picdesk::check {
namespace {

bool has_suppressions(const Article& article) {
  return !article.suppressions.empty() ||
         std::ranges::any_of(article.front_matter.values, [](const FrontMatterValue& value) {
           return value.path.starts_with("picdesk.disable");
         });
}

// Severities and suppressions; those that are off go.
class Settler {
 public:
  Settler(const ArticleInput& input, const ArticleConfig& config, const DeskConfig& desk)
      : severities_(input.path, config, desk), outside_(input.path, desk) {
    if (has_suppressions(input.article)) inside_.emplace(input);
  }

  void settle(std::vector<ArticleFinding>& findings) {
    std::erase_if(findings, [&](ArticleFinding& finding) { return !severities_.apply(finding); });
    for (ArticleFinding& finding : findings) {
      // Suppressing what is said of suppressions would hide what is idle from itself.
      if (inside_ && finding.rule != "check/suppression") inside_->apply(finding);
      if (!finding.suppressed) outside_.apply(finding);
    }
  }
  const Suppressions* inside() const { return inside_ ? &*inside_ : nullptr; }

 private:
  Severities severities_;
  OutsideSuppressions outside_;
  std::optional<Suppressions> inside_;
};

void append(std::vector<ArticleFinding>& to, std::vector<ArticleFinding> more) {
  to.insert(to.end(), std::make_move_iterator(more.begin()), std::make_move_iterator(more.end()));
}

void finish(const ArticleInput& input, std::vector<ArticleFinding>& findings) {
  std::ranges::stable_sort(findings, {}, [](const ArticleFinding& finding) {
    return std::tie(finding.where.begin, finding.rule, finding.kind);
  });
  set_fingerprints(input.path, input.bytes, findings);
}

}  // namespace

std::vector<ArticleFinding> settle_findings(const ArticleContext& context,
                                            std::vector<ArticleFinding> findings) {
  Settler settler(context.input, context.config, context.desk);
  settler.settle(findings);
  if (settler.inside() != nullptr) {
    std::vector<ArticleFinding> complaints = suppression_findings(
        context.input, settler.inside()->mentions(), context.config.require_reason);
    settler.settle(complaints);
    append(findings, std::move(complaints));
  }
  finish(context.input, findings);
  return findings;
}

}  // namespace picdesk::check

namespace picdesk {

std::vector<ArticleFinding> settle_more(const ArticleInput& input, const ArticleConfig& config,
                                        const DeskConfig& desk, std::vector<ArticleFinding> settled,
                                        std::vector<ArticleFinding> more) {
  check::Settler settler(input, config, desk);
  settler.settle(more);
  check::append(settled, std::move(more));
  check::finish(input, settled);
  return settled;
}

}  // namespace picdesk
