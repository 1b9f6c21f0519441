// SPDX-License-Identifier: GPL-3.0-or-later
#include <gmock/gmock.h>

#include <algorithm>
#include <cmath>
#include <functional>

#include "base/srgb_profile.h"
#include "jpeg/jpeg.h"
#include "jpeg/masters.h"

namespace picdesk {
namespace {

using jpeg::takes_fast_path;
using test::Master;
using test::master;

struct Case {
  const char* image;
  bool fast;
};

class FastPath : public testing::TestWithParam<Case> {};

TEST_P(FastPath, IsTakenWhereThePlanesAreSrgb) {
  const Master m = master(GetParam().image);
  EXPECT_EQ(takes_fast_path(m.file, m.info), GetParam().fast);
}

INSTANTIATE_TEST_SUITE_P(Images, FastPath,
                         testing::Values(Case{"plain", true}, Case{"grey", true},
                                         Case{"progressive", true}, Case{"srgb", true},
                                         Case{"subsampling-411", true}, Case{"orientation-6", true},
                                         Case{"adobe-rgb", false}, Case{"adobe-rgb-exif", false},
                                         Case{"display-p3", false}, Case{"broken-profile", false},
                                         Case{"cmyk", false}, Case{"cmyk-adobe", false},
                                         Case{"cmyk-profile", false}, Case{"ycck", false},
                                         Case{"rgb-adobe", false}, Case{"rgb-ids", false}),
                         [](const auto& test_case) {
                           std::string name = test_case.param.image;
                           std::replace(name.begin(), name.end(), '-', '_');
                           return name;
                         });

using Bytes = std::vector<std::byte>;

void put(Bytes& bytes, std::uint32_t value, int count) {
  for (int i = count - 1; i >= 0; --i) {
    bytes.push_back(static_cast<std::byte>(value >> (8 * i) & 0xFF));
  }
}

void put(Bytes& bytes, std::string_view text) {
  for (const char c : text) bytes.push_back(static_cast<std::byte>(c));
}

std::uint32_t fixed(double value) {
  return static_cast<std::uint32_t>(static_cast<std::int32_t>(std::lround(value * 65536)));
}

Bytes xyz(double x, double y, double z) {
  Bytes tag;
  put(tag, "XYZ ");
  put(tag, 0, 4);
  for (const double value : {x, y, z}) put(tag, fixed(value), 4);
  return tag;
}

Bytes parametric(std::uint32_t type, const std::vector<double>& parameters) {
  Bytes tag;
  put(tag, "para");
  put(tag, 0, 4);
  put(tag, type, 2);
  put(tag, 0, 2);
  for (const double value : parameters) put(tag, fixed(value), 4);
  return tag;
}

Bytes sampled(std::uint32_t count, const std::function<double(double)>& curve) {
  Bytes tag;
  put(tag, "curv");
  put(tag, 0, 4);
  put(tag, count, 4);
  for (std::uint32_t i = 0; i < count; ++i) {
    put(tag, static_cast<std::uint32_t>(std::lround(65535 * curve(i / double(count - 1)))), 2);
  }
  return tag;
}

Bytes gamma(double value) {
  Bytes tag;
  put(tag, "curv");
  put(tag, 0, 4);
  put(tag, 1, 4);
  put(tag, static_cast<std::uint32_t>(std::lround(value * 256)), 2);
  return tag;
}

double srgb(double x) { return x <= 0.04045 ? x / 12.92 : std::pow((x + 0.055) / 1.055, 2.4); }

Bytes profile(const Bytes& curve, double red_x = 0.4360, std::string_view space = "RGB ") {
  const std::vector<std::pair<std::string_view, Bytes>> tags = {
      {"rXYZ", xyz(red_x, 0.2225, 0.0139)},
      {"gXYZ", xyz(0.3851, 0.7169, 0.0971)},
      {"bXYZ", xyz(0.1431, 0.0606, 0.7139)},
      {"rTRC", curve},
      {"gTRC", curve},
      {"bTRC", curve}};
  Bytes bytes(16, std::byte{0});
  put(bytes, space);
  put(bytes, "XYZ ");
  bytes.resize(36);
  put(bytes, "acsp");
  bytes.resize(128);
  put(bytes, static_cast<std::uint32_t>(tags.size()), 4);
  std::uint32_t offset = 132 + 12 * static_cast<std::uint32_t>(tags.size());
  for (const auto& [name, tag] : tags) {
    put(bytes, name);
    put(bytes, offset, 4);
    put(bytes, static_cast<std::uint32_t>(tag.size()), 4);
    offset += static_cast<std::uint32_t>(tag.size());
  }
  for (const auto& [name, tag] : tags) bytes.insert(bytes.end(), tag.begin(), tag.end());
  return bytes;
}

const std::vector<double> kSrgbParameters = {2.4, 1 / 1.055, 0.055 / 1.055, 1 / 12.92, 0.04045};

TEST(SrgbProfile, KnowsEveryWayToWriteTheCurve) {
  std::vector<double> seven = kSrgbParameters;
  seven.insert(seven.end(), {0.0, 0.0});
  EXPECT_TRUE(is_srgb_profile(profile(parametric(3, kSrgbParameters))));
  EXPECT_TRUE(is_srgb_profile(profile(parametric(4, seven))));
  EXPECT_TRUE(is_srgb_profile(profile(sampled(1024, srgb))));
  EXPECT_TRUE(is_srgb_profile(profile(sampled(4096, srgb))));
}

TEST(SrgbProfile, RefusesOtherCurves) {
  EXPECT_FALSE(is_srgb_profile(profile(gamma(2.2))));
  EXPECT_FALSE(is_srgb_profile(profile(gamma(1.8))));
  EXPECT_FALSE(is_srgb_profile(profile(parametric(0, {2.2}))));
  EXPECT_FALSE(is_srgb_profile(profile(parametric(3, {2.2, 1, 0, 1, 0}))));
  EXPECT_FALSE(is_srgb_profile(profile(sampled(256, [](double x) { return x; }))));
  EXPECT_FALSE(is_srgb_profile(profile(sampled(16, [](double x) { return 1 - srgb(x); }))));
}

TEST(SrgbProfile, RefusesOtherColorantsAndSpaces) {
  const Bytes curve = parametric(3, kSrgbParameters);
  EXPECT_FALSE(is_srgb_profile(profile(curve, 0.5151)));  // Display P3
  EXPECT_FALSE(is_srgb_profile(profile(curve, 0.4360, "CMYK")));
  EXPECT_FALSE(is_srgb_profile(profile(curve, 0.4360, "GRAY")));
}

TEST(SrgbProfile, RefusesEveryCutAndSurvivesEveryByte) {
  const Bytes whole = profile(sampled(1024, srgb));
  for (std::size_t length = 0; length < whole.size(); length += 7) {
    const Bytes part(whole.begin(), whole.begin() + static_cast<std::ptrdiff_t>(length));
    EXPECT_FALSE(is_srgb_profile(part)) << length;
  }
  for (std::size_t i = 0; i < 260; ++i) {
    for (const unsigned value : {0x00U, 0x7FU, 0xFFU}) {
      Bytes changed = whole;
      changed[i] = static_cast<std::byte>(value);
      (void)is_srgb_profile(changed);
    }
  }
}

// A profile beyond one segment comes in parts.
TEST(FastPath, JoinsAProfileInParts) {
  const Bytes whole = profile(sampled(1024, srgb));
  Bytes file(10, std::byte{0});
  ProbeInfo info;
  info.ycbcr = true;
  const std::size_t half = whole.size() / 2;
  const auto add = [&](std::size_t from, std::size_t to) {
    info.metadata.push_back({MetadataBlock::Kind::icc, file.size(), to - from, false});
    for (std::size_t i = from; i < to; ++i) file.push_back(whole[i]);
    file.resize(file.size() + 18);
  };
  add(0, half);
  EXPECT_FALSE(takes_fast_path(file, info));
  add(half, whole.size());
  EXPECT_TRUE(takes_fast_path(file, info));
  info.adobe_rgb = true;  // the profile is what counts
  EXPECT_TRUE(takes_fast_path(file, info));
}

}  // namespace
}  // namespace picdesk
