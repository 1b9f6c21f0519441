// SPDX-License-Identifier: GPL-3.0-or-later
#include "vision/locate/features.h"

#include <algorithm>
#include <cmath>
#include <opencv2/calib3d.hpp>
#include <opencv2/features2d.hpp>

namespace picdesk::vision {
namespace {

constexpr int most_features = 1200;
constexpr double contrast_threshold = 0.015;  // news photos have fog and night: a third of usual
constexpr double closest_ratio = 0.8;         // the nearest against the second nearest descriptor
constexpr int least_inliers = 6;

// SIFT works on a doubled picture whose pixel 0 lies at -0.25 of the original's, and reports half
// that pixel's index.
constexpr double centre_to_edge = 0.5 - 0.25;

struct Pairs {
  std::vector<cv::Point2f> from, to;
};

Pairs matched(const Features& rendition, const Features& master) {
  Pairs pairs;
  if (rendition.descriptors.rows < 2 || master.descriptors.rows < 2) return pairs;
  std::vector<std::vector<cv::DMatch>> nearest;
  cv::BFMatcher(cv::NORM_L2).knnMatch(rendition.descriptors, master.descriptors, nearest, 2);
  for (const auto& two : nearest) {
    if (two.size() < 2 || two[0].distance > closest_ratio * two[1].distance) continue;
    const Point from = rendition.places[static_cast<std::size_t>(two[0].queryIdx)];
    const Point to = master.places[static_cast<std::size_t>(two[0].trainIdx)];
    pairs.from.emplace_back(static_cast<float>(from.x), static_cast<float>(from.y));
    pairs.to.emplace_back(static_cast<float>(to.x), static_cast<float>(to.y));
  }
  return pairs;
}

std::optional<Affine> affine_of(const cv::Mat& m) {
  if (m.empty()) return std::nullopt;
  const cv::Mat1d v = m;
  return Affine{v(0, 0), v(0, 1), v(0, 2), v(1, 0), v(1, 1), v(1, 2)};
}

// Those within `distance` of where the map puts them.
Pairs near(const Pairs& pairs, const Affine& map, double distance) {
  Pairs kept;
  for (std::size_t i = 0; i < pairs.from.size(); ++i) {
    const Point at = map.apply({pairs.from[i].x, pairs.from[i].y});
    if (std::hypot(at.x - pairs.to[i].x, at.y - pairs.to[i].y) > distance) continue;
    kept.from.push_back(pairs.from[i]);
    kept.to.push_back(pairs.to[i]);
  }
  return kept;
}

}  // namespace

Features find_features(const Frame& frame) {
  Features found;
  std::vector<cv::KeyPoint> keypoints;
  cv::SIFT::create(most_features, 3, contrast_threshold)
      ->detectAndCompute(frame.pixels, cv::noArray(), keypoints, found.descriptors);
  found.places.reserve(keypoints.size());
  for (const cv::KeyPoint& keypoint : keypoints) {
    found.places.push_back(
        frame.to_picture.apply({keypoint.pt.x + centre_to_edge, keypoint.pt.y + centre_to_edge}));
  }
  found.pixel = std::sqrt(std::abs(determinant(frame.to_picture)));
  return found;
}

Features mirrored_left_to_right(const Features& features) {
  // A descriptor is 4 x 4 histograms of 8 directions, all relative to the keypoint's direction:
  // rows lie across it, so mirroring reverses the rows and the sense of the directions.
  Features mirrored = features;
  for (Point& place : mirrored.places) place.x = -place.x;
  if (features.descriptors.empty()) return mirrored;
  mirrored.descriptors = cv::Mat(features.descriptors.size(), features.descriptors.type());
  for (int row = 0; row < 4; ++row) {
    for (int column = 0; column < 4; ++column) {
      for (int direction = 0; direction < 8; ++direction) {
        features.descriptors.col(((3 - row) * 4 + column) * 8 + (8 - direction) % 8)
            .copyTo(mirrored.descriptors.col((row * 4 + column) * 8 + direction));
      }
    }
  }
  return mirrored;
}

std::optional<FeatureMatch> match_features(const Features& rendition, const Features& master) {
  const Pairs pairs = matched(rendition, master);
  if (pairs.from.size() < least_inliers) return std::nullopt;
  cv::Mat agree;
  const auto rough = affine_of(cv::estimateAffinePartial2D(pairs.from, pairs.to, agree, cv::RANSAC,
                                                           4 * master.pixel, 4000, 0.999));
  const int inliers = cv::countNonZero(agree);
  if (!rough || inliers < least_inliers) return std::nullopt;
  FeatureMatch match{*rough, inliers};
  // A squeezed rendition agrees with a map that knows no squeeze in its middle only: look wider.
  const Pairs wider = near(pairs, *rough, 12 * master.pixel);
  if (wider.from.size() < 12) return match;
  const auto affine = affine_of(cv::estimateAffine2D(wider.from, wider.to, agree, cv::RANSAC,
                                                     2.5 * master.pixel, 2000, 0.999));
  const int closer = cv::countNonZero(agree);
  if (affine && closer >= std::max(12, inliers)) match = {*affine, closer};
  return match;
}

}  // namespace picdesk::vision
