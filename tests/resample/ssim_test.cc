// SPDX-License-Identifier: GPL-3.0-or-later
// The measure that tests of quality rely on.
#include "support/ssim.h"

#include <gmock/gmock.h>

#include <algorithm>
#include <stdexcept>

#include "resample/pictures.h"

namespace picdesk {
namespace {

Plane flat(int value) {
  Plane plane({20, 16}, 1);
  std::fill(plane.samples.begin(), plane.samples.end(), static_cast<std::uint8_t>(value));
  return plane;
}

TEST(Ssim, IsOneForEqualPictures) {
  const Plane picture = test::scene({40, 30}, 1);
  EXPECT_DOUBLE_EQ(test::ssim(picture, picture), 1);
}

// Without variance only the comparison of means is left.
TEST(Ssim, FollowsItsFormulaOnFlatPictures) {
  constexpr double kC1 = 2.55 * 2.55;
  EXPECT_NEAR(test::ssim(flat(100), flat(130)),
              (2.0 * 100 * 130 + kC1) / (100.0 * 100 + 130.0 * 130 + kC1), 1e-9);
}

TEST(Ssim, IsNegativeForANegative) {
  const Plane picture = test::noise({40, 30}, 1);
  Plane negative = picture;
  for (std::uint8_t& sample : negative.samples) sample = static_cast<std::uint8_t>(255 - sample);
  EXPECT_LT(test::ssim(picture, negative), -0.5);
}

TEST(Ssim, FallsWithNoise) {
  const Plane picture = test::scene({60, 50}, 1);
  const Plane noise = test::noise({60, 50}, 1);
  double last = 1;
  for (const int amount : {4, 12, 30}) {
    Plane noisy = picture;
    for (std::size_t i = 0; i < noisy.samples.size(); ++i) {
      const int value = picture.samples[i] + (noise.samples[i] - 128) * amount / 128;
      noisy.samples[i] = static_cast<std::uint8_t>(std::clamp(value, 0, 255));
    }
    const double similarity = test::ssim(picture, noisy);
    EXPECT_LT(similarity, last);
    last = similarity;
  }
}

TEST(Ssim, RefusesPicturesThatCannotBeCompared) {
  EXPECT_THROW(test::ssim(flat(1), Plane({20, 15}, 1)), std::invalid_argument);
  EXPECT_THROW(test::ssim(Plane({10, 30}, 1), Plane({10, 30}, 1)), std::invalid_argument);
  EXPECT_THROW(test::ssim(Plane({20, 16}, 3), Plane({20, 16}, 3)), std::invalid_argument);
}

}  // namespace
}  // namespace picdesk
