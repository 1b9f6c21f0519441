// SPDX-License-Identifier: GPL-3.0-or-later
#include "plan/offsets.h"

#include <algorithm>
#include <cmath>
#include <tuple>

namespace picdesk::plan {
namespace {

constexpr int kEvenSteps = 160;
constexpr double kSameScore = 1e-9;  // differences below come from the order of additions
constexpr double kNearTie = 0.05;    // 2 % of the saliency: what a focus mark may decide
constexpr double kElsewhere = 0.1;   // of the window's length

struct Scored {
  int offset = 0;
  double score = 0;
};

// Even steps from both ends, so that a mirrored picture is tried at the mirrored places.
void add_even_steps(OffsetRange range, std::vector<int>& offsets) {
  const int slack = range.last - range.first;
  const int steps = std::min(kEvenSteps, std::max(slack, 1));
  for (int i = 0; i <= steps; ++i) {
    const auto step = static_cast<int>(std::int64_t{slack} * i / steps);
    offsets.push_back(range.first + step);
    offsets.push_back(range.last - step);
  }
}

void add_edges(const Slide& slide, const Box& box, std::vector<int>& offsets) {
  const Span span = slide.free_span(box);
  for (const double edge : {span.begin, span.end}) {
    for (const double whole : {std::floor(edge), std::ceil(edge)}) {
      offsets.push_back(static_cast<int>(whole));
      offsets.push_back(static_cast<int>(whole) - slide.length());
    }
  }
}

double off_middle(const Slide& slide, int offset) {
  return std::abs(2.0 * (offset - slide.low()) - slide.slack());
}

double off_mark(const Slide& slide, int offset, Point mark) {
  return std::abs(offset + slide.length() / 2.0 - slide.free_of(mark));
}

// Leaves the offsets where what is known is as whole as it can be.
void bind_known(const Scorer& scorer, const std::vector<Target>& targets,
                std::vector<int>& offsets) {
  const auto known = [](const Target& target) { return target.known; };
  if (std::ranges::none_of(targets, known) || std::ranges::all_of(targets, known)) return;
  double best = -1e9;
  for (const int offset : offsets) best = std::max(best, scorer.wholeness(offset, true));
  std::erase_if(offsets,
                [&](int offset) { return scorer.wholeness(offset, true) < best - kSameScore; });
}

void add_runner_up(const Slide& slide, const std::vector<Scored>& all, const Scored& best,
                   BestOffset& result) {
  const double apart = std::max(1.0, kElsewhere * slide.length());
  const Scored* second = nullptr;
  for (const Scored& other : all) {
    if (std::abs(other.offset - best.offset) < apart) continue;
    if (second == nullptr || other.score > second->score) second = &other;
  }
  if (second == nullptr) return;
  result.runner_up = second->offset;
  // A focus mark may have decided against a slightly higher score.
  result.gap = std::max(0.0, best.score - second->score);
}

}  // namespace

std::vector<int> candidates(const Slide& slide, const std::vector<Target>& targets,
                            OffsetRange range) {
  std::vector<int> offsets;
  add_even_steps(range, offsets);
  for (const Target& target : targets) {
    add_edges(slide, target.box, offsets);
    add_edges(slide, target.margin, offsets);
    add_edges(slide, target.room, offsets);
  }
  std::erase_if(offsets, [&](int offset) { return offset < range.first || offset > range.last; });
  std::ranges::sort(offsets);
  const auto repeated = std::ranges::unique(offsets);
  offsets.erase(repeated.begin(), repeated.end());
  return offsets;
}

BestOffset best_offset(const Scorer& scorer, const Slide& slide, const std::vector<Target>& targets,
                       OffsetRange range, std::optional<Point> mark) {
  std::vector<int> offsets = candidates(slide, targets, range);
  bind_known(scorer, targets, offsets);
  std::vector<Scored> all;
  double highest = -1e9;
  for (const int offset : offsets) {
    all.push_back({offset, scorer.score(offset)});
    highest = std::max(highest, all.back().score);
  }
  const double tolerance = mark ? kNearTie : kSameScore;
  const Scored* best = nullptr;
  const auto rank = [&](const Scored& scored) {
    const double from_mark = mark ? off_mark(slide, scored.offset, *mark) : 0;
    return std::tuple(from_mark, off_middle(slide, scored.offset), scored.offset);
  };
  for (const Scored& scored : all) {
    if (scored.score < highest - tolerance) continue;
    if (best == nullptr || rank(scored) < rank(*best)) best = &scored;
  }
  BestOffset result{best->offset, {}, 0};
  add_runner_up(slide, all, *best, result);
  return result;
}

BestOffset least_harm(const Scorer& scorer, const Slide& slide, const std::vector<Target>& targets,
                      OffsetRange range) {
  BestOffset best;
  std::tuple<double, int, double> highest{-1, 0, 0};
  for (const int offset : candidates(slide, targets, range)) {
    const Box window = Box::of(slide.at(offset));
    double whole = 0;
    int cut = 0;
    for (const Target& target : targets) {
      if (!target.region->is_protected) continue;
      const double share = inside(target.box, window);
      if (share >= kWhole) whole += target.weight;
      if (share > kOut && share < kWhole) ++cut;
    }
    const std::tuple rank{whole, -cut, scorer.score(offset)};
    if (rank <= highest) continue;
    highest = rank;
    best.offset = offset;
  }
  return best;
}

}  // namespace picdesk::plan
