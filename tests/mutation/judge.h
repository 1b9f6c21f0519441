// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string>
#include <vector>

#include "mutation/faults.h"

namespace picdesk::mutation {

struct Judgement {
  std::vector<Finding> findings;
  Located located;
  PictureFacts facts;
};

// Locates, measures and checks a case, as a command would.
Judgement judge(const Scene& scene, const Case& made);

bool is_found(const Fault& fault, const Judgement& judgement);
// Of warning or above.
std::vector<Finding> alarms(const Judgement& judgement);

// How one fault fared over all scenes.
struct Tally {
  std::string name;
  int cases = 0;
  int found = 0;
  std::vector<std::string> missed{};  // scenes, with what was found instead
};
Tally try_fault(const Fault& fault, const std::vector<Scene>& scenes);

}  // namespace picdesk::mutation
