// SPDX-License-Identifier: GPL-3.0-or-later
// Sizes, ratios and points as messages and reasons write them.
#pragma once

#include <string>

#include "picdesk/geometry.h"

namespace picdesk::plan {

std::string text(Size size);          // "600x384"
std::string text(AspectRatio ratio);  // "25:16"
std::string text(FocalPoint point);   // "0.25,0.5"

}  // namespace picdesk::plan
