// SPDX-License-Identifier: GPL-3.0-or-later
#include "locate_peers.h"

#include <algorithm>
#include <cmath>
#include <opencv2/calib3d.hpp>
#include <opencv2/features2d.hpp>
#include <opencv2/imgproc.hpp>

namespace picdesk::test {
namespace {

struct Described {
  std::vector<cv::KeyPoint> keypoints;
  cv::Mat descriptors;
};

Described described(const Bitmap& bitmap, bool sift) {
  const Plane& plane = bitmap.planes.front();
  const cv::Mat pixels(plane.size.height, plane.size.width, CV_8UC3,
                       const_cast<std::uint8_t*>(plane.samples.data()));
  cv::Mat grey;
  cv::cvtColor(pixels, grey, cv::COLOR_RGB2GRAY);
  cv::Ptr<cv::Feature2D> detector;
  if (sift) {
    detector = cv::SIFT::create(2000);
  } else {
    detector = cv::ORB::create(2000);
  }
  Described result;
  detector->detectAndCompute(grey, cv::noArray(), result.keypoints, result.descriptors);
  return result;
}

}  // namespace

std::optional<Homography> peer_locate(const Bitmap& rendition, const Bitmap& master, bool sift) {
  const Described here = described(rendition, sift);
  const Described there = described(master, sift);
  if (here.descriptors.rows < 2 || there.descriptors.rows < 2) return std::nullopt;
  std::vector<std::vector<cv::DMatch>> nearest;
  cv::BFMatcher(sift ? cv::NORM_L2 : cv::NORM_HAMMING)
      .knnMatch(here.descriptors, there.descriptors, nearest, 2);
  std::vector<cv::Point2f> from, to;
  const cv::Point2f half(0.5F, 0.5F);
  for (const auto& two : nearest) {
    if (two.size() < 2 || two[0].distance > 0.75F * two[1].distance) continue;
    from.push_back(here.keypoints[static_cast<std::size_t>(two[0].queryIdx)].pt + half);
    to.push_back(there.keypoints[static_cast<std::size_t>(two[0].trainIdx)].pt + half);
  }
  if (from.size() < 10) return std::nullopt;
  cv::Mat agree;
  const cv::Mat1d found = cv::findHomography(from, to, cv::RANSAC, 5, agree);
  if (found.empty() || cv::countNonZero(agree) < 10) return std::nullopt;
  Homography result;
  for (std::size_t i = 0; i < 9; ++i) {
    result[i] = found(static_cast<int>(i / 3), static_cast<int>(i % 3));
  }
  return result;
}

int details(const Bitmap& picture, double rows) {
  const auto keypoints = described(picture, true).keypoints;
  return static_cast<int>(std::count_if(keypoints.begin(), keypoints.end(), [&](const auto& each) {
    return static_cast<double>(each.pt.y) < rows * picture.size.height;
  }));
}

double peer_error(const Homography& h, const MadeRendition& made, double step_x, double step_y) {
  const Affine& map = made.to_master;
  const double pixel = std::sqrt(std::abs(map.a * map.e - map.b * map.d));
  const double width = made.bitmap.size.width, height = made.bitmap.size.height;
  double worst = 0;
  for (const Point p : {Point{0, 0}, Point{width, 0}, Point{width, height}, Point{0, height}}) {
    const double w = h[6] * p.x + h[7] * p.y + h[8];
    const Point right = map.apply(p);
    const double x = (h[0] * p.x + h[1] * p.y + h[2]) / w * step_x - right.x;
    const double y = (h[3] * p.x + h[4] * p.y + h[5]) / w * step_y - right.y;
    worst = std::max(worst, std::hypot(x, y) / pixel);
  }
  return worst;
}

}  // namespace picdesk::test
