// SPDX-License-Identifier: GPL-3.0-or-later
// Arithmetic of affine maps. All maps here are in edge coordinates (pixel i covers [i, i+1)); the
// one conversion to OpenCV's centre coordinates is centre_matrix().
#pragma once

#include <array>
#include <opencv2/core.hpp>

#include "picdesk/geometry.h"
#include "picdesk/vision.h"

namespace picdesk::vision {

Affine compose(const Affine& outer, const Affine& inner);  // outer(inner(p))
Affine inverse(const Affine& map);                         // of a map that is not flat
inline Affine scaling(double x, double y) { return {x, 0, 0, 0, y, 0}; }
inline double determinant(const Affine& map) { return map.a * map.e - map.b * map.d; }

// The same map between pixel indices, where pixel i lies at i.
cv::Matx23d centre_matrix(const Affine& map);

// The corners of a picture of that size: top left, then clockwise.
std::array<Point, 4> corners(const Affine& map, double width, double height);

// The largest distance between the images of a corner.
double corner_distance(const Affine& one, const Affine& other, double width, double height);

}  // namespace picdesk::vision
