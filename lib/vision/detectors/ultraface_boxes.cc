// SPDX-License-Identifier: GPL-3.0-or-later
#include "vision/detectors/ultraface_boxes.h"

#include <algorithm>
#include <cmath>

namespace picdesk::vision {
namespace {

struct Level {
  int stride;             // px
  std::vector<int> side;  // of its priors, px
};

const std::vector<Level>& levels() {
  static const std::vector<Level> all = {
      {8, {10, 16, 24}}, {16, {32, 48}}, {32, {64, 96}}, {64, {128, 192, 256}}};
  return all;
}

int cells(int length, int stride) { return (length + stride - 1) / stride; }

void add_priors(const Level& level, Size canvas, std::vector<Prior>& priors) {
  const int columns = cells(canvas.width, level.stride);
  const int rows = cells(canvas.height, level.stride);
  for (int row = 0; row < rows; ++row) {
    for (int column = 0; column < columns; ++column) {
      for (const int side : level.side) {
        priors.push_back({std::min(1.0, (column + 0.5) / columns),
                          std::min(1.0, (row + 0.5) / rows),
                          std::min(1.0, double(side) / canvas.width),
                          std::min(1.0, double(side) / canvas.height)});
      }
    }
  }
}

// Both in 0..1 of the canvas.
Box corners(std::span<const float> values) { return {values[0], values[1], values[2], values[3]}; }

constexpr double kCentreVariance = 0.1;
constexpr double kSizeVariance = 0.2;

Box decoded(std::span<const float> offset, const Prior& prior) {
  const double x = prior.x + kCentreVariance * double(offset[0]) * prior.width;
  const double y = prior.y + kCentreVariance * double(offset[1]) * prior.height;
  const double width = prior.width * std::exp(kSizeVariance * double(offset[2]));
  const double height = prior.height * std::exp(kSizeVariance * double(offset[3]));
  return {x - width / 2, y - height / 2, x + width / 2, y + height / 2};
}

// How far the boxes' centres are from their priors, summed over both axes and all priors.
template <class ToBox>
double distance(std::span<const float> boxes, std::span<const Prior> priors, ToBox to_box) {
  double sum = 0;
  for (std::size_t i = 0; i < priors.size(); ++i) {
    const Point centre = to_box(boxes.subspan(4 * i, 4), priors[i]).centre();
    sum += std::abs(centre.x - priors[i].x) + std::abs(centre.y - priors[i].y);
  }
  return sum;
}

// A network looks for a face near its prior: over all priors, corners are 0.01 of the canvas away
// from it at most, and offsets that are read as corners 0.6 and more (measured on 40 photographs).
// NaN counts as corners.
constexpr double kMeanDistance = 0.1;

bool are_offsets(std::span<const float> boxes, std::span<const Prior> priors) {
  const double as_corners =
      distance(boxes, priors, [](auto values, const Prior&) { return corners(values); });
  return as_corners > kMeanDistance * 2 * double(priors.size());
}

// Probabilities of each pair sum to 1.
bool needs_softmax(std::span<const float> scores) {
  for (std::size_t i = 0; i + 1 < scores.size(); i += 2) {
    if (std::abs(scores[i] + scores[i + 1] - 1.0F) > 1e-3F) return true;
  }
  return false;
}

double softmax(float other, float face) { return 1 / (1 + std::exp(double(other) - double(face))); }

}  // namespace

std::vector<Prior> ultraface_priors(Size canvas) {
  std::vector<Prior> priors;
  for (const Level& level : levels()) add_priors(level, canvas, priors);
  return priors;
}

std::vector<Candidate> ultraface_faces(const UltrafaceOutput& output, std::span<const Prior> priors,
                                       Size canvas, double threshold) {
  const bool raw_scores = needs_softmax(output.scores);
  const bool raw_boxes = are_offsets(output.boxes, priors);
  std::vector<Candidate> faces;
  for (std::size_t i = 0; i < priors.size(); ++i) {
    const float other = output.scores[2 * i], face = output.scores[2 * i + 1];
    const double score = raw_scores ? softmax(other, face) : double(face);
    if (!(score >= threshold)) continue;
    const auto values = output.boxes.subspan(4 * i, 4);
    const Box box = raw_boxes ? decoded(values, priors[i]) : corners(values);
    Candidate candidate;
    candidate.box = {box.x0 * canvas.width, box.y0 * canvas.height, box.x1 * canvas.width,
                     box.y1 * canvas.height};
    candidate.score = score;
    faces.push_back(candidate);
  }
  return faces;
}

}  // namespace picdesk::vision
