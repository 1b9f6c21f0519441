// SPDX-License-Identifier: GPL-3.0-or-later
// mutation_report [PHOTOS [FAULT...]]: injects every fault whose name begins with a FAULT into that
// many photographs and prints how many were found. Exit code 1 if a goal is missed.
#include <algorithm>
#include <cstdio>
#include <cstdlib>
#include <exception>
#include <string>
#include <vector>

#include "mutation/judge.h"

namespace picdesk::mutation {
namespace {

constexpr double kLeastOfEach = 0.95;
constexpr double kLeastOfAll = 0.98;
constexpr double kMostFalse = 0.01;

struct Total {
  int cases = 0;
  int found = 0;
  bool each_is_fine = true;

  void add(const Tally& tally, bool faulty) {
    cases += tally.cases;
    found += tally.found;
    const double share = tally.cases == 0 ? 1 : double(tally.found) / tally.cases;
    each_is_fine = each_is_fine && (!faulty || share >= kLeastOfEach);
    std::printf("%-40s %4d of %4d  %5.1f %%%s\n", tally.name.c_str(), tally.found, tally.cases,
                100 * share, faulty && share < kLeastOfEach ? "  <" : "");
    for (const std::string& missed : tally.missed) std::printf("    %s\n", missed.c_str());
    std::fflush(stdout);
  }
  double share() const { return cases == 0 ? 0 : double(found) / cases; }
};

bool is_wanted(const Fault& fault, const std::vector<std::string>& names) {
  return names.empty() || std::ranges::any_of(names, [&fault](const std::string& name) {
           return fault.name.starts_with(name);
         });
}

int report(std::size_t photos, const std::vector<std::string>& wanted) {
  const std::vector<Scene> scenes = make_scenes(photos);
  std::printf("%zu photographs\n", scenes.size());
  Total false_alarms;
  Total found;
  for (const Fault& fault : clean()) {
    if (is_wanted(fault, wanted)) {
      false_alarms.add(try_fault(fault, scenes), false);
    }
  }
  for (const Fault& fault : faults()) {
    if (is_wanted(fault, wanted)) found.add(try_fault(fault, scenes), true);
  }
  std::printf("clean crops with a warning: %d of %d (%.2f %%)\n", false_alarms.found,
              false_alarms.cases, 100 * false_alarms.share());
  std::printf("faults found: %d of %d (%.2f %%)\n", found.found, found.cases, 100 * found.share());
  const bool fine = false_alarms.share() <= kMostFalse && found.each_is_fine &&
                    (found.cases == 0 || found.share() >= kLeastOfAll);
  return fine ? 0 : 1;
}

}  // namespace
}  // namespace picdesk::mutation

int main(int count, char** arguments) {
  const std::size_t photos = count > 1 ? std::strtoul(arguments[1], nullptr, 10) : 1000;
  try {
    const std::vector<std::string> wanted(arguments + std::min(count, 2), arguments + count);
    return picdesk::mutation::report(photos, wanted);
  } catch (const std::exception& thrown) {
    std::fprintf(stderr, "mutation_report: %s\n", thrown.what());
    return 2;
  }
}
