// SPDX-License-Identifier: GPL-3.0-or-later
#include "vision/detectors/yunet_boxes.h"

#include <algorithm>
#include <cmath>

namespace picdesk::vision {
namespace {

double probability(float value) { return std::clamp(double(value), 0.0, 1.0); }

Candidate face_at(const YunetLevel& level, std::size_t cell, Point corner) {
  const auto point = [&](std::span<const float> values) {
    return Point{(corner.x + double(values[0])) * level.stride,
                 (corner.y + double(values[1])) * level.stride};
  };
  const std::span<const float> box = level.boxes.subspan(cell * 4, 4);
  const std::span<const float> marks = level.landmarks.subspan(cell * 10, 10);
  const Point centre = point(box);
  const double half_width = level.stride * std::exp(double(box[2])) / 2;
  const double half_height = level.stride * std::exp(double(box[3])) / 2;
  Candidate face;
  face.box = {centre.x - half_width, centre.y - half_height, centre.x + half_width,
              centre.y + half_height};
  face.landmarks = Landmarks{.left_eye = point(marks.subspan(0, 2)),
                             .right_eye = point(marks.subspan(2, 2)),
                             .nose = point(marks.subspan(4, 2))};
  return face;
}

}  // namespace

std::vector<Candidate> yunet_faces(const YunetLevel& level, int columns, double threshold) {
  std::vector<Candidate> faces;
  const std::size_t row_length = static_cast<std::size_t>(columns);
  for (std::size_t cell = 0; cell < level.classes.size(); ++cell) {
    const double score =
        std::sqrt(probability(level.classes[cell]) * probability(level.objects[cell]));
    if (!(score >= threshold)) continue;
    const Point corner = {double(cell % row_length), double(cell / row_length)};
    Candidate face = face_at(level, cell, corner);
    face.score = score;
    faces.push_back(face);
  }
  return faces;
}

}  // namespace picdesk::vision
