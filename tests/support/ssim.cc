// SPDX-License-Identifier: GPL-3.0-or-later
#include "support/ssim.h"

#include <array>
#include <cmath>
#include <fstream>
#include <stdexcept>
#include <vector>

namespace picdesk::test {
namespace {

constexpr std::size_t kWindow = 11;
constexpr double kSigma = 1.5;
constexpr double kC1 = (0.01 * 255) * (0.01 * 255);
constexpr double kC2 = (0.03 * 255) * (0.03 * 255);

// a, b, a*a, b*b, a*b.
constexpr std::size_t kMoments = 5;
using Row = std::array<std::vector<double>, kMoments>;

std::array<double, kWindow> gaussian() {
  std::array<double, kWindow> weights{};
  double sum = 0;
  for (std::size_t i = 0; i < kWindow; ++i) {
    const double x = double(i) - double(kWindow / 2);
    sum += weights[i] = std::exp(-x * x / (2 * kSigma * kSigma));
  }
  for (double& weight : weights) weight /= sum;
  return weights;
}

// The moments of one row, smoothed along it, where the window fits.
Row smooth_along(const Plane& a, const Plane& b, int y, const std::array<double, kWindow>& window) {
  const std::size_t width = static_cast<std::size_t>(a.size.width);
  Row raw;
  for (std::vector<double>& moment : raw) moment.resize(width);
  for (std::size_t x = 0; x < width; ++x) {
    const double va = a.row(y)[x];
    const double vb = b.row(y)[x];
    const double values[kMoments] = {va, vb, va * va, vb * vb, va * vb};
    for (std::size_t m = 0; m < kMoments; ++m) raw[m][x] = values[m];
  }
  Row smooth;
  for (std::size_t m = 0; m < kMoments; ++m) {
    smooth[m].assign(width - kWindow + 1, 0.0);
    for (std::size_t k = 0; k < kWindow; ++k) {
      for (std::size_t x = 0; x < smooth[m].size(); ++x) smooth[m][x] += window[k] * raw[m][x + k];
    }
  }
  return smooth;
}

double similarity(const std::array<double, kMoments>& moment) {
  const auto [a, b, aa, bb, ab] = moment;
  const double covariance = ab - a * b;
  const double variances = aa - a * a + bb - b * b;
  return (2 * a * b + kC1) * (2 * covariance + kC2) / ((a * a + b * b + kC1) * (variances + kC2));
}

}  // namespace

double ssim(const Plane& a, const Plane& b) {
  const bool comparable = a.size == b.size && a.channels == 1 && b.channels == 1 &&
                          a.size.width >= int{kWindow} && a.size.height >= int{kWindow};
  if (!comparable) throw std::invalid_argument("ssim: planes differ in shape or are too small");
  const std::array<double, kWindow> window = gaussian();
  std::vector<Row> rows(kWindow);  // a ring
  double sum = 0;
  std::size_t count = 0;
  for (int y = 0; y < a.size.height; ++y) {
    rows[static_cast<std::size_t>(y) % kWindow] = smooth_along(a, b, y, window);
    if (y + 1 < int{kWindow}) continue;
    const std::size_t top = static_cast<std::size_t>(y) + 1 - kWindow;
    for (std::size_t x = 0; x < rows[0][0].size(); ++x) {
      std::array<double, kMoments> moment{};
      for (std::size_t k = 0; k < kWindow; ++k) {
        const Row& row = rows[(top + k) % kWindow];
        for (std::size_t m = 0; m < kMoments; ++m) moment[m] += window[k] * row[m][x];
      }
      sum += similarity(moment);
      ++count;
    }
  }
  return sum / double(count);
}

Plane luma(const Plane& pixels) {
  Plane grey(pixels.size, 1);
  const std::size_t step = static_cast<std::size_t>(pixels.channels);
  for (std::size_t i = 0; i < grey.samples.size(); ++i) {
    const std::uint8_t* rgb = pixels.samples.data() + i * step;
    grey.samples[i] =
        static_cast<std::uint8_t>(0.299 * rgb[0] + 0.587 * rgb[1] + 0.114 * rgb[2] + 0.5);
  }
  return grey;
}

Plane read_pnm(const std::string& path) {
  std::ifstream in(path, std::ios::binary);
  const auto next_word = [&in] {
    std::string word;
    while (in >> word && word.front() == '#') in.ignore(1 << 16, '\n');
    return word;
  };
  const std::string kind = next_word();
  if (kind != "P5" && kind != "P6") throw std::runtime_error(path + ": not a PGM or PPM");
  const int width = std::stoi(next_word());
  const int height = std::stoi(next_word());
  if (next_word() != "255") throw std::runtime_error(path + ": not 8 bits");
  in.get();
  Plane plane({width, height}, kind == "P6" ? 3 : 1);
  in.read(reinterpret_cast<char*>(plane.samples.data()),
          static_cast<std::streamsize>(plane.samples.size()));
  if (!in) throw std::runtime_error(path + ": cut short");
  return plane;
}

}  // namespace picdesk::test
