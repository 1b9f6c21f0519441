// SPDX-License-Identifier: GPL-3.0-or-later
// Whether fixes did what they promise. Pure; keeps views of the findings.
#pragma once

#include <map>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "check/article/fix/chosen.h"
#include "check/article/fix/edits.h"

namespace picdesk::check {

// The findings before a pass, against which those after are held.
class Verdict {
 public:
  explicit Verdict(const std::vector<ArticleFinding>& before);
  // Empty: every finding that was fixed is gone, and no error or warning came. Else what is wrong.
  std::string objection(const std::vector<const ChosenFix*>& fixed, const Edits& edits,
                        const std::vector<ArticleFinding>& after) const;

 private:
  struct Count {
    int all = 0, warnings = 0, errors = 0;  // warnings: and errors
  };
  using Counts = std::map<std::pair<std::string_view, std::string_view>, Count>;  // rule, kind
  static void count(const ArticleFinding& finding, Counts& counts, int by);

  Counts before_;
};

}  // namespace picdesk::check
