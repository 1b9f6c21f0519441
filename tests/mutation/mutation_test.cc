// SPDX-License-Identifier: GPL-3.0-or-later
// A few faults of every kind in a few photographs; `mutation_report` tries all in all.
#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "mutation/judge.h"
#include "support/paths.h"

namespace picdesk::mutation {
namespace {

class Mutation : public ::testing::Test {
 protected:
  void SetUp() override {
    for (const char* name : {"lomiri-16.04/friends.jpg", "sklearn/china.jpg"}) {
      const std::string path = test::photo(name);
      if (path.empty()) {
        ASSERT_FALSE(test::photos_required()) << name << ": run tools/fetch-photos";
        GTEST_SKIP() << name << " is not here: run tools/fetch-photos";
      }
      std::optional<Scene> scene = make_scene(name, path);
      ASSERT_TRUE(scene) << name;
      scenes.push_back(std::move(*scene));
    }
  }
  std::vector<Scene> scenes;
};

TEST_F(Mutation, CleanCropsPass) {
  for (const Fault& fault : clean()) {
    const Tally tally = try_fault(fault, {scenes.front()});
    EXPECT_EQ(tally.found, 0) << fault.name << ": " << ::testing::PrintToString(tally.missed);
  }
}

TEST_F(Mutation, FaultsAreFound) {
  std::size_t scene = 0;
  int tried = 0;
  for (const Fault& fault : faults()) {
    const Tally tally = try_fault(fault, {scenes[scene % 2], scenes[(scene + 1) % 2]});
    (void)scene;
    tried += tally.cases;
    EXPECT_EQ(tally.found, tally.cases)
        << fault.name << ": " << ::testing::PrintToString(tally.missed);
  }
  EXPECT_GT(tried, 40);
}

}  // namespace
}  // namespace picdesk::mutation
