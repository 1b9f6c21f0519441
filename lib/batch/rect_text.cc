// SPDX-License-Identifier: GPL-3.0-or-later
#include "batch/rect_text.h"

namespace picdesk {

std::string edges_text(const Rect& rect) {
  return std::to_string(rect.x0) + "," + std::to_string(rect.y0) + "," + std::to_string(rect.x1) +
         "," + std::to_string(rect.y1);
}

}  // namespace picdesk
