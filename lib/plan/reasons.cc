// SPDX-License-Identifier: GPL-3.0-or-later
#include "plan/reasons.h"

#include <algorithm>
#include <cmath>

namespace picdesk::plan {
namespace {

// "metadata-mwg, user", in the order of first mention.
std::string sources(const std::vector<const SubjectRegion*>& regions) {
  std::vector<std::string> all;
  for (const SubjectRegion* region : regions) {
    std::string source = source_text(*region);
    if (std::ranges::find(all, source) == all.end()) all.push_back(std::move(source));
  }
  std::string list;
  for (const std::string& source : all) list += (list.empty() ? "" : ", ") + source;
  return list;
}

// "face" if all are of one kind, else "subject".
std::string kind_of(const std::vector<const SubjectRegion*>& regions) {
  const RegionKind first = regions.front()->kind;
  const auto same = [&](const SubjectRegion* region) { return region->kind == first; };
  return std::ranges::all_of(regions, same) ? std::string(name(first)) : "subject";
}

std::string plural(const std::string& kind) {
  if (kind == "person") return "persons";
  return kind == "salient" || kind == "text" ? kind + " regions" : kind + "s";
}

}  // namespace

std::string protected_text(const std::vector<const SubjectRegion*>& regions) {
  if (regions.size() == 1) {
    return "the protected " + std::string(name(regions.front()->kind)) + " (" + sources(regions) +
           ")";
  }
  return std::to_string(regions.size()) + " protected regions (" + sources(regions) + ")";
}

std::string subjects_reason(const std::vector<Target>& targets, const Rect& window) {
  std::vector<const SubjectRegion*> regions;
  std::size_t whole = 0;
  for (const Target& target : targets) {
    regions.push_back(target.region);
    if (inside(target.box, Box::of(window)) >= kWhole) ++whole;
  }
  const std::string kind = kind_of(regions);
  const std::string source = " (" + sources(regions) + ")";
  const std::size_t count = regions.size();
  if (count == 1) {
    const std::string subject = "the " + kind + source;
    return whole == 1 ? subject + " is kept whole"
                      : subject + " is too large to be kept whole and is shown as far as it goes";
  }
  const std::string all = std::to_string(count) + " " + plural(kind) + source;
  if (whole == count) return all + " are kept whole";
  return std::to_string(whole) + " of " + all + (whole == 1 ? " is" : " are") + " kept whole";
}

std::string saliency_reason(double share, bool looked) {
  const std::string percent = std::to_string(std::lround(100 * share));
  return std::string(looked ? "no face was found" : "nobody looked for faces") +
         "; the window holds " + percent + " % of what draws the eye (saliency)";
}

}  // namespace picdesk::plan
