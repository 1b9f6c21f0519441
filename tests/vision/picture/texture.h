// SPDX-License-Identifier: GPL-3.0-or-later
// Made-up pictures with detail of every size, and frames laid over them.
#pragma once

#include <opencv2/core.hpp>
#include <opencv2/imgproc.hpp>

#include "base/bitmap.h"
#include "vision/picture/reference.h"

namespace picdesk::vision {

// Noise of several scales, 8 bits; the same for the same seed.
inline cv::Mat texture(int width, int height, int channels = 1, std::uint64_t seed = 1) {
  cv::RNG random(seed);
  cv::Mat sum(height, width, CV_32FC(channels), cv::Scalar::all(128));
  for (const double sigma : {0.8, 2.0, 6.0}) {
    cv::Mat noise(height, width, CV_32FC(channels));
    random.fill(noise, cv::RNG::NORMAL, 0, 60 * sigma);
    cv::GaussianBlur(noise, noise, {}, sigma);
    sum += noise;
  }
  cv::Mat pixels;
  sum.convertTo(pixels, CV_8U);
  return pixels;
}

inline Bitmap to_bitmap(const cv::Mat& pixels) {
  Bitmap bitmap;
  bitmap.format = pixels.channels() == 3 ? PixelFormat::rgb : PixelFormat::ycbcr;
  bitmap.size = {pixels.cols, pixels.rows};
  bitmap.planes.emplace_back(bitmap.size, pixels.channels());
  cv::Mat copy(pixels.rows, pixels.cols, pixels.type(), bitmap.planes.front().samples.data());
  pixels.copyTo(copy);
  return bitmap;
}

// The frame that shows a rendition of its own size at 1:1.
inline Overlay whole(const cv::Mat& pixels) {
  const Size size{pixels.cols, pixels.rows};
  return {size, size, {}};
}

}  // namespace picdesk::vision
