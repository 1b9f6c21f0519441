// SPDX-License-Identifier: GPL-3.0-or-later
#include "check/article/fix/chosen.h"

#include <algorithm>
#include <map>
#include <tuple>

namespace picdesk::check {
namespace {

constexpr char kSeparator = 0x1F;

std::string key_of(const ArticleFinding& finding, const Fix& fix) {
  return finding.rule + kSeparator + finding.kind + kSeparator + finding.fingerprint + kSeparator +
         fix.title;
}

bool is_sound(const Fix& fix, std::uint64_t size) {
  std::uint64_t behind = 0;
  for (const TextEdit& edit : fix.edits) {
    if (edit.where.begin < behind || edit.where.end < edit.where.begin || edit.where.end > size) {
      return false;
    }
    behind = edit.where.end;
  }
  return !fix.edits.empty();
}

// The bytes that fixes take so far.
class Taken {
 public:
  bool touches(const Fix& fix) const {
    return std::ranges::any_of(fix.edits,
                               [&](const TextEdit& edit) { return touches(edit.where); });
  }
  void add(const Fix& fix) {
    for (const TextEdit& edit : fix.edits) spans_[edit.where.begin] = edit.where.end;
  }

 private:
  // Two replacements may stand side by side; what is inserted beside another edit may not.
  static bool meet(Span a, Span b) {
    if (a.empty() || b.empty()) return a.begin <= b.end && b.begin <= a.end;
    return a.begin < b.end && b.begin < a.end;
  }
  bool touches(Span span) const {
    auto next = spans_.lower_bound(span.begin);
    if (next != spans_.end() && meet(span, {next->first, next->second})) return true;
    if (next == spans_.begin()) return false;
    --next;
    return meet(span, {next->first, next->second});
  }

  std::map<std::uint64_t, std::uint64_t> spans_;
};

}  // namespace

std::vector<ChosenFix> choose_fixes(const std::vector<ArticleFinding>& findings, std::uint64_t size,
                                    bool unsafe, const std::set<std::string>& refused) {
  std::vector<ChosenFix> wished;
  for (const ArticleFinding& finding : findings) {
    if (finding.suppressed) continue;
    for (const Fix& fix : finding.fixes) {
      if ((!fix.safe && !unsafe) || !is_sound(fix, size)) continue;
      std::string key = key_of(finding, fix);
      if (refused.contains(key)) continue;
      wished.push_back({&finding, &fix, std::move(key)});
      break;
    }
  }
  std::ranges::stable_sort(wished, {}, [](const ChosenFix& each) {
    return std::tie(each.finding->rule, each.finding->where.begin);
  });
  Taken taken;
  std::vector<ChosenFix> chosen;
  for (ChosenFix& each : wished) {
    if (taken.touches(*each.fix)) continue;
    taken.add(*each.fix);
    chosen.push_back(std::move(each));
  }
  return chosen;
}

}  // namespace picdesk::check
