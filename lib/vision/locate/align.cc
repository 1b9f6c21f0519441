// SPDX-License-Identifier: GPL-3.0-or-later
#include "vision/locate/align.h"

#include <algorithm>
#include <cmath>
#include <opencv2/imgproc.hpp>

#include "vision/locate/motion_model.h"
#include "vision/locate/samples.h"
#include "vision/locate/texture.h"

namespace picdesk::vision {
namespace {

constexpr int finest_side = 640;    // px; finer shows noise, not place
constexpr double least_step = 0.8;  // master px for a rendition px: no finer than the master
constexpr float unlike = 0.3F;      // surroundings that correlate less are something else
constexpr double significant = 16;  // chi square for each motion left out

// Neighbouring residuals go together: that many count as one.
constexpr double correlated_pixels = 30;

struct Level {
  Frame rendition;
  Frame master;
  cv::Mat normal_master;
  Samples samples;
  double independent = 1;  // share of the samples
};

cv::Mat alike(const Frame& rendition, const Frame& master, const Affine& map) {
  const Agreement agree = agreement(rendition.pixels, warped(master, map, rendition));
  cv::Mat mask = agree.correlation > unlike;
  cv::bitwise_or(mask, ~agree.textured, mask);
  return mask;
}

std::optional<Level> level_at(const Frame& rendition, const Frame& master, const Affine& map,
                              int side, bool masked) {
  Level level;
  level.rendition = reduced(rendition, side);
  level.master = part_under(master, map, level.rendition);
  if (level.master.pixels.cols < 8 || level.master.pixels.rows < 8) return std::nullopt;
  level.normal_master = normalised(level.master.pixels);
  const cv::Mat normal = normalised(level.rendition.pixels);
  cv::Mat mask;
  if (masked) mask = alike(level.rendition, level.master, map);
  level.samples = samples_of(level.rendition, normal, mask);
  if (level.samples.size() < 100) return std::nullopt;
  level.independent = level.samples.stride / correlated_pixels;
  return level;
}

Motion step(const Pull& pull, const std::vector<Motion>& basis) {
  const int count = static_cast<int>(basis.size());
  cv::Mat1d base(6, count);
  for (int i = 0; i < count; ++i) cv::Mat(basis[static_cast<std::size_t>(i)]).copyTo(base.col(i));
  cv::Mat hessian = base.t() * cv::Mat(pull.hessian) * base;
  hessian += cv::Mat1d::eye(count, count) * (1e-6 * cv::trace(hessian)[0] + 1e-9);
  cv::Mat amounts;
  cv::solve(hessian, base.t() * cv::Mat(pull.gradient), amounts, cv::DECOMP_CHOLESKY);
  const cv::Mat motion = base * amounts;
  return Motion(motion.ptr<double>());
}

// Steps until the corners rest. Empty where they run away.
std::optional<Affine> settle(const Level& level, const MotionModel& model, Affine map, int most) {
  const double pixel = level.rendition.to_picture.a;
  for (int i = 0; i < most; ++i) {
    const Pull now = pull(level.samples, level.master, level.normal_master, map);
    if (now.weight < 50) return std::nullopt;
    const Motion motion = step(now, motions(model, map));
    double size = 0;
    for (int k = 0; k < 6; ++k) size = std::max(size, std::abs(motion[k]));
    if (!(size < 0.3 * level.samples.half_diagonal)) return std::nullopt;
    map = compose(map, inverse(level.samples.affine(motion)));
    if (size < 0.01 * pixel) break;
  }
  return map;
}

// The motion that leads from one map to another, the half diagonal its unit.
Motion between(const Samples& samples, const Affine& from, const Affine& to) {
  const Affine moved = compose(inverse(from), to);
  const double l = samples.half_diagonal;
  const Point middle = moved.apply(samples.middle);
  return {(moved.a - 1) * l, moved.b * l,       middle.x - samples.middle.x,
          moved.d * l,       (moved.e - 1) * l, middle.y - samples.middle.y};
}

// The plainest model that explains the pixels nearly as well as any map.
Affine plainest(const Level& level, const Affine& best, const Pull& at_best) {
  static constexpr MotionModel models[] = {
      {false, false, false}, {true, false, false}, {false, true, false}, {true, true, false}};
  for (const MotionModel& model : models) {
    const auto map = settle(level, model, inside(model, best, level.samples.middle), 4);
    if (!map) continue;
    const Motion off = between(level.samples, best, *map);
    const double chi_square =
        off.dot(at_best.hessian * off) * level.independent / std::max(1e-9, at_best.variance);
    const double left_out = 3.0 - model.squeeze - model.tilt;
    if (chi_square < significant * left_out) return *map;
  }
  return best;
}

void estimate_uncertainty(const Level& level, const Pull& pull, Alignment& result) {
  cv::Matx66d damped = pull.hessian * level.independent;
  for (int i = 0; i < 6; ++i) damped(i, i) += 1e-9;
  const cv::Matx66d covariance = damped.inv(cv::DECOMP_SVD) * pull.variance;
  const Samples& samples = level.samples;
  const double x = samples.middle.x / samples.half_diagonal;
  const double y = samples.middle.y / samples.half_diagonal;
  for (const Point corner : {Point{-x, -y}, Point{x, -y}, Point{x, y}, Point{-x, y}}) {
    const Motion across{corner.x, corner.y, 1, 0, 0, 0};
    const Motion down{0, 0, 0, corner.x, corner.y, 1};
    const double variance = across.dot(covariance * across) + down.dot(covariance * down);
    result.uncertainty = std::max(result.uncertainty, std::sqrt(std::max(0.0, variance)));
  }
  const Motion squeeze{1, 0, 0, 0, -1, 0};
  result.squeeze_uncertainty =
      std::sqrt(std::max(0.0, squeeze.dot(covariance * squeeze))) / samples.half_diagonal;
}

}  // namespace

std::optional<Alignment> align(const Frame& rendition, const Frame& master, const Affine& start,
                               int first_side) {
  constexpr MotionModel any{true, true, true};
  const Affine steps = compose(inverse(master.to_picture), compose(start, rendition.to_picture));
  const double master_side = rendition.long_side() * std::sqrt(std::abs(determinant(steps)));
  const int last_side = std::min({finest_side, rendition.long_side(),
                                  static_cast<int>(std::lround(master_side / least_step))});
  Affine map = start;
  first_side = std::min(first_side, std::max(1, last_side / 2));
  for (int side = first_side;; side = std::min(2 * side, last_side)) {
    const bool last = side == last_side;
    const auto level = level_at(rendition, master, map, side, side > first_side);
    if (!level) return std::nullopt;
    const auto settled = settle(*level, any, map, last ? 12 : 20);
    if (!settled) return std::nullopt;
    map = *settled;
    if (!last) continue;
    const Pull at_best = pull(level->samples, level->master, level->normal_master, map);
    Alignment result;
    estimate_uncertainty(*level, at_best, result);
    result.to_master = plainest(*level, map, at_best);
    return result;
  }
}

}  // namespace picdesk::vision
