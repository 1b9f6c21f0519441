// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/srgb_profile.h"

#include <algorithm>
#include <cmath>
#include <string_view>

#include "base/icc_reader.h"

namespace picdesk {
namespace {

constexpr int kCurveSamples = 64;
// One step of 8 bits, seen in sRGB's own encoding, so that shadows count as much as lights.
constexpr double kCurveTolerance = 1.0 / 255;
// Profiles that mean sRGB differ by up to .0015 from one another; the nearest other space in
// use, Display P3, is .08 away.
constexpr double kColorantTolerance = 0.003;

// ICC.1:2022 section 10.18. NaN: not a curve.
double parametric(IccBytes curve, double x) {
  const auto parameter = [&](std::size_t i) { return icc_fixed(curve, 12 + 4 * i); };
  static constexpr std::size_t kCounts[] = {1, 3, 4, 5, 7};
  const std::size_t type = icc_u16(curve, 8);
  if (type > 4 || curve.size() < 12 + 4 * kCounts[type]) return NAN;
  const double gamma = parameter(0);
  if (type == 0) return std::pow(x, gamma);
  const double a = parameter(1);
  const double b = parameter(2);
  const double power = std::pow(std::max(0.0, a * x + b), gamma);
  switch (type) {
    case 1:
      return power;
    case 2:
      return power + parameter(3);
    case 3:
      return x >= parameter(4) ? power : parameter(3) * x;
    default:
      return x >= parameter(4) ? power + parameter(5) : parameter(3) * x + parameter(6);
  }
}

// Section 10.6: the identity, a gamma, or samples between which one goes straight.
double sampled(IccBytes curve, double x) {
  const std::size_t count = icc_u32(curve, 8);
  if (curve.size() < 12 || count > (curve.size() - 12) / 2) return NAN;
  if (count == 0) return x;
  if (count == 1) return std::pow(x, icc_u16(curve, 12) / 256.0);
  const double position = x * static_cast<double>(count - 1);
  const std::size_t below = std::min(static_cast<std::size_t>(position), count - 2);
  const double low = icc_u16(curve, 12 + 2 * below);
  const double high = icc_u16(curve, 14 + 2 * below);
  return (low + (position - static_cast<double>(below)) * (high - low)) / 65535;
}

double to_srgb(double linear) {
  return linear <= 0.0031308 ? 12.92 * linear : 1.055 * std::pow(linear, 1 / 2.4) - 0.055;
}

bool is_srgb_curve(IccBytes curve) {
  const bool is_parametric = icc_signature(curve, 0, "para");
  if (!is_parametric && !icc_signature(curve, 0, "curv")) return false;
  for (int i = 0; i <= kCurveSamples; ++i) {
    const double x = double(i) / kCurveSamples;
    const double linear = is_parametric ? parametric(curve, x) : sampled(curve, x);
    const bool close = std::abs(to_srgb(linear) - x) <= kCurveTolerance;  // false for NaN
    if (!close) return false;
  }
  return true;
}

struct Colorant {
  std::string_view tag;
  double x, y, z;
};

bool is_colorant(IccBytes profile, const Colorant& expected) {
  const IccBytes found = icc_tag(profile, expected.tag);
  return found.size() >= 20 && icc_signature(found, 0, "XYZ ") &&
         std::abs(icc_fixed(found, 8) - expected.x) <= kColorantTolerance &&
         std::abs(icc_fixed(found, 12) - expected.y) <= kColorantTolerance &&
         std::abs(icc_fixed(found, 16) - expected.z) <= kColorantTolerance;
}

}  // namespace

bool is_srgb_profile(IccBytes profile) {
  // sRGB's primaries seen from D50, the white of the connection space.
  static constexpr Colorant kColorants[] = {{"rXYZ", 0.4361, 0.2225, 0.0139},
                                            {"gXYZ", 0.3851, 0.7169, 0.0971},
                                            {"bXYZ", 0.1431, 0.0606, 0.7141}};
  const bool matrix_of_rgb = icc_signature(profile, 16, "RGB ") &&
                             icc_signature(profile, 20, "XYZ ") &&
                             icc_signature(profile, 36, "acsp");
  if (!matrix_of_rgb) return false;
  // A table takes precedence over matrix and curves.
  for (const char* table : {"A2B0", "A2B1", "A2B2", "D2B0", "D2B1"}) {
    if (!icc_tag(profile, table).empty()) return false;
  }
  for (const Colorant& colorant : kColorants) {
    if (!is_colorant(profile, colorant)) return false;
  }
  return is_srgb_curve(icc_tag(profile, "rTRC")) && is_srgb_curve(icc_tag(profile, "gTRC")) &&
         is_srgb_curve(icc_tag(profile, "bTRC"));
}

}  // namespace picdesk
