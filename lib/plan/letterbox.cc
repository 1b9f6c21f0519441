// SPDX-License-Identifier: GPL-3.0-or-later
#include "plan/letterbox.h"

#include <algorithm>
#include <cmath>
#include <cstdint>

#include "plan/rungs.h"

namespace picdesk::plan {
namespace {

struct Edges {
  int begin = 0;
  int end = 0;
};

// At most `picture` of `output` px, in the middle: a line at the picture's edge rather goes than is
// made up.
Edges centred(double picture, int output) {
  const int bar = 2 * static_cast<int>(std::ceil((output - picture) / 4 - 1e-9));
  if (bar <= 0) return {0, output};
  const int end = output - bar;
  if (end - end % 2 > bar) return {bar, end - end % 2};
  const int length = std::max(1, static_cast<int>(picture));  // a sliver: no room for evenness
  return {(output - length) / 2, (output - length) / 2 + length};
}

bool wider(const Rect& crop, Size output) {
  return std::int64_t{crop.width()} * output.height > std::int64_t{output.width} * crop.height();
}

}  // namespace

Rect picture_in(Size output, const Rect& crop) {
  if (wider(crop, output)) {
    const double height = double(crop.height()) * output.width / crop.width();
    const Edges y = centred(height, output.height);
    return {0, y.begin, output.width, y.end};
  }
  const double width = double(crop.width()) * output.height / crop.height();
  const Edges x = centred(width, output.width);
  return {x.begin, 0, x.end, output.height};
}

bool enlarges_within(Size output, const Rect& crop) {
  return wider(crop, output) ? output.width > crop.width() : output.height > crop.height();
}

Size around(const Rect& crop, AspectRatio ratio) {
  if (wider(crop, {ratio.width, ratio.height})) {
    return {crop.width(), scaled(crop.width(), double(ratio.height) / ratio.width)};
  }
  return {scaled(crop.height(), double(ratio.width) / ratio.height), crop.height()};
}

}  // namespace picdesk::plan
