// SPDX-License-Identifier: GPL-3.0-or-later
#include <gmock/gmock.h>

#include <algorithm>
#include <thread>

#include "resample/pictures.h"
#include "resample/resample.h"

namespace picdesk {
namespace {

using resample::Request;
using resample::scale;
using test::largest_difference;

struct Case {
  const char* name;
  Size source;
  int channels;
  Size output;
  double x0, y0, x1, y1;
};

class ScaleAgainstReference : public testing::TestWithParam<Case> {
 protected:
  static Request request() {
    const Case& c = GetParam();
    Request request;
    request.x0 = c.x0;
    request.y0 = c.y0;
    request.x1 = c.x1;
    request.y1 = c.y1;
    request.output = c.output;
    return request;
  }
};

TEST_P(ScaleAgainstReference, DiffersByOneLevelAtMost) {
  for (const Plane& source : {test::scene(GetParam().source, GetParam().channels),
                              test::noise(GetParam().source, GetParam().channels)}) {
    EXPECT_LE(
        largest_difference(scale(source, request()), test::reference_scale(source, request())), 1);
  }
}

TEST_P(ScaleAgainstReference, AppliesTheRangeMapBeforeRounding) {
  const Plane source = test::noise(GetParam().source, GetParam().channels);
  Request limited = request();
  limited.gain = 219.0F / 255.0F;
  limited.offset = 16;
  EXPECT_LE(largest_difference(scale(source, limited), test::reference_scale(source, limited)), 1);
  Request steep = request();
  steep.gain = -3.5F;
  steep.offset = 500;
  EXPECT_LE(largest_difference(scale(source, steep), test::reference_scale(source, steep)), 1);
}

TEST_P(ScaleAgainstReference, TurnsTheResult) {
  const Plane source = test::noise(GetParam().source, GetParam().channels);
  const Plane plain = scale(source, request());
  for (int orientation = 1; orientation <= 8; ++orientation) {
    Request turned = request();
    turned.turn = steps(static_cast<Orientation>(orientation));
    turned.output = upright_size(GetParam().output, static_cast<Orientation>(orientation));
    const Plane upright = scale(source, turned);
    EXPECT_EQ(upright.size, turned.output) << orientation;
    EXPECT_EQ(upright.samples, test::reference_turn(plain, turned.turn).samples) << orientation;
  }
}

INSTANTIATE_TEST_SUITE_P(
    Sizes, ScaleAgainstReference,
    testing::Values(Case{"half", {64, 48}, 1, {32, 24}, 0, 0, 64, 48},
                    Case{"just_below_the_box", {119, 79}, 1, {30, 20}, 0, 0, 119, 79},
                    Case{"box_of_two", {120, 80}, 1, {30, 20}, 0, 0, 120, 80},
                    Case{"box_of_seven_with_rest", {200, 151}, 1, {13, 10}, 0, 0, 200, 151},
                    Case{"overhang", {125, 83}, 1, {50, 33}, -0.5, 0.25, 125.5, 82.75},
                    Case{"far_beyond_the_edges", {20, 10}, 1, {12, 12}, -10, -10, 30, 20},
                    Case{"fractional_crop", {90, 70}, 1, {21, 17}, 11.3, 7.7, 70.2, 55.4},
                    Case{"larger", {17, 11}, 1, {40, 31}, 0, 0, 17, 11},
                    Case{"one_pixel_to_many", {1, 1}, 1, {9, 5}, 0, 0, 1, 1},
                    Case{"many_to_one_pixel", {63, 41}, 1, {1, 1}, 0, 0, 63, 41},
                    Case{"very_wide", {3000, 2}, 1, {700, 1}, 0, 0, 3000, 2},
                    Case{"very_tall", {2, 3000}, 1, {1, 700}, 0, 0, 2, 3000},
                    Case{"squeezed", {100, 30}, 1, {10, 28}, 0, 0, 100, 30},
                    Case{"rgb", {61, 47}, 3, {25, 19}, 0, 0, 61, 47},
                    Case{"rgb_box", {150, 90}, 3, {20, 12}, 1, 2, 149, 88}),
    [](const auto& test_case) { return test_case.param.name; });

TEST(Scale, LeavesAnUnscaledPlaneAsItIs) {
  for (const int channels : {1, 3, 4}) {
    const Plane source = test::noise({37, 23}, channels);
    EXPECT_EQ(scale(source, test::whole(source, source.size)).samples, source.samples) << channels;
  }
}

TEST(Scale, CutsAlongSampleEdgesWithoutChangingSamples) {
  const Plane source = test::noise({37, 23}, 4);
  Request request;
  request.x0 = 5;
  request.y0 = 3;
  request.x1 = 25;
  request.y1 = 13;
  request.output = {20, 10};
  const Plane cut = scale(source, request);
  for (int y = 0; y < 10; ++y) {
    EXPECT_TRUE(std::equal(cut.row(y), cut.row(y) + cut.stride(), source.row(y + 3) + 5 * 4)) << y;
  }
}

TEST(Scale, AppliesTheRangeMapExactlyToAnUnscaledPlane) {
  Plane ramp({256, 1}, 1);
  for (int i = 0; i < 256; ++i) ramp.samples[static_cast<std::size_t>(i)] = std::uint8_t(i);
  Request request = test::whole(ramp, ramp.size);
  request.gain = 219.0F / 255.0F;
  request.offset = 16;
  const Plane limited = scale(ramp, request);
  for (int i = 0; i < 256; ++i) {
    const double exact = 16 + i * 219.0 / 255.0;
    EXPECT_NEAR(limited.samples[static_cast<std::size_t>(i)], exact, 0.501) << i;
  }
}

class ScaleConstant : public testing::TestWithParam<int> {};

TEST_P(ScaleConstant, StaysConstant) {
  for (const int value : {0, 1, 127, 254, 255}) {
    if (GetParam() == 4 && value < 127) continue;  // too thin to have a colour
    Plane flat({97, 61}, GetParam());
    std::fill(flat.samples.begin(), flat.samples.end(), static_cast<std::uint8_t>(value));
    for (const Size output : {Size{96, 60}, Size{41, 26}, Size{7, 5}, Size{200, 99}}) {
      const Plane scaled = scale(flat, test::whole(flat, output));
      EXPECT_EQ(std::count(scaled.samples.begin(), scaled.samples.end(), value),
                static_cast<std::ptrdiff_t>(scaled.samples.size()))
          << value << " at " << output.width;
    }
  }
}

INSTANTIATE_TEST_SUITE_P(Channels, ScaleConstant, testing::Values(1, 3, 4));

TEST(Scale, KeepsTheColourOfFaintPixels) {
  Plane faint({60, 40}, 4);
  for (std::size_t i = 0; i < faint.samples.size(); i += 4) {
    faint.samples[i] = 200;
    faint.samples[i + 1] = 100;
    faint.samples[i + 3] = 16;
  }
  const Plane scaled = scale(faint, test::whole(faint, {25, 17}));
  for (std::size_t i = 0; i < scaled.samples.size(); i += 4) {
    EXPECT_NEAR(scaled.samples[i], 200, 1);
    EXPECT_NEAR(scaled.samples[i + 1], 100, 1);
    EXPECT_EQ(scaled.samples[i + 2], 0);
    EXPECT_EQ(scaled.samples[i + 3], 16);
  }
}

// Transparent black beside opaque white: straight filtering would leave a dark seam.
TEST(Scale, LeavesNoDarkFringeAlongAlphaEdges) {
  Plane source({80, 40}, 4);
  for (int y = 0; y < 40; ++y) {
    for (int x = 37; x < 80; ++x) std::fill_n(source.row(y) + 4 * x, 4, std::uint8_t{255});
  }
  for (const Size output : {Size{33, 17}, Size{9, 4}, Size{160, 80}}) {
    const Plane scaled = scale(source, test::whole(source, output));
    for (std::size_t i = 0; i < scaled.samples.size(); i += 4) {
      if (scaled.samples[i + 3] == 0) continue;
      EXPECT_GE(scaled.samples[i], 253) << "alpha " << int{scaled.samples[i + 3]};
    }
  }
}

// Colours of what cannot be seen must not leak into what can.
TEST(Scale, IgnoresTheColourOfTransparentPixels) {
  Plane source({64, 64}, 4);
  for (std::size_t i = 0; i < source.samples.size(); i += 4) {
    const bool visible = (i / 4) % 64 < 32;
    source.samples[i] = visible ? 10 : 250;
    source.samples[i + 1] = source.samples[i + 2] = 10;
    source.samples[i + 3] = visible ? 255 : 0;
  }
  const Plane scaled = scale(source, test::whole(source, {24, 24}));
  for (std::size_t i = 0; i < scaled.samples.size(); i += 4) {
    if (scaled.samples[i + 3] <= 8) continue;
    EXPECT_LE(scaled.samples[i], 12);
  }
}

TEST(Scale, GivesTheSameBytesOnEveryThread) {
  const Plane source = test::noise({301, 203}, 3);
  const Plane expected = scale(source, test::whole(source, {120, 81}));
  std::vector<Plane> results(4);
  std::vector<std::thread> threads;
  for (Plane& result : results) {
    threads.emplace_back([&] { result = scale(source, test::whole(source, {120, 81})); });
  }
  for (std::thread& thread : threads) thread.join();
  for (const Plane& result : results) EXPECT_EQ(result.samples, expected.samples);
}

}  // namespace
}  // namespace picdesk
