// SPDX-License-Identifier: GPL-3.0-or-later
// ThumbHash (https://evanw.github.io/thumbhash/): luminance L, yellow-blue P, red-green Q and alpha
// as a few DCT coefficients each, packed into nibbles behind a 5-byte header.
#include "render/thumbhash.h"

#include <algorithm>
#include <cmath>
#include <numbers>

namespace picdesk {
namespace {

struct Channels {
  std::vector<double> l, p, q, a;
  bool has_alpha = false;
};

// Pixels over their own average colour, in the opponent colour space.
Channels split(const Plane& pixels) {
  const std::size_t count = static_cast<std::size_t>(pixels.size.area());
  const std::size_t step = static_cast<std::size_t>(pixels.channels);
  double sum[3] = {0, 0, 0};
  double alpha_sum = 0;
  const auto alpha_at = [&](std::size_t i) {
    return step == 4 ? pixels.samples[i * step + 3] / 255.0 : 1.0;
  };
  for (std::size_t i = 0; i < count; ++i) {
    const double alpha = alpha_at(i);
    for (std::size_t c = 0; c < 3; ++c) sum[c] += alpha / 255 * pixels.samples[i * step + c];
    alpha_sum += alpha;
  }
  if (alpha_sum > 0) {
    for (double& value : sum) value /= alpha_sum;
  }
  Channels out;
  out.has_alpha = alpha_sum < double(count);
  for (std::size_t i = 0; i < count; ++i) {
    const double alpha = alpha_at(i);
    double rgb[3];
    for (std::size_t c = 0; c < 3; ++c) {
      rgb[c] = sum[c] * (1 - alpha) + alpha / 255 * pixels.samples[i * step + c];
    }
    out.l.push_back((rgb[0] + rgb[1] + rgb[2]) / 3);
    out.p.push_back((rgb[0] + rgb[1]) / 2 - rgb[2]);
    out.q.push_back(rgb[0] - rgb[1]);
    out.a.push_back(alpha);
  }
  return out;
}

struct Coefficients {
  double constant = 0;
  std::vector<double> varying;  // normalised to 0..1
  double scale = 0;
};

// A triangle of nx by ny DCT coefficients.
Coefficients transform(const std::vector<double>& channel, Size size, int nx, int ny) {
  Coefficients out;
  std::vector<double> fx(std::size_t(size.width));
  for (int cy = 0; cy < ny; ++cy) {
    for (int cx = 0; cx * ny < nx * (ny - cy); ++cx) {
      for (int x = 0; x < size.width; ++x) {
        fx[std::size_t(x)] = std::cos(std::numbers::pi / size.width * cx * (x + 0.5));
      }
      double sum = 0;
      std::size_t i = 0;
      for (int y = 0; y < size.height; ++y) {
        const double fy = std::cos(std::numbers::pi / size.height * cy * (y + 0.5));
        for (int x = 0; x < size.width; ++x, ++i) sum += channel[i] * fx[std::size_t(x)] * fy;
      }
      sum /= double(size.area());
      if (cx == 0 && cy == 0) {
        out.constant = sum;
      } else {
        out.varying.push_back(sum);
        out.scale = std::max(out.scale, std::abs(sum));
      }
    }
  }
  if (out.scale > 0) {
    for (double& value : out.varying) value = 0.5 + 0.5 / out.scale * value;
  }
  return out;
}

std::uint32_t level(double value, double steps) {
  return static_cast<std::uint32_t>(std::lround(std::clamp(value * steps, 0.0, steps)));
}

// -1..1 to 0..63.
std::uint32_t signed_level(double value) {
  return static_cast<std::uint32_t>(std::lround(std::clamp(31.5 + 31.5 * value, 0.0, 63.0)));
}

void append_bytes(std::vector<std::uint8_t>& hash, std::uint32_t value, int count) {
  for (int i = 0; i < count; ++i) hash.push_back(static_cast<std::uint8_t>(value >> (8 * i)));
}

class NibbleWriter {
 public:
  explicit NibbleWriter(std::vector<std::uint8_t>& hash) : hash_(hash) {}
  void add(const Coefficients& channel) {
    for (const double value : channel.varying) {
      const std::uint8_t nibble = static_cast<std::uint8_t>(level(value, 15));
      if (high_) {
        hash_.back() = static_cast<std::uint8_t>(hash_.back() | (nibble << 4));
      } else {
        hash_.push_back(nibble);
      }
      high_ = !high_;
    }
  }

 private:
  std::vector<std::uint8_t>& hash_;
  bool high_ = false;
};

}  // namespace

std::vector<std::uint8_t> thumbhash(const Plane& pixels) {
  const Channels channels = split(pixels);
  const Size size = pixels.size;
  const int longest = std::max(size.width, size.height);
  const int limit = channels.has_alpha ? 5 : 7;
  const auto share = [&](int side) {
    return std::max(1, static_cast<int>(std::lround(double(limit) * side / longest)));
  };
  const int lx = share(size.width);
  const int ly = share(size.height);
  const Coefficients l = transform(channels.l, size, std::max(3, lx), std::max(3, ly));
  const Coefficients p = transform(channels.p, size, 3, 3);
  const Coefficients q = transform(channels.q, size, 3, 3);

  const bool landscape = size.width > size.height;
  std::vector<std::uint8_t> hash;
  append_bytes(hash,
               level(l.constant, 63) | (signed_level(p.constant) << 6) |
                   (signed_level(q.constant) << 12) | (level(l.scale, 31) << 18) |
                   (channels.has_alpha ? 1U << 23 : 0U),
               3);
  append_bytes(hash,
               static_cast<std::uint32_t>(landscape ? ly : lx) | (level(p.scale, 63) << 3) |
                   (level(q.scale, 63) << 9) | (landscape ? 1U << 15 : 0U),
               2);
  if (channels.has_alpha) {
    const Coefficients a = transform(channels.a, size, 5, 5);
    hash.push_back(static_cast<std::uint8_t>(level(a.constant, 15) | (level(a.scale, 15) << 4)));
    NibbleWriter nibbles(hash);
    for (const Coefficients* channel : {&l, &p, &q, &a}) nibbles.add(*channel);
  } else {
    NibbleWriter nibbles(hash);
    for (const Coefficients* channel : {&l, &p, &q}) nibbles.add(*channel);
  }
  return hash;
}

}  // namespace picdesk
