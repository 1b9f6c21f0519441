// SPDX-License-Identifier: GPL-3.0-or-later
#include "vision/picture/bars.h"

#include <algorithm>
#include <cmath>

namespace picdesk::vision {
namespace {

constexpr int kLeastLines = 2;
constexpr double kUniform = 4;      // levels: standard deviation of a channel along a line
constexpr double kSameMean = 4;     // levels, from the outermost line
constexpr double kStep = 16;        // levels, from the bar to the picture
constexpr double kStepOfTwo = .25;  // share of the line's length, of bars at two opposite sides
constexpr double kStepOfOne = .80;  // of a bar at one side

struct Line {
  cv::Scalar mean;
  double deviation;  // of the channel that varies most
};

Line line_of(const cv::Mat& row) {
  cv::Scalar mean;
  cv::Scalar deviation;
  cv::meanStdDev(row, mean, deviation);
  double most = 0;
  for (int channel = 0; channel < row.channels(); ++channel) {
    most = std::max(most, deviation[channel]);
  }
  return {mean, most};
}

double distance(const cv::Scalar& a, const cv::Scalar& b) {
  double most = 0;
  for (int channel = 0; channel < 3; ++channel) {
    most = std::max(most, std::abs(a[channel] - b[channel]));
  }
  return most;
}

// Uniform rows at the top, and how much of the row behind them is set off.
struct TopBar {
  int lines = 0;
  double step = 0;  // share of the length
};

TopBar top_bar(const cv::Mat& pixels) {
  TopBar bar;
  const int most = pixels.rows / 3;
  cv::Scalar colour;
  while (bar.lines < most) {
    const Line line = line_of(pixels.row(bar.lines));
    if (bar.lines == 0) colour = line.mean;
    if (line.deviation > kUniform || distance(line.mean, colour) > kSameMean) break;
    ++bar.lines;
  }
  // Uniform up to the third: a flat picture, not a bar.
  if (bar.lines == most) return {};
  // Compression rounds the step off: the line after next counts too.
  for (const int behind : {0, 1}) {
    const int y = std::min(bar.lines + behind, pixels.rows - 1);
    cv::Mat off;
    cv::absdiff(pixels.row(y), colour, off);
    cv::Mat strongest = off.reshape(1, off.cols);
    cv::reduce(strongest, strongest, 1, cv::REDUCE_MAX);
    const double share = double(cv::countNonZero(strongest > kStep)) / pixels.cols;
    bar.step = std::max(bar.step, share);
  }
  return bar;
}

bool alike(const TopBar& a, const TopBar& b) {
  return std::abs(a.lines - b.lines) <= std::max(2.0, 0.15 * std::max(a.lines, b.lines));
}

// The lines that count, of two opposite sides.
std::pair<int, int> accept(const TopBar& near, const TopBar& far) {
  const bool both = near.lines >= kLeastLines && far.lines >= kLeastLines && alike(near, far) &&
                    near.step >= kStepOfTwo && far.step >= kStepOfTwo;
  const auto alone = [](const TopBar& bar) {
    return bar.lines >= kLeastLines && bar.step >= kStepOfOne;
  };
  return {both || alone(near) ? near.lines : 0, both || alone(far) ? far.lines : 0};
}

cv::Mat upside_down(const cv::Mat& pixels) {
  cv::Mat flipped;
  cv::flip(pixels, flipped, 0);
  return flipped;
}

// A line of the rendition that is none of the reference's. `tone` has been fitted to the inside.
constexpr double kUniformAgainst = 10;
constexpr double kSameMeanAgainst = 8;
constexpr double kOtherLevel = 24;    // levels, mean difference
constexpr double kOtherTexture = 12;  // levels, standard deviation that is lost

struct Tone {
  double gain = 1;
  double offset = 0;
};

// The rendition as a linear function of the reference, in the middle of the frame: toning is not
// to look like a bar.
Tone fit_tone(const cv::Mat& grey, const Reference& reference) {
  const cv::Rect inside(grey.cols / 4, grey.rows / 4, grey.cols - grey.cols / 2,
                        grey.rows - grey.rows / 2);
  cv::Scalar mean_wanted;
  cv::Scalar deviation_wanted;
  cv::Scalar mean_found;
  cv::Scalar deviation_found;
  const cv::Mat mask = reference.valid(inside);
  cv::meanStdDev(reference.pixels(inside), mean_wanted, deviation_wanted, mask);
  cv::meanStdDev(grey(inside), mean_found, deviation_found, mask);
  if (cv::countNonZero(mask) == 0) return {};
  Tone tone;
  if (deviation_wanted[0] > 4) {
    tone.gain = std::clamp(deviation_found[0] / deviation_wanted[0], 0.5, 2.0);
  }
  tone.offset = mean_found[0] - tone.gain * mean_wanted[0];
  return tone;
}

bool is_other(const cv::Mat& found, const cv::Mat& wanted, const cv::Mat& valid, const Tone& tone) {
  if (cv::countNonZero(valid) * 2 < valid.cols) return true;
  cv::Mat toned;
  wanted.convertTo(toned, CV_8U, tone.gain, tone.offset);
  cv::Scalar mean;
  cv::Scalar texture;
  cv::meanStdDev(toned, mean, texture, valid);
  cv::Scalar ignored;
  cv::Scalar left;
  cv::meanStdDev(found, ignored, left, valid);
  cv::Mat off;
  cv::absdiff(found, toned, off);
  return cv::mean(off, valid)[0] > kOtherLevel || texture[0] - left[0] > kOtherTexture;
}

// Uniform rows from the top on, up to the last that is none of the reference's. That a row in
// between is like the reference by chance does not end the bar, if most are not.
int top_against(const cv::Mat& grey, const Reference& reference, const Tone& tone) {
  int lines = 0;
  int others = 0;
  cv::Scalar colour;
  for (int y = 0; y < grey.rows / 3; ++y) {
    const cv::Mat found = grey.row(y);
    const Line line = line_of(found);
    if (y == 0) colour = line.mean;
    if (line.deviation > kUniformAgainst || distance(line.mean, colour) > kSameMeanAgainst) break;
    if (!is_other(found, reference.pixels.row(y), reference.valid.row(y), tone)) continue;
    ++others;
    if (2 * others > y) lines = y + 1;
  }
  return lines < kLeastLines ? 0 : lines;
}

Reference turned(const Reference& reference, bool transpose, bool flip) {
  Reference result = reference;
  if (transpose) {
    result.pixels = reference.pixels.t();
    result.valid = reference.valid.t();
  }
  if (flip) {
    result.pixels = upside_down(result.pixels);
    result.valid = upside_down(result.valid);
  }
  return result;
}

}  // namespace

Bars bars_by_look(const cv::Mat& pixels) {
  if (pixels.empty()) return {};
  const cv::Mat sideways = pixels.t();
  const auto [top, bottom] = accept(top_bar(pixels), top_bar(upside_down(pixels)));
  const auto [left, right] = accept(top_bar(sideways), top_bar(upside_down(sideways)));
  return {left, top, right, bottom};
}

Bars bars_against(const cv::Mat& grey, const Reference& reference) {
  if (grey.empty()) return {};
  const Tone tone = fit_tone(grey, reference);
  const auto lines = [&](bool transpose, bool flip) {
    cv::Mat pixels = transpose ? cv::Mat(grey.t()) : grey;
    if (flip) pixels = upside_down(pixels);
    return top_against(pixels, turned(reference, transpose, flip), tone);
  };
  return {lines(true, false), lines(false, false), lines(true, true), lines(false, true)};
}

cv::Rect without(const Bars& bars, const cv::Size& size) {
  return {bars.left, bars.top, std::max(0, size.width - bars.left - bars.right),
          std::max(0, size.height - bars.top - bars.bottom)};
}

}  // namespace picdesk::vision
