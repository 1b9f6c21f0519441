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
constexpr double hopeless = 0.2;    // share of the textured pixels that agrees
constexpr double significant = 25;  // chi square, times the root of the motions left out

// Both pictures at one resolution, held against each other.
struct Level {
  Frame rendition;
  Samples samples;
  Frame part;        // of the master
  Affine warped_at;  // the map under which the master was brought into the rendition's frame
  Frame master;      // there, normalised
};

// Only now is the master normalised: at the rendition's edges, where surroundings are cut off, both
// must be cut the same.
Warped bring(Level& level, const Affine& map) {
  Warped seen = warped(level.part, map, level.rendition);
  level.warped_at = map;
  level.master = {normalised(seen.pixels), level.rendition.to_picture};
  level.master.pixels.setTo(nowhere, ~seen.covered);
  return seen;
}

// Where the pictures agree so far or show nothing: a banner must not pull. Empty where hardly
// anything agrees: the guess was wrong.
std::optional<cv::Mat> alike(const Frame& rendition, const Warped& master) {
  const Agreement agree = agreement(rendition.pixels, master);
  const AgreementShare so_far = share(agree, master);
  if (so_far.textured > 0 && so_far.quality < hopeless) return std::nullopt;
  cv::Mat mask = agree.correlation > unlike;
  cv::bitwise_or(mask, ~agree.textured, mask);
  return mask;
}

std::optional<Level> level_at(const Frame& rendition, const Frame& master, const Affine& map,
                              int side, bool first) {
  Level level;
  level.rendition = reduced(rendition, side);
  level.part = part_under(master, map, level.rendition);
  if (level.part.pixels.cols < 8 || level.part.pixels.rows < 8) return std::nullopt;
  const Warped seen = bring(level, map);
  cv::Mat mask;
  if (!first) {
    const auto agree = alike(level.rendition, seen);
    if (!agree) return std::nullopt;
    mask = *agree;
  }
  level.samples = samples_of(level.rendition, normalised(level.rendition.pixels), mask);
  if (level.samples.size() < 100) return std::nullopt;
  return level;
}

Motion step(const Pull& pull, const std::vector<Motion>& basis) {
  const int count = static_cast<int>(basis.size());
  cv::Mat1d base(6, count);
  for (int i = 0; i < count; ++i) cv::Mat(basis[static_cast<std::size_t>(i)]).copyTo(base.col(i));
  cv::Mat hessian = base.t() * cv::Mat(pull.information) * base;
  hessian += cv::Mat1d::eye(count, count) * (1e-6 * cv::trace(hessian)[0] + 1e-9);
  cv::Mat amounts;
  cv::solve(hessian, base.t() * cv::Mat(pull.gradient), amounts, cv::DECOMP_CHOLESKY);
  const cv::Mat motion = base * amounts;
  return Motion(motion.ptr<double>());
}

// What all levels know: the coarse ones of clouds, the fine ones of grass.
Pull pull_of(const std::vector<Level>& levels, const Affine& map) {
  Pull sum;
  for (const Level& level : levels) {
    const Pull part = pull(level.samples, level.master, compose(inverse(level.warped_at), map));
    sum.information += part.information;
    sum.gradient += part.gradient;
    sum.weight += part.weight;
  }
  return sum;
}

// Steps until the corners rest. Empty where they run away.
std::optional<Affine> settle(const std::vector<Level>& levels, const MotionModel& model, Affine map,
                             int most) {
  const Samples& samples = levels.back().samples;
  for (int i = 0; i < most; ++i) {
    const Pull now = pull_of(levels, map);
    if (now.weight < 50) return std::nullopt;
    const Motion motion = step(now, motions(model, map));
    double size = 0;
    for (int k = 0; k < 6; ++k) size = std::max(size, std::abs(motion[k]));
    if (!(size < 0.3 * samples.half_diagonal)) return std::nullopt;
    map = compose(map, inverse(samples.affine(motion)));
    if (size < 0.01 * samples.pixel) break;
  }
  return map;
}

// Settles, brings the master under the new map and settles again until that changes nothing.
std::optional<Affine> settle_in_rounds(std::vector<Level>& levels, const Affine& start) {
  constexpr MotionModel any{true, true, true};
  const Samples& samples = levels.back().samples;
  Affine map = start;
  for (int round = 0; round < 3; ++round) {
    const auto settled = settle(levels, any, map, 10);
    if (!settled) return std::nullopt;
    const Affine moved = compose(inverse(map), *settled);
    map = *settled;
    if (corner_distance(moved, {}, 2 * samples.middle.x, 2 * samples.middle.y) <
        0.1 * samples.pixel) {
      break;
    }
    for (Level& level : levels) bring(level, map);
  }
  return map;
}

// The plainest model that explains the pixels nearly as well as any map.
Affine plainest(const std::vector<Level>& levels, const Affine& best, const Pull& at_best) {
  static constexpr MotionModel models[] = {
      {false, false, false}, {true, false, false}, {false, true, false}, {true, true, false}};
  const Samples& samples = levels.back().samples;
  for (const MotionModel& model : models) {
    const auto map = settle(levels, model, inside(model, best, samples.middle), 4);
    if (!map) continue;
    const Motion off = between(samples, best, *map);
    const double chi_square = off.dot(at_best.information * off);
    const double left_out = 3.0 - model.squeeze - model.tilt;
    if (chi_square < significant * std::sqrt(left_out)) return *map;
  }
  return best;
}

void estimate_uncertainty(const Samples& samples, const Pull& pull, Alignment& result) {
  cv::Matx66d damped = pull.information;
  for (int i = 0; i < 6; ++i) damped(i, i) += 1e-6;
  const cv::Matx66d covariance = damped.inv(cv::DECOMP_SVD);
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
  const Affine steps = compose(inverse(master.to_picture), compose(start, rendition.to_picture));
  const double master_side = rendition.long_side() * std::sqrt(std::abs(determinant(steps)));
  const int last_side = std::min({finest_side, rendition.long_side(),
                                  static_cast<int>(std::lround(master_side / least_step))});
  first_side = std::min(first_side, std::max(1, last_side / 2));
  Affine map = start;
  std::vector<Level> levels;
  for (int side = first_side;; side = std::min(2 * side, last_side)) {
    const bool last = side == last_side;
    auto level = level_at(rendition, master, map, side, levels.empty());
    if (!level) return std::nullopt;
    for (Level& coarser : levels) bring(coarser, map);
    levels.push_back(std::move(*level));
    const auto settled = settle_in_rounds(levels, map);
    if (!settled) return std::nullopt;
    map = *settled;
    if (last) break;
  }
  const Pull at_best = pull_of(levels, map);
  Alignment result;
  estimate_uncertainty(levels.back().samples, at_best, result);
  result.to_master = plainest(levels, map, at_best);
  return result;
}

}  // namespace picdesk::vision
