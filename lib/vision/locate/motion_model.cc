// SPDX-License-Identifier: GPL-3.0-or-later
#include "vision/locate/motion_model.h"

#include <cmath>

namespace picdesk::vision {

std::vector<Motion> motions(const MotionModel& model, const Affine& to_master) {
  std::vector<Motion> result = {{1, 0, 0, 0, 1, 0}, {0, 0, 1, 0, 0, 0}, {0, 0, 0, 0, 0, 1}};
  if (model.squeeze) result.push_back({1, 0, 0, 0, -1, 0});
  if (model.tilt) {
    // The master turns behind the squeeze: seen from the rendition that is no plain turn.
    const double ratio =
        std::hypot(to_master.b, to_master.e) / std::hypot(to_master.a, to_master.d);
    result.push_back({0, -ratio, 0, 1 / ratio, 0, 0});
  }
  if (model.shear) result.push_back({0, 1, 0, 1, 0, 0});
  return result;
}

Affine inside(const MotionModel& model, const Affine& to_master, Point middle) {
  if (model.shear) return to_master;
  double across = std::hypot(to_master.a, to_master.d);
  double down = std::hypot(to_master.b, to_master.e);
  if (!model.squeeze) across = down = std::sqrt(across * down);
  const double turn =
      model.tilt ? std::atan2(to_master.d - to_master.b, to_master.a + to_master.e) : 0.0;
  Affine result{across * std::cos(turn), -down * std::sin(turn), 0,
                across * std::sin(turn), down * std::cos(turn),  0};
  const Point to = to_master.apply(middle);
  const Point at = result.apply(middle);
  result.c = to.x - at.x;
  result.f = to.y - at.y;
  return result;
}

}  // namespace picdesk::vision
