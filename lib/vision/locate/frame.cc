// SPDX-License-Identifier: GPL-3.0-or-later
#include "vision/locate/frame.h"

#include <cmath>
#include <numbers>
#include <opencv2/imgproc.hpp>
#include <utility>

#include "vision/opencv.h"

namespace picdesk::vision {
namespace {

Frame resized(const Frame& frame, cv::Size size) {
  Frame result;
  cv::resize(frame.pixels, result.pixels, size, 0, 0, cv::INTER_AREA);
  // Each axis has its own exact factor: the size was rounded.
  result.to_picture =
      compose(frame.to_picture, scaling(static_cast<double>(frame.pixels.cols) / size.width,
                                        static_cast<double>(frame.pixels.rows) / size.height));
  return result;
}

int reduced_length(int length, double step) {
  return std::max(1, static_cast<int>(std::lround(length / std::max(1.0, step))));
}

}  // namespace

Frame frame_of(const Bitmap& bitmap, Size full) {
  const Plane& plane = bitmap.planes.front();
  return {grey(bitmap), scaling(plane.step_x * full.width / bitmap.size.width,
                                plane.step_y * full.height / bitmap.size.height)};
}

Frame reduced(const Frame& frame, int side) {
  const double step = static_cast<double>(frame.long_side()) / side;
  if (step <= 1) return frame;
  return resized(
      frame, {reduced_length(frame.pixels.cols, step), reduced_length(frame.pixels.rows, step)});
}

Frame cut(const Frame& frame, const cv::Rect& area, double step) {
  const Frame part{frame.pixels(area),
                   compose(frame.to_picture,
                           {1, 0, static_cast<double>(area.x), 0, 1, static_cast<double>(area.y)})};
  const cv::Size size(reduced_length(area.width, step), reduced_length(area.height, step));
  return size == area.size() ? part : resized(part, size);
}

Held held_like_master(const Frame& rendition, const Pose& pose) {
  // Never into the rendition's own pixels, which OpenCV would reuse.
  Held held{{{}, rendition.to_picture}, {}};
  if (pose.quarter_turns == 0) held.frame.pixels = rendition.pixels;
  Affine& step = held.frame.to_picture;
  double width = step.a * rendition.pixels.cols;
  const double height = step.e * rendition.pixels.rows;
  if (pose.quarter_turns == 1) {
    cv::rotate(rendition.pixels, held.frame.pixels, cv::ROTATE_90_COUNTERCLOCKWISE);
    held.to_given = {0, -1, width, 1, 0, 0};
  } else if (pose.quarter_turns == 2) {
    cv::rotate(rendition.pixels, held.frame.pixels, cv::ROTATE_180);
    held.to_given = {-1, 0, width, 0, -1, height};
  } else if (pose.quarter_turns == 3) {
    cv::rotate(rendition.pixels, held.frame.pixels, cv::ROTATE_90_CLOCKWISE);
    held.to_given = {0, 1, 0, -1, 0, height};
  }
  if (pose.quarter_turns % 2 == 1) {
    std::swap(step.a, step.e);
    width = height;
  }
  if (pose.mirrored) {
    cv::Mat flipped;
    cv::flip(held.frame.pixels, flipped, 1);
    held.frame.pixels = flipped;
    held.to_given = compose(held.to_given, {-1, 0, width, 0, 1, 0});
  }
  return held;
}

Pose pose_of(const Affine& to_master) {
  Affine map = to_master;
  const bool mirrored = determinant(map) < 0;
  if (mirrored) map = compose(scaling(-1, 1), map);
  // to_master takes the rendition's clockwise turn back.
  const double clockwise = std::atan2(map.b - map.d, map.a + map.e);
  const long turns = std::lround(clockwise / (std::numbers::pi / 2));
  return {mirrored, static_cast<int>((turns % 4 + 4) % 4)};
}

}  // namespace picdesk::vision
