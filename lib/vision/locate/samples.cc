// SPDX-License-Identifier: GPL-3.0-or-later
#include "vision/locate/samples.h"

#include <algorithm>
#include <cmath>

namespace picdesk::vision {
namespace {

constexpr float least_gradient = 0.03F;  // in deviations a px; what is flatter tells nothing
constexpr std::size_t most_samples = 80000;
constexpr float most_deviations = 1e3F;  // more is the mark of nowhere
constexpr double tolerated_pixels = 1;

// Neighbouring residuals go together: that many count as one.
constexpr double correlated_pixels = 30;
constexpr double least_variance = 1e-4;

// The master's normalised values at the samples; `nowhere` where there is no master.
std::vector<float> seen(const Samples& samples, const cv::Mat& normal, const Affine& from_unit) {
  const cv::Matx23d m = centre_matrix(from_unit);
  // centre_matrix() takes pixel indices; the samples are in edge coordinates of no pixels.
  const auto ax = static_cast<float>(m(0, 0)), bx = static_cast<float>(m(0, 1));
  const auto ay = static_cast<float>(m(1, 0)), by = static_cast<float>(m(1, 1));
  const auto cx = static_cast<float>(from_unit.c - 0.5);
  const auto cy = static_cast<float>(from_unit.f - 0.5);
  const auto last_x = static_cast<float>(normal.cols - 1);
  const auto last_y = static_cast<float>(normal.rows - 1);
  std::vector<float> values(samples.size(), nowhere);
  for (std::size_t i = 0; i < values.size(); ++i) {
    const float u = ax * samples.x[i] + bx * samples.y[i] + cx;
    const float v = ay * samples.x[i] + by * samples.y[i] + cy;
    if (!(u >= 0 && v >= 0 && u < last_x && v < last_y)) continue;
    const int column = static_cast<int>(u);
    const int row = static_cast<int>(v);
    const float fu = u - static_cast<float>(column);
    const float fv = v - static_cast<float>(row);
    const float* above = normal.ptr<float>(row) + column;
    const float* below = normal.ptr<float>(row + 1) + column;
    const float upper = above[0] + fu * (above[1] - above[0]);
    const float lower = below[0] + fu * (below[1] - below[0]);
    const float value = upper + fv * (lower - upper);
    if (value < most_deviations) values[i] = value;
  }
  return values;
}

// Contrast of the master's texture against the rendition's, over residuals below `limit`.
float gain_of(const Samples& samples, const std::vector<float>& master, float gain, float limit) {
  double cross = 0, square = 0;
  for (std::size_t i = 0; i < master.size(); ++i) {
    const float value = samples.value[i];
    if (master[i] == nowhere || std::abs(master[i] - gain * value) > limit) continue;
    cross += static_cast<double>(master[i]) * value;
    square += static_cast<double>(value) * value;
  }
  return square > 0 ? static_cast<float>(std::clamp(cross / square, 0.3, 3.0)) : 1.0F;
}

// 1.48 median absolute residual: the deviation, were they normal.
float deviation_of(const Samples& samples, const std::vector<float>& master, float gain) {
  const std::size_t stride = std::max<std::size_t>(1, master.size() / 5000);
  std::vector<float> residuals;
  for (std::size_t i = 0; i < master.size(); i += stride) {
    if (master[i] == nowhere) continue;
    residuals.push_back(std::abs(master[i] - gain * samples.value[i]));
  }
  if (residuals.empty()) return 1;
  const auto middle = residuals.begin() + static_cast<std::ptrdiff_t>(residuals.size() / 2);
  std::nth_element(residuals.begin(), middle, residuals.end());
  return std::max(0.02F, 1.48F * *middle);
}

}  // namespace

Affine Samples::affine(const Motion& m) const {
  const double l = half_diagonal;
  return {1 + m[0] / l, m[1] / l,     m[2] - (m[0] * middle.x + m[1] * middle.y) / l,
          m[3] / l,     1 + m[4] / l, m[5] - (m[3] * middle.x + m[4] * middle.y) / l};
}

Motion between(const Samples& samples, const Affine& from, const Affine& to) {
  const Affine moved = compose(inverse(from), to);
  const double l = samples.half_diagonal;
  const Point middle = moved.apply(samples.middle);
  return {(moved.a - 1) * l, moved.b * l,       middle.x - samples.middle.x,
          moved.d * l,       (moved.e - 1) * l, middle.y - samples.middle.y};
}

Samples samples_of(const Frame& rendition, const cv::Mat& normal, const cv::Mat& mask) {
  Samples samples;
  const double step_x = rendition.to_picture.a;
  const double step_y = rendition.to_picture.e;
  samples.middle = {step_x * normal.cols / 2, step_y * normal.rows / 2};
  samples.pixel = std::sqrt(step_x * step_y);
  samples.half_diagonal = std::hypot(samples.middle.x, samples.middle.y);
  // Of larger pictures a chessboard's black fields.
  const int stride = samples.stride = normal.total() > 2 * most_samples ? 2 : 1;
  for (int row = 1; row + 1 < normal.rows; ++row) {
    const float* line = normal.ptr<float>(row);
    const float* above = normal.ptr<float>(row - 1);
    const float* below = normal.ptr<float>(row + 1);
    for (int column = 1 + (stride == 2 ? row % 2 : 0); column + 1 < normal.cols; column += stride) {
      if (!mask.empty() && mask.at<std::uint8_t>(row, column) == 0) continue;
      const float gx = (line[column + 1] - line[column - 1]) / 2;
      const float gy = (below[column] - above[column]) / 2;
      if (gx * gx + gy * gy < least_gradient * least_gradient) continue;
      const double x = (column + 0.5) * step_x - samples.middle.x;
      const double y = (row + 0.5) * step_y - samples.middle.y;
      samples.x.push_back(static_cast<float>(x / samples.half_diagonal));
      samples.y.push_back(static_cast<float>(y / samples.half_diagonal));
      samples.gx.push_back(static_cast<float>(gx / step_x));
      samples.gy.push_back(static_cast<float>(gy / step_y));
      samples.value.push_back(line[column]);
    }
  }
  return samples;
}

Pull pull(const Samples& samples, const Frame& master, const Affine& to_master) {
  const double l = samples.half_diagonal;
  const Affine from_unit =
      compose(inverse(master.to_picture),
              compose(to_master, {l, 0, samples.middle.x, 0, l, samples.middle.y}));
  const std::vector<float> values = seen(samples, master.pixels, from_unit);
  float gain = gain_of(samples, values, 1, nowhere);
  float deviation = deviation_of(samples, values, gain);
  gain = gain_of(samples, values, gain, 2 * deviation);
  deviation = deviation_of(samples, values, gain);

  Pull sum;
  const auto tolerance = static_cast<float>(tolerated_pixels * samples.pixel);
  double squares = 0;
  double hessian[6][6] = {};
  double gradient[6] = {};
  for (std::size_t i = 0; i < values.size(); ++i) {
    if (values[i] == nowhere) continue;
    const float residual = values[i] - gain * samples.value[i];
    const float gx = gain * samples.gx[i];
    const float gy = gain * samples.gy[i];
    // A sharp edge a little off its place differs much without being something else.
    const float steep = (std::abs(gx) + std::abs(gy)) * tolerance;
    const float relative = residual / (2 * deviation + steep);
    const float cauchy = 1 / (1 + relative * relative);
    const float weight = cauchy * cauchy;
    const float j[6] = {gx * samples.x[i], gx * samples.y[i], gx,
                        gy * samples.x[i], gy * samples.y[i], gy};
    for (int row = 0; row < 6; ++row) {
      const float weighed = weight * j[row];
      gradient[row] += weighed * residual;
      for (int column = 0; column <= row; ++column) hessian[row][column] += weighed * j[column];
    }
    squares += weight * residual * residual;
    sum.weight += weight;
  }
  // In units of information: a share of the samples counts, each with the residuals' variance.
  const double variance = std::max(least_variance, squares / std::max(1e-9, sum.weight));
  const double unit = std::min(1.0, samples.stride / correlated_pixels) / variance;
  for (int row = 0; row < 6; ++row) {
    sum.gradient[row] = unit * gradient[row];
    for (int column = 0; column < 6; ++column) {
      sum.information(row, column) = unit * hessian[std::max(row, column)][std::min(row, column)];
    }
  }
  return sum;
}

}  // namespace picdesk::vision
