// SPDX-License-Identifier: GPL-3.0-or-later
#include "article/html/arena.h"

#include <gtest/gtest.h>

namespace picdesk::article {
namespace {

constexpr std::size_t kMebibyte = std::size_t{1} << 20;

TEST(Arena, TakesTheExpectedBytesInOnePiece) {
  Arena arena(8 * kMebibyte, 20, 4 * kMebibyte);
  if (setjmp(arena.exit()) != 0) FAIL() << "stopped";
  const auto* first = static_cast<const char*>(arena.allocate(kMebibyte));
  for (std::size_t number = 1; number < 4; ++number) {
    EXPECT_EQ(arena.allocate(kMebibyte), first + number * kMebibyte) << number;
  }
}

TEST(Arena, GoesOnBehindTheExpectedBytes) {
  Arena arena(8 * kMebibyte, 20, 100);
  if (setjmp(arena.exit()) != 0) FAIL() << "stopped";
  for (int number = 0; number < 7; ++number) EXPECT_NE(arena.allocate(kMebibyte), nullptr);
  EXPECT_EQ(arena.used(), 7 * kMebibyte);
}

TEST(Arena, StopsAtItsLimitWhateverWasExpected) {
  Arena arena(kMebibyte, 20, 4 * kMebibyte);
  if (setjmp(arena.exit()) == 0) {
    arena.allocate(kMebibyte);
    arena.allocate(1);
  }
  EXPECT_EQ(arena.stopped(), Arena::Stop::memory);
}

TEST(Arena, StopsWhenTheTimeIsOver) {
  Arena arena(64 * kMebibyte, 0);
  if (setjmp(arena.exit()) == 0) {
    for (int number = 0; number < 20'000; ++number) arena.allocate(1);
  }
  EXPECT_EQ(arena.stopped(), Arena::Stop::time);
}

}  // namespace
}  // namespace picdesk::article
