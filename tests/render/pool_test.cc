// SPDX-License-Identifier: GPL-3.0-or-later
#include "render/pool.h"

#include <gtest/gtest.h>

#include <atomic>
#include <set>
#include <thread>

namespace picdesk {
namespace {

class Pool : public ::testing::TestWithParam<int> {};

TEST_P(Pool, RunsEveryJobAndItsTasksOnce) {
  RenderPool pool(GetParam());
  std::vector<std::atomic<int>> jobs(50);
  std::atomic<int> tasks = 0;
  pool.for_each(jobs.size(), [&](std::size_t i) {
    ++jobs[i];
    std::vector<std::function<void()>> sizes;
    for (int k = 0; k < 9; ++k) sizes.emplace_back([&] { ++tasks; });
    RenderPool::Access::run_all(pool, std::move(sizes));
  });
  for (const auto& job : jobs) EXPECT_EQ(job, 1);
  EXPECT_EQ(tasks, 450);
}

TEST_P(Pool, TasksOfAJobAreDoneWhenRunAllReturns) {
  RenderPool pool(GetParam());
  pool.for_each(20, [&](std::size_t) {
    int values[16] = {};
    std::vector<std::function<void()>> sizes;
    for (int& value : values) sizes.emplace_back([&value] { value = 1; });
    RenderPool::Access::run_all(pool, std::move(sizes));
    for (const int value : values) EXPECT_EQ(value, 1);
  });
}

TEST_P(Pool, LargeDecodesAreAdmittedOneAtATime) {
  RenderPool pool(GetParam());
  std::atomic<int> inside = 0;
  std::atomic<int> most = 0;
  pool.for_each(30, [&](std::size_t) {
    const RenderPool::Access::Admission admission(pool, 300ull << 20);
    const int now = ++inside;
    int seen = most;
    while (seen < now && !most.compare_exchange_weak(seen, now)) {
    }
    std::this_thread::yield();
    --inside;
  });
  EXPECT_EQ(most, 1);
}

TEST_P(Pool, NoJobStartsAfterAStop) {
  RenderPool pool(GetParam());
  std::stop_source stop;
  std::atomic<int> started = 0;
  pool.for_each(
      1000,
      [&](std::size_t) {
        if (++started == 5) stop.request_stop();
      },
      stop.get_token());
  EXPECT_GE(started, 5);
  EXPECT_LT(started, 5 + GetParam() + 1);
}

TEST_P(Pool, ADecodeBeyondTheBudgetIsStillLetThrough) {
  RenderPool pool(GetParam());
  int done = 0;
  {
    const RenderPool::Access::Admission admission(pool, 1ull << 40);
    ++done;
  }
  EXPECT_EQ(done, 1);
}

INSTANTIATE_TEST_SUITE_P(Threads, Pool, ::testing::Values(1, 2, 4, 8),
                         [](const auto& test) { return std::to_string(test.param); });

}  // namespace
}  // namespace picdesk
