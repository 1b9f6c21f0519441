// SPDX-License-Identifier: GPL-3.0-or-later
#include "vision/detectors/blazeface_boxes.h"

#include <algorithm>
#include <cmath>

namespace picdesk::vision {
namespace {

constexpr std::size_t kRegressors = 16;

void add_anchors(int cells, int each, std::vector<Point>& anchors) {
  for (int row = 0; row < cells; ++row) {
    for (int column = 0; column < cells; ++column) {
      const Point centre = {(column + 0.5) / cells * kBlazefaceSide,
                            (row + 0.5) / cells * kBlazefaceSide};
      anchors.insert(anchors.end(), static_cast<std::size_t>(each), centre);
    }
  }
}

double sigmoid(double value) { return 1 / (1 + std::exp(-std::clamp(value, -100.0, 100.0))); }

}  // namespace

std::vector<Point> blazeface_anchors() {
  std::vector<Point> anchors;
  add_anchors(16, 2, anchors);
  add_anchors(8, 6, anchors);
  return anchors;
}

std::vector<Candidate> blazeface_faces(const BlazefaceBlock& block, std::span<const Point> anchors,
                                       double threshold) {
  std::vector<Candidate> faces;
  for (std::size_t i = 0; i < anchors.size(); ++i) {
    const double score = sigmoid(block.scores[i]);
    if (!(score >= threshold)) continue;
    const std::span<const float> row = block.regressors.subspan(i * kRegressors, kRegressors);
    const auto point = [&](std::size_t at) {
      return Point{double(row[at]) + anchors[i].x, double(row[at + 1]) + anchors[i].y};
    };
    const Point centre = point(0);
    const double half_width = double(row[2]) / 2, half_height = double(row[3]) / 2;
    Candidate face;
    face.box = {centre.x - half_width, centre.y - half_height, centre.x + half_width,
                centre.y + half_height};
    face.score = score;
    face.landmarks = Landmarks{.left_eye = point(4), .right_eye = point(6), .nose = point(8)};
    faces.push_back(face);
  }
  return faces;
}

}  // namespace picdesk::vision
