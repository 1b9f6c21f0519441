// SPDX-License-Identifier: GPL-3.0-or-later
#include "render/budget.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

namespace picdesk {
namespace {

using ::testing::HasSubstr;

// A codec whose file has 100 bytes a quality step.
Result<std::vector<std::byte>> linear(int quality) {
  return std::vector<std::byte>(static_cast<std::size_t>(quality) * 100);
}

TEST(EncodeWithin, WithoutABudgetOneEncodeAtTheAskedQuality) {
  int calls = 0;
  const auto file = encode_within(std::nullopt, 30, 80, [&](int quality) {
    ++calls;
    return linear(quality);
  });
  ASSERT_TRUE(file);
  EXPECT_EQ(file->quality, 80);
  EXPECT_EQ(calls, 1);
}

TEST(EncodeWithin, FindsTheBestQualityForEveryBudgetInAtMostEightEncodes) {
  for (std::uint64_t budget = 3000; budget <= 9000; budget += 37) {
    int calls = 0;
    const auto file = encode_within(budget, 30, 80, [&](int quality) {
      ++calls;
      return linear(quality);
    });
    ASSERT_TRUE(file) << budget;
    EXPECT_EQ(file->quality, std::min<int>(80, static_cast<int>(budget / 100))) << budget;
    EXPECT_LE(file->bytes.size(), budget);
    EXPECT_LE(calls, 8);
  }
}

TEST(EncodeWithin, ABudgetBelowTheLowestQualityIsTooLarge) {
  const auto file = encode_within(2999, 30, 80, linear);
  ASSERT_FALSE(file);
  EXPECT_EQ(file.error().code, ErrorCode::too_large);
  EXPECT_THAT(file.error().message, HasSubstr("3000 bytes at quality 30"));
  EXPECT_THAT(file.error().message, HasSubstr("2999"));
  EXPECT_THAT(file.error().hint, HasSubstr("max_bytes"));
}

TEST(EncodeWithin, HandsOnTheEncodersError) {
  const auto file = encode_within(100, 30, 80, [](int) -> Result<std::vector<std::byte>> {
    return fail(ErrorCode::exhausted, "no memory", "try later");
  });
  ASSERT_FALSE(file);
  EXPECT_EQ(file.error().code, ErrorCode::exhausted);
}

}  // namespace
}  // namespace picdesk
