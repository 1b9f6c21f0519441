// SPDX-License-Identifier: GPL-3.0-or-later
#include "vision/locate.h"

#include <algorithm>
#include <cmath>
#include <optional>
#include <utility>
#include <vector>

#include "vision/block_hash.h"
#include "vision/locate/bands.h"
#include "vision/locate/describe.h"
#include "vision/locate/features.h"
#include "vision/locate/repeat_search.h"
#include "vision/locate/template_search.h"
#include "vision/locate/texture.h"
#include "vision/locate/verify.h"
#include "vision/opencv.h"

namespace picdesk::vision {
namespace {

constexpr int master_feature_side = 800;  // px; SIFT doubles both
constexpr int rendition_feature_side = 440;
// Where these show no place: tight crops of large masters.
constexpr int fine_master_side = locate_master_side;
constexpr int fine_rendition_side = 640;
constexpr int feature_first_side = 160;  // px: how coarse to start from features
constexpr int template_first_side = 48;  // and from a template
constexpr int strong_inliers = 15;       // as many do not agree by chance
constexpr int least_side = 48;           // px of a rendition, either way
constexpr double most_tilt = 0.07;       // radians, of what a template found
constexpr double squeeze_known = 0.002;  // standard deviation of a squeeze that was measured
constexpr double as_good = 0.03;         // of quality: another place fits as well
constexpr double elsewhere = 5;          // px of the rendition

// For different_picture.
constexpr int many_features = 200;
constexpr double least_textured_share = 0.15;
constexpr int different_bits = 41;

// `alike` becomes true where many features agree on a place, even if the pixels do not. A few that
// agree may be a reflection: both states are tried then.
std::optional<VerifiedPlace> by_features(const Pictures& pictures, const Features& here,
                                         const Features& there, bool& alike) {
  std::optional<VerifiedPlace> best;
  for (const bool mirrored : {false, true}) {
    auto match = match_features(mirrored ? mirrored_left_to_right(here) : here, there);
    if (!match) continue;
    const bool strong = match->inliers >= strong_inliers;
    alike = alike || strong;
    if (mirrored) match->to_master = compose(match->to_master, scaling(-1, 1));
    auto candidate = verified(pictures, {match->to_master, feature_first_side, strong});
    if (!candidate) continue;
    candidate->matches = match->inliers;
    if (!best || candidate->quality > best->quality) best = candidate;
    if (strong) break;
  }
  return best;
}

// The guess as it is, then squeezed either way about its middle.
std::optional<VerifiedPlace> with_restarts(const Pictures& pictures, const Affine& guess) {
  const double x = pictures.rendition_size.width / 2.0;
  for (const double squeeze : {1.0, 0.95, 1.05}) {
    const Affine squeezed{squeeze, 0, x - squeeze * x, 0, 1, 0};
    auto candidate = verified(pictures, {compose(guess, squeezed), template_first_side});
    if (!candidate) continue;
    // A template knows no tilt: what ends up far from level was drawn there by something else.
    const Affine moved = compose(inverse(guess), candidate->to_master);
    if (std::abs(std::atan2(moved.d - moved.b, moved.a + moved.e)) > most_tilt) continue;
    return candidate;
  }
  return std::nullopt;
}

struct TemplateRound {
  std::vector<Pose> poses;
  double rows;  // of the height: a banner may cover the rest
};

// `upright`: not the turned ones.
std::optional<VerifiedPlace> by_template(const Pictures& pictures, bool upright) {
  static const TemplateRound rounds[] = {
      {{{false, 0}, {true, 0}}, 1},
      {{{false, 0}, {true, 0}}, 0.75},
      {{{false, 1}, {false, 2}, {false, 3}, {true, 1}, {true, 2}, {true, 3}}, 1}};
  for (const TemplateRound& round : rounds) {
    if (upright && round.poses.front().quarter_turns > 0) break;
    std::optional<VerifiedPlace> best;
    for (const TemplateHit& hit :
         search_template(pictures.rendition, pictures.master, round.poses, round.rows, 3)) {
      const auto candidate = with_restarts(pictures, hit.to_master);
      if (candidate && (!best || candidate->quality > best->quality)) best = candidate;
      if (best && best->quality > 0.9) break;
    }
    if (best) return best;
  }
  return std::nullopt;
}

// Another place that fits as well; `best` becomes the better of the two.
std::optional<VerifiedPlace> second_place(const Pictures& pictures, VerifiedPlace& best) {
  for (const Point move :
       search_repeats(pictures.master, best.to_master, pictures.rendition_size)) {
    Affine moved = best.to_master;
    moved.c += move.x;
    moved.f += move.y;
    auto other = verified(pictures, {moved, feature_first_side});
    if (!other || other->quality < best.quality - as_good) continue;
    const Affine apart = compose(inverse(best.to_master), other->to_master);
    if (corner_distance(apart, {}, pictures.rendition_size.width, pictures.rendition_size.height) <=
        elsewhere) {
      continue;
    }
    if (other->quality > best.quality) std::swap(best, *other);
    if (other->quality >= best.quality - as_good) return other;
  }
  return std::nullopt;
}

// What a search came to.
struct Search {
  std::optional<VerifiedPlace> place;
  bool many = false;   // features in both
  bool alike = false;  // enough of them agree on a place, even if the pixels do not
};

// `there`: the master's features.
Search search(const Pictures& pictures, const Features& there) {
  Search result;
  const Features here = find_features(reduced(pictures.rendition, rendition_feature_side));
  result.many = std::min(here.descriptors.rows, there.descriptors.rows) >= many_features;
  result.place = by_features(pictures, here, there, result.alike);
  // Features would have shown a turn where there are many.
  if (!result.place) result.place = by_template(pictures, result.many);
  if (!result.place && result.many) {
    // Slow, but nobody should be told of a wrong master who has the right one.
    result.place =
        by_features(pictures, find_features(reduced(pictures.rendition, fine_rendition_side)),
                    find_features(reduced(pictures.master, fine_master_side)), result.alike);
  }
  return result;
}

// A part of the rendition as a picture of its own.
struct Part {
  Pictures pictures;
  Affine from_rendition;
};

// The picture between bars or above a banner, whose lettering may outweigh it; empty where there
// are no bands.
std::optional<Part> part_within_bands(const Pictures& pictures) {
  const Frame& whole = pictures.rendition;
  const cv::Rect inner = within_bands(whole.pixels);
  if (inner.size() == whole.pixels.size()) return std::nullopt;
  const Affine& step = whole.to_picture;
  const Size size{static_cast<int>(std::lround(step.a * inner.width)),
                  static_cast<int>(std::lround(step.e * inner.height))};
  if (std::min(size.width, size.height) < least_side) return std::nullopt;
  return Part{{{whole.pixels(inner), scaling(step.a, step.e)}, pictures.master, size},
              {1, 0, -step.a * inner.x, 0, 1, -step.e * inner.y}};
}

// The place of `pictures`, told as that of the rendition they are a part of.
Located found(const Pictures& pictures, VerifiedPlace best, const Affine& from_rendition,
              Size rendition_size, Size master_size) {
  const auto second = second_place(pictures, best);
  const auto place_of = [&](const VerifiedPlace& place) {
    return place_at(compose(place.to_master, from_rendition), rendition_size, place.quality);
  };
  Located located;
  located.verdict = Located::Verdict::found;
  located.place = place_of(best);
  if (second) located.second = place_of(*second);
  located.matches = best.matches;
  located.squeeze_measured = best.squeeze_uncertainty < squeeze_known;
  describe(located, master_size);
  return located;
}

// Without its lowest or highest quarter too: a banner's lettering is no detail of the picture.
bool textured(const Frame& rendition) {
  const Frame small = reduced(rendition, rendition_feature_side);
  const Warped same{small.pixels, cv::Mat(small.pixels.size(), CV_8UC1, cv::Scalar(255))};
  const Agreement agree = agreement(small.pixels, same);
  const int height = small.pixels.rows;
  for (const cv::Range& rows : {cv::Range(0, height * 3 / 4), cv::Range(height / 4, height)}) {
    const double pixels = static_cast<double>(rows.size()) * small.pixels.cols;
    if (share(agree, same, rows).textured < least_textured_share * pixels) return false;
  }
  return true;
}

bool different(const Bitmap& rendition, const Bitmap& master) {
  const auto one = block_mean_hash(rendition);
  const auto other = block_mean_hash(master);
  return one && other && hash_distance(*one, *other) > different_bits;
}

Located locate_pixels(const Bitmap& rendition, const Bitmap& master, Size master_size) {
  Located located;
  if (std::min(rendition.size.width, rendition.size.height) < least_side) return located;
  if (std::min(master_size.width, master_size.height) < least_side) return located;
  const Pictures pictures{frame_of(rendition, rendition.size), frame_of(master, master_size),
                          rendition.size};
  const Features there = find_features(reduced(pictures.master, master_feature_side));
  const Search whole = search(pictures, there);
  if (whole.place) return found(pictures, *whole.place, {}, rendition.size, master_size);
  if (const auto part = part_within_bands(pictures)) {
    const auto place = search(part->pictures, there).place;
    if (place) {
      return found(part->pictures, *place, part->from_rendition, rendition.size, master_size);
    }
  }
  if (whole.many && !whole.alike && textured(pictures.rendition) && different(rendition, master)) {
    located.verdict = Located::Verdict::different_picture;
  }
  return located;
}

}  // namespace

Result<Located> locate(const Bitmap& rendition, const Bitmap& master, Size master_size) {
  prepare_opencv();
  try {
    cv::theRNG().state = 1;  // OpenCV's RANSAC seeds its own; whatever else may draw
    return locate_pixels(rendition, master, master_size);
  } catch (...) {
    return tl::unexpected<Error>(opencv_error("looking for a rendition in its master"));
  }
}

}  // namespace picdesk::vision
