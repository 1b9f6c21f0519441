// SPDX-License-Identifier: GPL-3.0-or-later
#include "vision/detectors/letterbox.h"

#include <algorithm>
#include <opencv2/imgproc.hpp>

#include "vision/opencv.h"

namespace picdesk::vision {

cv::Mat resized(const cv::Mat& pixels, double factor) {
  const cv::Size size(std::max(1, cvRound(pixels.cols * factor)),
                      std::max(1, cvRound(pixels.rows * factor)));
  if (size == pixels.size()) return pixels;
  cv::Mat small;
  cv::resize(pixels, small, size, 0, 0, factor < 1 ? cv::INTER_AREA : cv::INTER_LINEAR);
  return small;
}

Letterboxed letterbox(const cv::Mat& pixels, cv::Size canvas) {
  Letterboxed boxed;
  boxed.factor = std::min(double(canvas.width) / pixels.cols, double(canvas.height) / pixels.rows);
  boxed.canvas = cv::Mat::zeros(canvas, CV_8UC3);
  // Colours last: the small picture has fewer pixels to convert.
  const cv::Mat colours = rgb(resized(pixels, boxed.factor));
  colours.copyTo(boxed.canvas(cv::Rect(cv::Point(0, 0), colours.size())));
  return boxed;
}

}  // namespace picdesk::vision
