// SPDX-License-Identifier: GPL-3.0-or-later
#include "vision/block_hash.h"

#include <opencv2/img_hash/block_mean_hash.hpp>

#include "vision/opencv.h"

namespace picdesk::vision {
namespace {

std::string hex(const cv::Mat& bytes) {
  static constexpr char digits[] = "0123456789abcdef";
  std::string text;
  for (int i = 0; i < bytes.cols; ++i) {
    const auto byte = bytes.at<std::uint8_t>(0, i);
    text += digits[byte / 16];
    text += digits[byte % 16];
  }
  return text;
}

}  // namespace

Result<std::string> block_mean_hash(const Bitmap& bitmap) {
  prepare_opencv();
  try {
    // Luma by our own weights: img_hash takes three channels for B, G, R.
    cv::Mat bits;
    cv::img_hash::blockMeanHash(grey(bitmap), bits, cv::img_hash::BLOCK_MEAN_HASH_MODE_0);
    return hex(bits);
  } catch (...) {
    return tl::unexpected<Error>(opencv_error("hashing a picture"));
  }
}

}  // namespace picdesk::vision
