// SPDX-License-Identifier: GPL-3.0-or-later
#include "vision/locate/bands.h"

#include <gtest/gtest.h>

#include <opencv2/imgproc.hpp>

namespace picdesk::vision {
namespace {

// Texture all over, of the same seed each time.
cv::Mat busy(int width, int height) {
  cv::Mat pixels(height, width, CV_8UC1);
  cv::RNG(7).fill(pixels, cv::RNG::UNIFORM, 0, 256);
  return pixels;
}

TEST(WithinBands, IsAllOfABusyPicture) {
  EXPECT_EQ(within_bands(busy(300, 192)), cv::Rect(0, 0, 300, 192));
}

TEST(WithinBands, LeavesOutABannerWithItsLettering) {
  cv::Mat pixels = busy(600, 384);
  cv::Mat band = pixels.rowRange(320, 384);
  band.setTo(69);
  cv::putText(band, "Breaking: a headline", {16, 42}, cv::FONT_HERSHEY_SIMPLEX, 1.6, 255, 3);
  EXPECT_EQ(within_bands(pixels), cv::Rect(0, 0, 600, 320));
  cv::flip(pixels, pixels, 0);
  EXPECT_EQ(within_bands(pixels), cv::Rect(0, 64, 600, 320));
}

TEST(WithinBands, TakesWhatACodecMakesOfOneColour) {
  cv::Mat pixels = busy(300, 200);
  cv::Mat noise(30, 300, CV_8UC1);
  cv::RNG(9).fill(noise, cv::RNG::UNIFORM, 117, 124);
  noise.copyTo(pixels.rowRange(0, 30));
  EXPECT_EQ(within_bands(pixels), cv::Rect(0, 30, 300, 170));
}

TEST(WithinBands, LeavesOutBarsOnAllSides) {
  cv::Mat pixels(240, 320, CV_8UC1, cv::Scalar(0));
  busy(240, 180).copyTo(pixels(cv::Rect(50, 20, 240, 180)));
  EXPECT_EQ(within_bands(pixels), cv::Rect(50, 20, 240, 180));
}

TEST(WithinBands, KeepsWhatIsTooThinOrTooThickForABand) {
  cv::Mat line = busy(300, 200);
  line.rowRange(0, 5).setTo(0);
  EXPECT_EQ(within_bands(line), cv::Rect(0, 0, 300, 200));
  cv::Mat sky = busy(300, 200);
  sky.rowRange(0, 80).setTo(180);
  EXPECT_EQ(within_bands(sky), cv::Rect(0, 0, 300, 200));
}

TEST(WithinBands, IsAllOfAPlainOrTinyPicture) {
  for (const cv::Size size : {cv::Size(1, 1), {1, 40}, {40, 1}, {120, 90}}) {
    const cv::Mat plain(size, CV_8UC1, cv::Scalar(128));
    EXPECT_EQ(within_bands(plain), cv::Rect(0, 0, size.width, size.height));
  }
}

}  // namespace
}  // namespace picdesk::vision
