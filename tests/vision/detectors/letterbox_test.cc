// SPDX-License-Identifier: GPL-3.0-or-later
#include "vision/detectors/letterbox.h"

#include <gtest/gtest.h>

#include <opencv2/imgproc.hpp>
#include <string>

namespace picdesk::vision {
namespace {

struct LetterboxCase {
  const char* name;
  cv::Size picture;
  cv::Size shown;  // on a canvas of 640x480
  double factor;
};

class Letterbox : public testing::TestWithParam<LetterboxCase> {};

TEST_P(Letterbox, PutsThePictureAtTheTopLeftOnBlack) {
  const LetterboxCase& expected = GetParam();
  const cv::Mat white(expected.picture, CV_8UC3, cv::Scalar(255, 255, 255));
  const Letterboxed boxed = letterbox(white, {640, 480});
  EXPECT_EQ(boxed.canvas.size(), cv::Size(640, 480));
  EXPECT_EQ(boxed.canvas.type(), CV_8UC3);
  EXPECT_DOUBLE_EQ(boxed.factor, expected.factor);
  cv::Mat one_channel;
  cv::extractChannel(boxed.canvas, one_channel, 0);
  EXPECT_EQ(cv::boundingRect(one_channel), cv::Rect(cv::Point(0, 0), expected.shown));
  EXPECT_EQ(cv::countNonZero(one_channel == 255), expected.shown.area());
}

INSTANTIATE_TEST_SUITE_P(Pictures, Letterbox,
                         testing::Values(LetterboxCase{"Fits", {640, 480}, {640, 480}, 1},
                                         LetterboxCase{"Half", {1280, 960}, {640, 480}, 0.5},
                                         LetterboxCase{"Wide", {1280, 320}, {640, 160}, 0.5},
                                         LetterboxCase{"Tall", {300, 960}, {150, 480}, 0.5},
                                         LetterboxCase{"Enlarged", {64, 24}, {640, 240}, 10},
                                         LetterboxCase{"OnePixel", {1, 1}, {480, 480}, 480},
                                         LetterboxCase{"Line", {30000, 1}, {640, 1}, 640.0 / 30000},
                                         LetterboxCase{
                                             "Column", {1, 30000}, {1, 480}, 480.0 / 30000}),
                         [](const auto& test) { return std::string(test.param.name); });

TEST(LetterboxColours, GreyAndAlphaBecomeThreeChannels) {
  const cv::Mat grey(48, 64, CV_8UC1, cv::Scalar(90));
  EXPECT_EQ(letterbox(grey, {64, 48}).canvas.at<cv::Vec3b>(5, 5), cv::Vec3b(90, 90, 90));
  const cv::Mat rgba(48, 64, CV_8UC4, cv::Scalar(1, 2, 3, 128));
  EXPECT_EQ(letterbox(rgba, {64, 48}).canvas.at<cv::Vec3b>(5, 5), cv::Vec3b(1, 2, 3));
}

TEST(LetterboxColours, LeavesThePictureAlone) {
  const cv::Mat picture(48, 64, CV_8UC3, cv::Scalar(1, 2, 3));
  letterbox(picture, {64, 64});
  EXPECT_EQ(cv::norm(picture, cv::Mat(48, 64, CV_8UC3, cv::Scalar(1, 2, 3)), cv::NORM_INF), 0);
}

}  // namespace
}  // namespace picdesk::vision
