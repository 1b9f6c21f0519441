// SPDX-License-Identifier: GPL-3.0-or-later
#include "vision/locate.h"

#include <algorithm>
#include <cmath>

#include "vision/block_hash.h"
#include "vision/locate/align.h"
#include "vision/locate/describe.h"
#include "vision/locate/features.h"
#include "vision/locate/texture.h"
#include "vision/opencv.h"

namespace picdesk::vision {
namespace {

constexpr int master_feature_side = 800;
constexpr int rendition_feature_side = 440;
constexpr int agreement_side = 480;
constexpr int least_side = 48;  // px of a rendition, either way
constexpr double least_quality = 0.45;
constexpr int least_textured = 200;    // px
constexpr double least_covered = 0.6;  // of the rendition, by the master
constexpr double most_uncertain = 2;   // px of the rendition

struct Pictures {
  Frame rendition, master;
  Size rendition_size;
};

struct Candidate {
  Affine to_master;
  double quality = 0;
  double correlation = 0;
  double squeeze_uncertainty = 1;
  int matches = 0;
};

bool plausible(const Affine& map) {
  const double across = std::hypot(map.a, map.d);
  const double down = std::hypot(map.b, map.e);
  const double area = std::abs(determinant(map));
  if (!(area > 1.0 / 64 && area < 2500)) return false;
  const double squeeze = down / across;
  // Lines at right angles must stay nearly so.
  return squeeze > 0.8 && squeeze < 1.25 && area > 0.95 * across * down;
}

// The first guess refined and judged. Empty where the pixels do not agree.
std::optional<Candidate> verified(const Pictures& pictures, const Affine& guess, int first_side) {
  if (!plausible(guess)) return std::nullopt;
  const Held held = held_like_master(pictures.rendition, pose_of(guess));
  const auto aligned =
      align(held.frame, pictures.master, compose(guess, held.to_given), first_side);
  if (!aligned || !plausible(aligned->to_master)) return std::nullopt;
  if (aligned->uncertainty > most_uncertain) return std::nullopt;
  const Frame small = reduced(held.frame, agreement_side);
  const Frame part = part_under(pictures.master, aligned->to_master, small);
  if (part.pixels.empty()) return std::nullopt;
  const Warped seen = warped(part, aligned->to_master, small);
  const AgreementShare judged = share(agreement(small.pixels, seen), seen);
  if (judged.quality < least_quality || judged.textured < least_textured ||
      judged.covered < least_covered) {
    return std::nullopt;
  }
  Candidate result;
  result.to_master = compose(aligned->to_master, inverse(held.to_given));
  result.quality = judged.quality;
  result.correlation = judged.mean_correlation;
  result.squeeze_uncertainty = aligned->squeeze_uncertainty;
  return result;
}

Located found(const Pictures& pictures, const Candidate& candidate, Size master_size) {
  Located located;
  located.verdict = Located::Verdict::found;
  located.place = place_at(candidate.to_master, pictures.rendition_size, candidate.quality);
  located.matches = candidate.matches;
  located.squeeze_measured = candidate.squeeze_uncertainty < 0.002;
  describe(located, master_size);
  return located;
}

Located locate_pixels(const Bitmap& rendition, const Bitmap& master, Size master_size) {
  Located located;
  const Pictures pictures{frame_of(rendition, rendition.size), frame_of(master, master_size),
                          rendition.size};
  if (std::min(rendition.size.width, rendition.size.height) < least_side) return located;
  const Features here = find_features(reduced(pictures.rendition, rendition_feature_side));
  const Features there = find_features(reduced(pictures.master, master_feature_side));
  for (const bool mirrored : {false, true}) {
    auto match = match_features(mirrored ? mirrored_left_to_right(here) : here, there);
    if (!match) continue;
    if (mirrored) match->to_master = compose(match->to_master, scaling(-1, 1));
    auto candidate = verified(pictures, match->to_master, 160);
    if (!candidate) continue;
    candidate->matches = match->inliers;
    return found(pictures, *candidate, master_size);
  }
  return located;
}

}  // namespace

Result<Located> locate(const Bitmap& rendition, const Bitmap& master, Size master_size) {
  prepare_opencv();
  try {
    return locate_pixels(rendition, master, master_size);
  } catch (...) {
    return tl::unexpected<Error>(opencv_error("looking for a rendition in its master"));
  }
}

}  // namespace picdesk::vision
