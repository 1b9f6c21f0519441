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

// Each in one of the two photographs, in turns.
TEST_F(Mutation, FaultsAreFound) {
  std::size_t turn = 0;
  int tried = 0;
  for (const Fault& fault : faults()) {
    ++turn;
    for (std::size_t attempt = 0; attempt < 2; ++attempt) {
      const Scene& scene = scenes[(turn + attempt) % 2];
      const auto made = fault.inject(scene, scenes[(turn + attempt + 1) % 2]);
      if (!made) continue;  // no room for the fault there
      EXPECT_TRUE(is_found(fault, judge(scene, *made))) << fault.name << " in " << scene.name;
      ++tried;
      break;
    }
  }
  EXPECT_GT(tried, 50);
}

}  // namespace
}  // namespace picdesk::mutation
