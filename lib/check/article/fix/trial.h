// SPDX-License-Identifier: GPL-3.0-or-later
// One pass: applies fixes, checks again, and finds out which of them have to be taken back.
#pragma once

#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "check/article/fix/chosen.h"
#include "check/article/fix/verdict.h"
#include "picdesk/fix_article.h"

namespace picdesk::check {

struct TrialResult {
  std::vector<const ChosenFix*> kept;
  std::vector<std::pair<const ChosenFix*, std::string>> refused;  // with the reason
  std::string bytes;                                              // with those kept
  std::vector<ArticleFinding> findings;                           // of `bytes`, if any is kept
};

// All at once first; where that is not good, by halves. `rechecks` counts down; at 0 what is left
// is refused.
class Trial {
 public:
  Trial(std::string_view bytes, const std::vector<ArticleFinding>& before, const Recheck& recheck,
        int& rechecks);
  TrialResult run(const std::vector<ChosenFix>& fixes);

 private:
  void test(const std::vector<const ChosenFix*>& group);
  // Empty: `group` is kept, with what was kept before.
  std::string objection(const std::vector<const ChosenFix*>& group);

  std::string_view bytes_;
  Verdict verdict_;
  const Recheck& recheck_;
  int& rechecks_;
  TrialResult result_;
};

}  // namespace picdesk::check
