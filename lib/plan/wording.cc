// SPDX-License-Identifier: GPL-3.0-or-later
#include "plan/wording.h"

#include <cstdio>

namespace picdesk::plan {

std::string text(Size size) {
  return std::to_string(size.width) + "x" + std::to_string(size.height);
}

std::string text(AspectRatio ratio) {
  return std::to_string(ratio.width) + ":" + std::to_string(ratio.height);
}

std::string text(FocalPoint point) {
  char buffer[64];
  std::snprintf(buffer, sizeof buffer, "%.3g,%.3g", point.x, point.y);
  return buffer;
}

}  // namespace picdesk::plan
