// SPDX-License-Identifier: GPL-3.0-or-later
#include "vision/locate/template_search.h"

#include <algorithm>
#include <cmath>
#include <opencv2/imgproc.hpp>

namespace picdesk::vision {
namespace {

constexpr int search_side = 160;  // px of the master
constexpr double scale_step = 0.965;
constexpr double least_scale = 0.2;  // of the largest that fits
constexpr int least_template = 12;   // px
constexpr double least_score = 0.9;  // of 2

// Grey and the strength of its gradients: the one survives blur, the other changed tones.
struct Aspects {
  cv::Mat grey, gradient;  // CV_32FC1
};

Aspects aspects_of(const cv::Mat& pixels) {
  Aspects result;
  pixels.convertTo(result.grey, CV_32F);
  cv::Mat smooth, across, down;
  cv::GaussianBlur(result.grey, smooth, {}, 1, 1, cv::BORDER_REFLECT_101);
  cv::Sobel(smooth, across, CV_32F, 1, 0);
  cv::Sobel(smooth, down, CV_32F, 0, 1);
  cv::magnitude(across, down, result.gradient);
  return result;
}

// 0 where either is flat: OpenCV's quotients of nearly nothing may be anything there.
cv::Mat correlation(const cv::Mat& picture, const cv::Mat& part) {
  cv::Scalar mean, deviation;
  cv::meanStdDev(part, mean, deviation);
  cv::Mat result;
  if (deviation[0] < 1) {
    return cv::Mat::zeros(picture.rows - part.rows + 1, picture.cols - part.cols + 1, CV_32FC1);
  }
  cv::matchTemplate(picture, part, result, cv::TM_CCOEFF_NORMED);
  cv::patchNaNs(result, 0);
  result.setTo(0, cv::abs(result) > 1.01);
  return result;
}

cv::Mat scores(const Aspects& master, const Aspects& part) {
  return correlation(master.grey, part.grey) + correlation(master.gradient, part.gradient);
}

// The held rendition with its top left corner at a pixel of the small master.
Affine placed(const Frame& held, const Frame& master, cv::Size size, double x, double y) {
  const Affine to_small{static_cast<double>(size.width) / held.pixels.cols,  0, x, 0,
                        static_cast<double>(size.height) / held.pixels.rows, y};
  return compose(master.to_picture, compose(to_small, inverse(held.to_picture)));
}

struct Search {
  const Frame& master;
  Aspects aspects;
  std::vector<TemplateHit> hits;
};

void search_pose(Search& search, const Held& held) {
  const cv::Size room = search.master.pixels.size();
  const cv::Size given = held.frame.pixels.size();
  const double fit = std::min(static_cast<double>(room.width) / given.width,
                              static_cast<double>(room.height) / given.height);
  for (double scale = 1; scale >= least_scale; scale *= scale_step) {
    const cv::Size size(static_cast<int>(std::lround(given.width * fit * scale)),
                        static_cast<int>(std::lround(given.height * fit * scale)));
    if (std::min(size.width, size.height) < least_template) break;
    cv::Mat part;
    cv::resize(held.frame.pixels, part, size, 0, 0, cv::INTER_AREA);
    const cv::Mat score = scores(search.aspects, aspects_of(part));
    double best = 0;
    cv::Point at;
    cv::minMaxLoc(score, nullptr, &best, nullptr, &at);
    if (best < least_score) continue;
    const Affine place = placed(held.frame, search.master, size, at.x, at.y);
    search.hits.push_back({compose(place, inverse(held.to_given)), best});
  }
}

// The best of each neighbourhood.
std::vector<TemplateHit> different(std::vector<TemplateHit> hits, Size rendition, double near,
                                   std::size_t most) {
  std::stable_sort(hits.begin(), hits.end(),
                   [](const TemplateHit& a, const TemplateHit& b) { return a.score > b.score; });
  std::vector<TemplateHit> kept;
  for (const TemplateHit& hit : hits) {
    const bool known = std::any_of(kept.begin(), kept.end(), [&](const TemplateHit& other) {
      return corner_distance(hit.to_master, other.to_master, rendition.width, rendition.height) <
             near;
    });
    if (!known) kept.push_back(hit);
    if (kept.size() == most) break;
  }
  return kept;
}

}  // namespace

std::vector<TemplateHit> search_template(const Frame& rendition, const Frame& master,
                                         const std::vector<Pose>& poses, double rows,
                                         std::size_t most) {
  const Frame small = reduced(master, search_side);
  // Twice what the largest template needs: each template is reduced from this.
  Frame part = reduced(rendition, 2 * search_side);
  part.pixels = part.pixels.rowRange(0, std::max(1, static_cast<int>(part.pixels.rows * rows)));
  Search search{small, aspects_of(small.pixels), {}};
  for (const Pose& pose : poses) search_pose(search, held_like_master(part, pose));
  const Size size{static_cast<int>(part.to_picture.a * part.pixels.cols),
                  static_cast<int>(part.to_picture.e * part.pixels.rows)};
  const double near = 12 * std::sqrt(std::abs(determinant(small.to_picture)));
  return different(std::move(search.hits), size, near, most);
}

}  // namespace picdesk::vision
