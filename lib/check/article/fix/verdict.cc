// SPDX-License-Identifier: GPL-3.0-or-later
#include "check/article/fix/verdict.h"

#include <algorithm>

namespace picdesk::check {
namespace {

// Mending this makes a picture of what was text: what the picture lacks was hidden before, and is
// not the mending's doing.
constexpr std::string_view kReveals = "md/broken-image";

std::vector<Span> revealed(const std::vector<const ChosenFix*>& fixed, const Edits& edits) {
  std::vector<Span> spans;
  for (const ChosenFix* each : fixed) {
    if (each->finding->rule != kReveals) continue;
    Span span = each->finding->where;
    for (const TextEdit& edit : each->fix->edits) {
      span.begin = std::min(span.begin, edit.where.begin);
      span.end = std::max(span.end, edit.where.end);
    }
    spans.push_back(edits.moved(span));
  }
  std::ranges::sort(spans, {}, &Span::begin);
  return spans;
}

// `spans` are sorted and do not overlap.
bool holds(const std::vector<Span>& spans, std::uint64_t byte) {
  const auto behind = std::ranges::upper_bound(spans, byte, {}, &Span::begin);
  return behind != spans.begin() && byte <= (behind - 1)->end;
}

}  // namespace

void Verdict::count(const ArticleFinding& finding, Counts& counts, int by) {
  if (finding.suppressed) return;
  Count& own = counts[{finding.rule, finding.kind}];
  own.all += by;
  own.warnings += finding.severity == Severity::info ? 0 : by;
  own.errors += finding.severity == Severity::error ? by : 0;
}

Verdict::Verdict(const std::vector<ArticleFinding>& before) {
  for (const ArticleFinding& finding : before) count(finding, before_, 1);
}

std::string Verdict::objection(const std::vector<const ChosenFix*>& fixed, const Edits& edits,
                               const std::vector<ArticleFinding>& after) const {
  const std::vector<Span> shown = revealed(fixed, edits);
  Counts now;
  for (const ArticleFinding& finding : after) {
    if (finding.rule == kReveals || !holds(shown, finding.where.begin)) count(finding, now, 1);
  }
  Counts promised = before_;
  for (const ChosenFix* each : fixed) count(*each->finding, promised, -1);
  for (const ChosenFix* each : fixed) {
    const std::pair<std::string_view, std::string_view> id{each->finding->rule,
                                                           each->finding->kind};
    if (now.contains(id) && now[id].all > promised[id].all) return "the finding stays";
  }
  for (const auto& [id, count] : now) {
    const auto known = promised.find(id);
    const Count allowed = known == promised.end() ? Count{} : known->second;
    if (count.errors > allowed.errors || count.warnings > allowed.warnings) {
      return "it adds " + std::string(id.first);
    }
  }
  return {};
}

}  // namespace picdesk::check
