// SPDX-License-Identifier: GPL-3.0-or-later
#include "resample/kernels.h"

#include <gmock/gmock.h>

#include <random>
#include <vector>

namespace picdesk::resample {
namespace {

std::vector<std::int16_t> random_samples(std::size_t count, int lowest, int highest) {
  static std::mt19937 random(5);
  std::uniform_int_distribution<int> value(lowest, highest);
  std::vector<std::int16_t> samples(count);
  for (std::int16_t& sample : samples) sample = static_cast<std::int16_t>(value(random));
  return samples;
}

TEST(Kernels, ThereIsAPortableOneAndTheBestIsTheLast) {
  EXPECT_STREQ(kernels().front().name, "portable");
  EXPECT_EQ(&best_kernels(), &kernels().back());
}

// Samples and weights of the filter's ranges, so that nothing saturates.
TEST(Kernels, AllMixRowsAlike) {
  for (const std::size_t pairs : {1U, 2U, 7U, 13U}) {
    const std::size_t samples = 3 * kRowPadding;
    std::vector<std::vector<std::int16_t>> rows;
    std::vector<const std::int16_t*> pointers;
    for (std::size_t i = 0; i < pairs; ++i) rows.push_back(random_samples(2 * samples, 0, 16320));
    for (const auto& row : rows) pointers.push_back(row.data());
    const int reach = 16384 / static_cast<int>(pairs);
    const std::vector<std::int16_t> weights = random_samples(2 * pairs, -reach / 4, reach);
    std::vector<std::int16_t> expected(samples);
    kernels().front().mix_rows(pointers, weights.data(), samples, expected.data());
    for (const Kernels& kernel : kernels()) {
      std::vector<std::int16_t> out(samples);
      kernel.mix_rows(pointers, weights.data(), samples, out.data());
      EXPECT_EQ(out, expected) << kernel.name << ", " << pairs << " pairs";
    }
  }
}

TEST(Kernels, AllMixSamplesAlike) {
  for (const int taps : {8, 16, 24, 40}) {
    for (const std::size_t outputs : {1U, 3U, 4U, 5U, 61U}) {
      const std::vector<std::int16_t> row = random_samples(500, -2000, 20000);
      std::vector<int> first;
      for (std::size_t i = 0; i < outputs; ++i) first.push_back(static_cast<int>(7 * i));
      const auto weights = random_samples(outputs * static_cast<std::size_t>(taps), -300, 900);
      std::vector<std::int32_t> expected(outputs);
      kernels().front().mix_samples(row.data(), first, weights.data(), taps, expected.data());
      for (const Kernels& kernel : kernels()) {
        std::vector<std::int32_t> out(outputs);
        kernel.mix_samples(row.data(), first, weights.data(), taps, out.data());
        EXPECT_EQ(out, expected) << kernel.name << ", " << taps << " taps";
      }
    }
  }
}

}  // namespace
}  // namespace picdesk::resample
