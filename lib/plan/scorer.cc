// SPDX-License-Identifier: GPL-3.0-or-later
#include "plan/scorer.h"

#include <algorithm>
#include <cmath>

namespace picdesk::plan {
namespace {

constexpr double kWhollyIn = 0.995;  // a share above is wholly in

constexpr double kSaliency = 2.5;
constexpr double kIn = 6;
constexpr double kCutPenalty = 12;
constexpr double kMarginIn = 1.5;   // of kIn: for the margin round a detected box
constexpr double kMarginCut = 1.5;  // a face that is out and whose margin is not
constexpr double kRoom = 2;
constexpr double kAcross = 1.5;       // subjects off the middle, across
constexpr double kDown = 2.2;         // subjects off their line, down
constexpr double kPlainAcross = 0.5;  // the same of the window in the picture, without subjects
constexpr double kPlainDown = 0.7;
constexpr double kPlainLine = 0.45;

double in_or_out(const Target& target, const Box& window) {
  const double share = picdesk::inside(target.box, window);
  const double margin = picdesk::inside(target.margin, window);
  if (share > kWhollyIn) return margin > kWhollyIn ? kIn : kIn - kMarginIn;
  if (share > kOut) return share <= kWhole ? -kCutPenalty : 0;
  return margin > kOut ? -kMarginCut : 0;
}

}  // namespace

SaliencyProfile::SaliencyProfile(const SaliencyGrid& grid, Size image, const Slide& slide) {
  if (grid.size.width < 1 || grid.size.height < 1) return;
  if (grid.cells.size() != static_cast<std::size_t>(grid.size.area())) return;
  const double width = double(image.width) / grid.size.width;
  const double height = double(image.height) / grid.size.height;
  const bool across = slide.along_x();
  cell_ = across ? width : height;
  const Span fixed = slide.fixed_span(Box::of(slide.bounds()));
  std::vector<double> sums(static_cast<std::size_t>(across ? grid.size.width : grid.size.height));
  for (int y = 0; y < grid.size.height; ++y) {
    for (int x = 0; x < grid.size.width; ++x) {
      const int along_fixed = across ? y : x;
      const double length = across ? height : width;
      const double begin = std::max(fixed.begin, along_fixed * length);
      const double end = std::min(fixed.end, (along_fixed + 1) * length);
      const float value =
          grid.cells[static_cast<std::size_t>(y) * static_cast<std::size_t>(grid.size.width) +
                     static_cast<std::size_t>(x)];
      if (end <= begin || !(value > 0)) continue;  // NaN counts for nothing
      sums[static_cast<std::size_t>(across ? x : y)] += double(value) * (end - begin) / length;
    }
  }
  sums_.push_back(0);
  for (const double sum : sums) sums_.push_back(sums_.back() + sum);
}

double SaliencyProfile::until(double position) const {
  const double cells = std::clamp(position / cell_, 0.0, double(sums_.size() - 1));
  const auto whole = std::min(static_cast<std::size_t>(cells), sums_.size() - 2);
  return sums_[whole] + (sums_[whole + 1] - sums_[whole]) * (cells - double(whole));
}

double SaliencyProfile::inside(double begin, double end) const {
  return empty() ? 0 : until(end) - until(begin);
}

Scorer::Scorer(const Slide& slide, const std::vector<Target>& targets, const SaliencyGrid& saliency,
               Size image)
    : slide_(slide), targets_(targets), profile_(saliency, image, slide) {
  for (const Target& target : targets_) total_weight_ += target.weight;
}

double Scorer::saliency(int offset) const {
  return profile_.inside(offset, double(offset) + slide_.length());
}

double Scorer::wholeness(int offset, bool known_only) const {
  const Box window = Box::of(slide_.at(offset));
  double sum = 0;
  for (const Target& target : targets_) {
    if (known_only && !target.known) continue;
    sum += target.weight * in_or_out(target, window);
  }
  return total_weight_ > 0 ? sum / total_weight_ : 0;
}

double Scorer::score(int offset) const {
  const Box window = Box::of(slide_.at(offset));
  double score = kSaliency * saliency(offset);
  if (targets_.empty()) return score - distance_from_middle(window);
  score += wholeness(offset, false);
  for (const Target& target : targets_) {
    score += target.weight / total_weight_ * kRoom * picdesk::inside(target.room, window);
  }
  return score - composition(window);
}

double Scorer::composition(const Box& window) const {
  double weight = 0;
  double x = 0;
  double y = 0;
  double line = 0;
  for (const Target& target : targets_) {
    if (picdesk::inside(target.box, window) <= 0.5) continue;
    const Point centre = target.box.centre();
    weight += target.weight;
    x += target.weight * centre.x;
    y += target.weight * centre.y;
    line += target.weight * target.line;
  }
  if (weight <= 0) return 0;
  if (slide_.along_x()) return kAcross * std::abs((x / weight - window.x0) / window.width() - 0.5);
  return kDown * std::abs((y / weight - window.y0) / window.height() - line / weight);
}

double Scorer::distance_from_middle(const Box& window) const {
  const Rect& bounds = slide_.bounds();
  if (slide_.along_x()) {
    return kPlainAcross * std::abs((window.centre().x - bounds.x0) / bounds.width() - 0.5);
  }
  return kPlainDown * std::abs((window.centre().y - bounds.y0) / bounds.height() - kPlainLine);
}

}  // namespace picdesk::plan
