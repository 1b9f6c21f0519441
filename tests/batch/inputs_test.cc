// SPDX-License-Identifier: GPL-3.0-or-later
#include "batch/inputs.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

namespace picdesk {
namespace {

std::vector<std::string> names(std::vector<BatchInput> inputs) {
  std::vector<std::string> all;
  for (const BatchInput& input : named_apart(std::move(inputs))) all.push_back(input.relative);
  return all;
}

TEST(NamedApart, LeavesDifferentNamesAlone) {
  EXPECT_THAT(names({{"x/a.jpg", "a.jpg"}, {"y/b.jpg", "b.jpg"}}),
              ::testing::ElementsAre("a.jpg", "b.jpg"));
}

TEST(NamedApart, TakesAsManyFoldersAsAreNeeded) {
  EXPECT_THAT(names({{"/p/x/in/a.jpg", "a.jpg"}, {"/p/y/in/a.jpg", "a.jpg"}, {"b.jpg", "b.jpg"}}),
              ::testing::ElementsAre("x/in/a.jpg", "y/in/a.jpg", "b.jpg"));
  EXPECT_THAT(names({{"x/a.jpg", "a.jpg"}, {"a.jpg", "a.jpg"}}),
              ::testing::ElementsAre("x/a.jpg", "a.jpg"));
}

TEST(NamedApart, ThePathItselfTwiceStaysAsItIs) {
  EXPECT_THAT(names({{"x/a.jpg", "a.jpg"}, {"x/a.jpg", "a.jpg"}}),
              ::testing::ElementsAre("x/a.jpg", "x/a.jpg"));
}

}  // namespace
}  // namespace picdesk
