// SPDX-License-Identifier: GPL-3.0-or-later
#include "vision/saliency_maps.h"

#include <algorithm>
#include <opencv2/imgproc.hpp>
#include <opencv2/saliency/saliencySpecializedClasses.hpp>

namespace picdesk::vision {
namespace {

constexpr int kFrame = 3;    // px
constexpr int kColours = 4;  // of the border
constexpr std::uint64_t kSeed = 0x9E3779B97F4A7C15;

// cv::kmeans draws from the thread's generator: what ran before must not matter, and what runs
// after must not notice.
class SeededDraws {
 public:
  SeededDraws() : before_(cv::theRNG().state) { cv::theRNG().state = kSeed; }
  ~SeededDraws() { cv::theRNG().state = before_; }
  SeededDraws(const SeededDraws&) = delete;
  SeededDraws& operator=(const SeededDraws&) = delete;

 private:
  std::uint64_t before_;
};

// The pixels of the frame along all four borders, one a row, CV_32FC3.
cv::Mat frame_pixels(const cv::Mat& lab) {
  const int rows = std::min(kFrame, lab.rows);
  const int columns = std::min(kFrame, lab.cols);
  const cv::Mat parts[] = {lab.rowRange(0, rows), lab.rowRange(lab.rows - rows, lab.rows),
                           lab.colRange(0, columns), lab.colRange(lab.cols - columns, lab.cols)};
  cv::Mat pixels;
  for (const cv::Mat& part : parts) pixels.push_back(part.clone().reshape(3, int(part.total())));
  return pixels;
}

cv::Mat border_colours(const cv::Mat& lab) {
  const cv::Mat pixels = frame_pixels(lab).reshape(1);
  const int colours = std::min(kColours, pixels.rows);
  cv::Mat labels;
  cv::Mat centres;
  const SeededDraws seeded;
  const cv::TermCriteria stop(cv::TermCriteria::COUNT + cv::TermCriteria::EPS, 20, 1.0);
  cv::kmeans(pixels, colours, labels, stop, 1, cv::KMEANS_PP_CENTERS, centres);
  return centres;
}

}  // namespace

cv::Mat border_rarity(const cv::Mat& rgb) {
  cv::Mat lab;
  cv::cvtColor(rgb, lab, cv::COLOR_RGB2Lab);
  lab.convertTo(lab, CV_32F);
  const cv::Mat colours = border_colours(lab);
  cv::Mat nearest(rgb.size(), CV_32F);
  for (int y = 0; y < lab.rows; ++y) {
    const cv::Vec3f* pixels = lab.ptr<cv::Vec3f>(y);
    auto* out = nearest.ptr<float>(y);
    for (int x = 0; x < lab.cols; ++x) {
      float least = 1e12F;
      for (int k = 0; k < colours.rows; ++k) {
        const auto* colour = colours.ptr<float>(k);
        const float a = pixels[x][0] - colour[0];
        const float b = pixels[x][1] - colour[1];
        const float c = pixels[x][2] - colour[2];
        least = std::min(least, a * a + b * b + c * c);
      }
      out[x] = least;
    }
  }
  cv::sqrt(nearest, nearest);
  return nearest;
}

cv::Mat detail(const cv::Mat& luma) {
  cv::Mat edges;
  cv::Laplacian(luma, edges, CV_32F);
  edges = cv::abs(edges);
  cv::GaussianBlur(edges, edges, {}, 2);
  return edges;
}

cv::Mat spectral_residual(const cv::Mat& luma) {
  cv::Mat map;
  const auto saliency = cv::saliency::StaticSaliencySpectralResidual::create();
  if (!saliency->computeSaliency(luma, map)) return cv::Mat::zeros(luma.size(), CV_32F);
  map.convertTo(map, CV_32F);
  cv::GaussianBlur(map, map, {}, 3);
  return map;
}

}  // namespace picdesk::vision
