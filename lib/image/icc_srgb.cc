// SPDX-License-Identifier: GPL-3.0-or-later
#include <cmath>

#include "image/icc_profile.h"
#include "image/icc_reader.h"

namespace picdesk::image {
namespace {

// One step of 8 bits: a curve this close to sRGB's changes no pixel.
constexpr double kCurveTolerance = 1.0 / 255;
// Well-known sRGB profiles differ by up to 0.0015 from one another; Display P3 is 0.08 away.
constexpr double kPrimaryTolerance = 0.003;

double srgb_encode(double linear) {
  return linear <= 0.0031308 ? 12.92 * linear : 1.055 * std::pow(linear, 1 / 2.4) - 0.055;
}

// parametricCurveType, ICC.1:2010 section 10.15. Negative: not understood.
double parametric(IccBytes curve, double x) {
  const auto at = [curve](int index) {
    return icc_fixed(curve, 12 + 4 * static_cast<std::size_t>(index));
  };
  const double g = at(0);
  const double a = at(1);
  const double b = at(2);
  const auto power = [&](double offset) { return std::pow(std::max(0.0, a * x + b), g) + offset; };
  switch (icc_u16(curve, 8)) {
    case 0:
      return std::pow(x, g);
    case 1:
      return a * x + b >= 0 ? power(0) : 0;
    case 2:
      return a * x + b >= 0 ? power(at(3)) : at(3);
    case 3:
      return x >= at(4) ? power(0) : at(3) * x;
    case 4:
      return x >= at(4) ? power(at(5)) : at(3) * x + at(6);
    default:
      return -1;
  }
}

// curveType: identity, a gamma, or samples.
double sampled(IccBytes curve, double x) {
  const std::size_t count = icc_u32(curve, 8);
  if (count == 0) return x;
  if (count == 1) return std::pow(x, icc_u16(curve, 12) / 256.0);
  if (count > (curve.size() - 12) / 2) return -1;
  const double position = x * static_cast<double>(count - 1);
  const auto below = static_cast<std::size_t>(position);
  const std::size_t above = std::min(below + 1, count - 1);
  const double share = position - static_cast<double>(below);
  const double low = icc_u16(curve, 12 + 2 * below);
  const double high = icc_u16(curve, 12 + 2 * above);
  return (low + share * (high - low)) / 65535.0;
}

bool is_srgb_curve(IccBytes curve) {
  if (curve.size() < 12) return false;
  const bool is_parametric = icc_signature(curve, 0, "para");
  if (!is_parametric && !icc_signature(curve, 0, "curv")) return false;
  for (int i = 0; i <= 32; ++i) {
    const double x = i / 32.0;
    const double linear = is_parametric ? parametric(curve, x) : sampled(curve, x);
    if (linear < 0 || std::abs(srgb_encode(linear) - x) > kCurveTolerance) return false;
  }
  return true;
}

struct Primary {
  const char* tag;
  double x, y, z;
};

bool is_primary(IccBytes profile, const Primary& expected) {
  const IccBytes tag = icc_tag(profile, expected.tag);
  if (tag.size() < 20 || !icc_signature(tag, 0, "XYZ ")) return false;
  return std::abs(icc_fixed(tag, 8) - expected.x) < kPrimaryTolerance &&
         std::abs(icc_fixed(tag, 12) - expected.y) < kPrimaryTolerance &&
         std::abs(icc_fixed(tag, 16) - expected.z) < kPrimaryTolerance;
}

}  // namespace

bool is_srgb(std::span<const std::byte> profile) {
  // Relative to the D50 white of the connection space.
  static constexpr Primary kPrimaries[] = {{"rXYZ", 0.4361, 0.2225, 0.0139},
                                           {"gXYZ", 0.3851, 0.7169, 0.0971},
                                           {"bXYZ", 0.1431, 0.0606, 0.7141}};
  if (!icc_signature(profile, 16, "RGB ") || !icc_signature(profile, 20, "XYZ ")) return false;
  // A lookup table takes precedence over the matrix.
  if (!icc_tag(profile, "A2B0").empty() || !icc_tag(profile, "A2B1").empty()) return false;
  for (const Primary& primary : kPrimaries) {
    if (!is_primary(profile, primary)) return false;
  }
  return is_srgb_curve(icc_tag(profile, "rTRC")) && is_srgb_curve(icc_tag(profile, "gTRC")) &&
         is_srgb_curve(icc_tag(profile, "bTRC"));
}

}  // namespace picdesk::image
