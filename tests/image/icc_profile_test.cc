// SPDX-License-Identifier: GPL-3.0-or-later
#include "image/icc_profile.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <random>

#include "base/profile_description.h"
#include "base/srgb_profile.h"
#include "support/process.h"
#include "support/temp_dir.h"

namespace picdesk::image {
namespace {

using ::testing::HasSubstr;

TEST(AdobeRgbProfile, ReadsAsWhatItSays) {
  const test::TempDir folder;
  test::write_file(folder / "adobe.icc", adobe_rgb_profile());
  const auto run = test::run({"exiftool", "-a", "-s", folder / "adobe.icc"});
  EXPECT_THAT(run.out, HasSubstr("Adobe RGB (1998) compatible"));
  EXPECT_THAT(run.out, HasSubstr("2.1.0"));
  EXPECT_THAT(run.out, HasSubstr("0.60974 0.31111 0.01947"));
  const auto check = test::run({"exiftool", "-validate", "-warning", "-a", folder / "adobe.icc"});
  EXPECT_THAT(check.out, ::testing::ContainsRegex("Validate +: OK"));
}

TEST(AdobeRgbProfile, IsDescribedAndNotSrgb) {
  EXPECT_EQ(profile_description(adobe_rgb_profile()), "Adobe RGB (1998) compatible");
  EXPECT_FALSE(is_srgb_profile(adobe_rgb_profile()));
  EXPECT_TRUE(is_complete(adobe_rgb_profile()));
}

TEST(ProfileReader, TakesAnyBytes) {
  const std::vector<std::byte> good = adobe_rgb_profile();
  for (std::size_t size = 0; size < good.size(); size += 3) {
    const std::span cut = std::span(good).first(size);
    EXPECT_FALSE(is_srgb_profile(cut));
    EXPECT_FALSE(is_complete(cut.first(std::min<std::size_t>(size, 240))));
    EXPECT_LE(profile_description(cut).size(), 80U);
  }
  std::mt19937 random(7);
  for (int round = 0; round < 2000; ++round) {
    std::vector<std::byte> mutant = good;
    for (int i = 0; i < 8; ++i) mutant[random() % 260] = static_cast<std::byte>(random());
    EXPECT_FALSE(is_srgb_profile(mutant));
    EXPECT_LE(profile_description(mutant).size(), 80U);
  }
}

// libvips' own profiles, as it embeds them.
struct Known {
  const char* name;
  bool srgb;
};
class KnownProfile : public ::testing::TestWithParam<Known> {};
INSTANTIATE_TEST_SUITE_P(Of, KnownProfile,
                         ::testing::Values(Known{"srgb", true}, Known{"p3", false},
                                           Known{"cmyk", false}),
                         [](const auto& test) { return std::string(test.param.name); });

TEST_P(KnownProfile, IsToldFromSrgbByNumbers) {
  const test::TempDir folder;
  ASSERT_EQ(
      test::run({"vips", "black", folder / "in.tif[compression=none]", "1", "1", "--bands", "3"})
          .exit_code,
      0);
  const auto run = test::run({"vips", "icc_transform", folder / "in.tif", folder / "out.tif",
                              GetParam().name, "--input-profile", "srgb"});
  ASSERT_EQ(run.exit_code, 0) << run.err;
  const auto extract =
      test::run({"exiftool", "-icc_profile", "-b", "-W!", folder / "out.icc", folder / "out.tif"});
  ASSERT_EQ(extract.exit_code, 0) << extract.err;
  const std::vector<std::byte> profile = test::read_file(folder / "out.icc");
  ASSERT_GT(profile.size(), 128U);
  EXPECT_EQ(is_srgb_profile(profile), GetParam().srgb);
  EXPECT_TRUE(is_complete(profile));
}

}  // namespace
}  // namespace picdesk::image
