// SPDX-License-Identifier: GPL-3.0-or-later
// The largest window of a ratio, and the line along which it can slide.
#pragma once

#include "picdesk/geometry.h"
#include "picdesk/regions.h"

namespace picdesk::plan {

// The largest size of that ratio (exact within one pixel) inside `bounds`; one side is the side of
// the bounds.
Size max_fit(Size bounds, AspectRatio ratio);

// Within 1 %, or within the one pixel that rounding may cost.
bool same_ratio(double width, double height, AspectRatio ratio);

// Offset of a window of `length` inside [low, high) whose centre is as near to `centre` as it can
// be; the lower of two equally near ones.
int place(double centre, int length, int low, int high);

// From and up to an edge coordinate, along one axis.
struct Span {
  double begin = 0;
  double end = 0;
};

// A max-fit window in its bounds: one axis is full, the other free.
class Slide {
 public:
  Slide(Rect bounds, AspectRatio ratio);

  bool along_x() const { return along_x_; }
  const Rect& bounds() const { return bounds_; }
  Size window() const { return window_; }
  // Along the free axis, px:
  int length() const { return along_x_ ? window_.width : window_.height; }
  int low() const { return along_x_ ? bounds_.x0 : bounds_.y0; }  // the first offset ...
  int high() const { return low() + slack(); }                    // ... and the last
  int slack() const;
  Rect at(int offset) const;
  Span free_span(const Box& box) const;   // of the box along the free axis
  Span fixed_span(const Box& box) const;  // ... and across it
  double free_of(Point point) const { return along_x_ ? point.x : point.y; }

 private:
  Rect bounds_;
  Size window_;
  bool along_x_ = true;
};

}  // namespace picdesk::plan
