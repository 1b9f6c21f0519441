// SPDX-License-Identifier: GPL-3.0-or-later
// What a colour must become in sRGB, from the published definitions of each space, in doubles.
#pragma once

#include <algorithm>
#include <array>
#include <cmath>

namespace picdesk::test {

using Colour = std::array<double, 3>;  // 0..255

inline double srgb_encoded(double linear) {
  const double v = std::clamp(linear, 0.0, 1.0);
  return 255 * (v <= 0.0031308 ? 12.92 * v : 1.055 * std::pow(v, 1 / 2.4) - 0.055);
}

inline double srgb_linear(double encoded) {
  const double v = encoded / 255;
  return v <= 0.04045 ? v / 12.92 : std::pow((v + 0.055) / 1.055, 2.4);
}

inline Colour from_xyz(const Colour& xyz) {  // D65, IEC 61966-2-1
  return {srgb_encoded(3.2404542 * xyz[0] - 1.5371385 * xyz[1] - 0.4985314 * xyz[2]),
          srgb_encoded(-0.9692660 * xyz[0] + 1.8760108 * xyz[1] + 0.0415560 * xyz[2]),
          srgb_encoded(0.0556434 * xyz[0] - 0.2040259 * xyz[1] + 1.0572252 * xyz[2])};
}

// Adobe RGB (1998) Color Image Encoding, section 4.3.
inline Colour from_adobe_rgb(const Colour& colour) {
  const auto linear = [](double v) { return std::pow(v / 255, 563.0 / 256); };
  const double r = linear(colour[0]);
  const double g = linear(colour[1]);
  const double b = linear(colour[2]);
  return from_xyz({0.57667 * r + 0.18556 * g + 0.18823 * b, 0.29734 * r + 0.62736 * g + 0.07529 * b,
                   0.02703 * r + 0.07069 * g + 0.99134 * b});
}

// SMPTE EG 432-1 primaries with the sRGB curve.
inline Colour from_display_p3(const Colour& colour) {
  const double r = srgb_linear(colour[0]);
  const double g = srgb_linear(colour[1]);
  const double b = srgb_linear(colour[2]);
  return from_xyz({0.4865709 * r + 0.2656677 * g + 0.1982173 * b,
                   0.2289746 * r + 0.6917385 * g + 0.0792869 * b, 0.0451134 * g + 1.0439444 * b});
}

}  // namespace picdesk::test
