// SPDX-License-Identifier: GPL-3.0-or-later
#include "vision/locate/verify.h"

#include <cmath>

#include "vision/locate/align.h"
#include "vision/locate/texture.h"

namespace picdesk::vision {
namespace {

constexpr int agreement_side = 480;
constexpr double least_quality = 0.65;
constexpr double least_quality_of_strong = 0.3;
constexpr int least_textured = 200;  // px
// Lettering over a quiet picture outweighs it: three quarters of the height may speak for it.
constexpr double part_surplus = 0.1;   // of quality, over what the whole needs
constexpr int part_textured = 1500;    // px
constexpr double least_covered = 0.6;  // of the rendition, by the master
constexpr double most_uncertain = 2;   // px of the rendition

bool plausible(const Affine& map) {
  const double across = std::hypot(map.a, map.d);
  const double down = std::hypot(map.b, map.e);
  const double area = std::abs(determinant(map));
  if (!(area > 1.0 / 64 && area < 2500)) return false;
  const double squeeze = down / across;
  // Lines at right angles must stay nearly so.
  return squeeze > 0.8 && squeeze < 1.25 && area > 0.95 * across * down;
}

bool convincing(const Agreement& agree, const Warped& seen, const AgreementShare& all,
                double least) {
  if (all.textured < least_textured || all.covered < least_covered) return false;
  if (all.quality >= least) return true;
  const int height = agree.textured.rows;
  for (const cv::Range& rows : {cv::Range(0, height * 3 / 4), cv::Range(height / 4, height)}) {
    const AgreementShare part = share(agree, seen, rows);
    if (part.quality >= least + part_surplus && part.textured >= part_textured) return true;
  }
  return false;
}

}  // namespace

std::optional<VerifiedPlace> verified(const Pictures& pictures, const Guess& guess) {
  if (!plausible(guess.to_master)) return std::nullopt;
  const Held held = held_like_master(pictures.rendition, pose_of(guess.to_master));
  const auto aligned =
      align(held.frame, pictures.master, compose(guess.to_master, held.to_given), guess.first_side);
  if (!aligned || !plausible(aligned->to_master)) return std::nullopt;
  if (aligned->uncertainty > most_uncertain) return std::nullopt;
  const Frame small = reduced(held.frame, agreement_side);
  const Frame part = part_under(pictures.master, aligned->to_master, small);
  if (part.pixels.empty()) return std::nullopt;
  const Warped seen = warped(part, aligned->to_master, small);
  const Agreement agree = agreement(small.pixels, seen);
  const AgreementShare judged = share(agree, seen);
  const double least = guess.strong ? least_quality_of_strong : least_quality;
  if (!convincing(agree, seen, judged, least)) return std::nullopt;
  VerifiedPlace result;
  result.to_master = compose(aligned->to_master, inverse(held.to_given));
  result.quality = judged.quality;
  result.squeeze_uncertainty = aligned->squeeze_uncertainty;
  return result;
}

}  // namespace picdesk::vision
