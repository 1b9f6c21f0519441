// SPDX-License-Identifier: GPL-3.0-or-later
#include "plan/max_fit.h"

#include <algorithm>
#include <cmath>
#include <cstdint>

namespace picdesk::plan {
namespace {

// Ratios closer than this are "the same ratio" (natural logarithm of their quotient).
constexpr double kSameRatio = 0.01;

int rounded_share(int length, int numerator, int denominator) {
  const std::int64_t doubled = 2 * std::int64_t{length} * numerator + denominator;
  return static_cast<int>(doubled / (2 * std::int64_t{denominator}));
}

}  // namespace

Size max_fit(Size bounds, AspectRatio ratio) {
  const bool wider =
      std::int64_t{bounds.width} * ratio.height > std::int64_t{bounds.height} * ratio.width;
  if (wider) {
    const int width = rounded_share(bounds.height, ratio.width, ratio.height);
    return {std::clamp(width, 1, bounds.width), bounds.height};
  }
  const int height = rounded_share(bounds.width, ratio.height, ratio.width);
  return {bounds.width, std::clamp(height, 1, bounds.height)};
}

bool same_ratio(double width, double height, AspectRatio ratio) {
  const double wanted = double(ratio.width) / ratio.height;
  if (std::abs(std::log(width / height / wanted)) <= kSameRatio) return true;
  return std::abs(width - height * wanted) <= 0.5 || std::abs(height - width / wanted) <= 0.5;
}

int place(double centre, int length, int low, int high) {
  const double ideal = centre - length / 2.0;
  const double nearest = std::ceil(ideal - 0.5);
  const double clamped = std::clamp(nearest, double(low), double(high - length));
  return static_cast<int>(clamped);
}

Slide::Slide(Rect bounds, AspectRatio ratio)
    : bounds_(bounds),
      window_(max_fit(bounds.size(), ratio)),
      along_x_(window_.width < bounds.width()) {}

int Slide::slack() const {
  return along_x_ ? bounds_.width() - window_.width : bounds_.height() - window_.height;
}

Rect Slide::at(int offset) const {
  const int x = along_x_ ? offset : bounds_.x0;
  const int y = along_x_ ? bounds_.y0 : offset;
  return {x, y, x + window_.width, y + window_.height};
}

Span Slide::free_span(const Box& box) const {
  return along_x_ ? Span{box.x0, box.x1} : Span{box.y0, box.y1};
}

Span Slide::fixed_span(const Box& box) const {
  return along_x_ ? Span{box.y0, box.y1} : Span{box.x0, box.x1};
}

}  // namespace picdesk::plan
