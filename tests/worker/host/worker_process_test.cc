// SPDX-License-Identifier: GPL-3.0-or-later
// The worker process itself: started, lost, stuck, started again, gone without a trace.
#include <gmock/gmock.h>
#include <gtest/gtest.h>
#include <signal.h>
#include <unistd.h>

#include <chrono>
#include <cstring>
#include <filesystem>
#include <fstream>
#include <thread>

#include "worker/faulty_supervisor.h"

namespace picdesk::test {
namespace {

using testing::HasSubstr;

std::size_t open_descriptors(pid_t process = ::getpid()) {
  const std::filesystem::directory_iterator all("/proc/" + std::to_string(process) + "/fd");
  return static_cast<std::size_t>(std::distance(begin(all), end(all)));
}

// Zombies among them.
std::string children_of(pid_t process) {
  const std::string id = std::to_string(process);
  std::ifstream file("/proc/" + id + "/task/" + id + "/children");
  std::string all;
  std::getline(file, all);
  return all;
}

TEST(WorkerProcess, IsNamedWhenThereIsNone) {
  const auto started =
      worker::Supervisor::start("/nonexistent/picdesk-worker", std::chrono::seconds(5));
  ASSERT_FALSE(started);
  EXPECT_EQ(started.error().code, ErrorCode::not_found) << started.error().message;
  EXPECT_THAT(started.error().message, HasSubstr("/nonexistent/picdesk-worker"));
}

TEST(WorkerProcess, AnotherProgramDoesNotComeUp) {
  const auto started = worker::Supervisor::start("/bin/true", std::chrono::seconds(5));
  ASSERT_FALSE(started);
  EXPECT_EQ(started.error().code, ErrorCode::worker_crashed);
  EXPECT_THAT(started.error().message, HasSubstr("/bin/true"));
}

TEST(WorkerProcess, IsStartedAgainWhenItDiedBetweenJobs) {
  const auto supervisor = start_faulty_worker();
  const pid_t first = supervisor->process_id();
  ::kill(first, SIGKILL);
  const FaultyJob job(worker::Operation::echo);
  const Result<worker::Answer> answer = run(*supervisor, job.job);
  ASSERT_TRUE(answer) << answer.error().message;
  EXPECT_EQ(answer->message, job.plan);
  EXPECT_NE(supervisor->process_id(), first);
}

TEST(WorkerProcess, IsStartedAgainWhenItDiesDuringAJob) {
  const auto supervisor = start_faulty_worker();
  const pid_t first = supervisor->process_id();
  std::thread killer([&] {
    while (children_of(first).empty()) std::this_thread::yield();
    ::kill(first, SIGKILL);
  });
  const FaultyJob job(Fault::sleep_then_echo);
  const Result<worker::Answer> answer = run(*supervisor, job.job);
  killer.join();
  ASSERT_TRUE(answer) << answer.error().message;
  EXPECT_EQ(answer->message, job.plan);
  EXPECT_NE(supervisor->process_id(), first);
}

TEST(WorkerProcess, TakesItsChildrenWithIt) {
  pid_t child = 0;
  {
    const auto supervisor = start_faulty_worker();
    FaultyJob job(Fault::sleep);
    job.job.deadline = std::chrono::milliseconds(200);
    std::thread caller([&] { (void)run(*supervisor, job.job); });
    std::string children;
    while ((children = children_of(supervisor->process_id())).empty()) std::this_thread::yield();
    child = std::stoi(children);
    caller.join();
  }
  EXPECT_EQ(::kill(child, 0), -1);
  EXPECT_EQ(errno, ESRCH);
}

TEST(WorkerProcess, AStoppedOneTimesOutAndIsReplaced) {
  const auto supervisor = start_faulty_worker();
  const pid_t first = supervisor->process_id();
  ::kill(first, SIGSTOP);
  FaultyJob job(worker::Operation::echo);
  job.job.deadline = std::chrono::milliseconds(100);
  const Result<worker::Answer> answer = run(*supervisor, job.job);
  ASSERT_TRUE(answer) << answer.error().message;
  EXPECT_NE(supervisor->process_id(), first);
}

TEST(WorkerProcess, AThousandJobsLeaveNothingBehind) {
  const auto supervisor = start_faulty_worker();
  const pid_t process = supervisor->process_id();
  const std::size_t before = open_descriptors();
  for (int i = 0; i < 1'000; ++i) {
    if (i % 50 == 0) {
      (void)run(*supervisor, FaultyJob(Fault::exit_with_7).job);
    } else {
      const FaultyJob job(worker::Operation::echo, 100 + static_cast<std::size_t>(i));
      const Result<worker::Answer> answer = run(*supervisor, job.job);
      ASSERT_TRUE(answer) << answer.error().message;
      ASSERT_EQ(answer->message, job.plan);
    }
  }
  EXPECT_EQ(open_descriptors(), before);
  EXPECT_EQ(supervisor->process_id(), process);
  EXPECT_EQ(children_of(process), "");
  // It tells of the end of the last child before it lets go of it.
  while (open_descriptors(process) > 4) std::this_thread::yield();
  EXPECT_EQ(open_descriptors(process), 4) << "0, 1, 2 and its socket";
}

TEST(WorkerProcess, EightThreadsGetTheirOwnAnswers) {
  const auto supervisor = start_faulty_worker();
  std::vector<std::thread> threads;
  for (std::size_t thread = 0; thread < 8; ++thread) {
    threads.emplace_back([&, thread] {
      for (std::size_t i = 0; i < 40; ++i) {
        FaultyJob job(worker::Operation::echo, 64 * (thread + 1) + i);
        std::memset(job.plan.data(), static_cast<int>(thread * 40 + i) & 0xFF, job.plan.size());
        if (i % 8 == 7) (void)run(*supervisor, FaultyJob(Fault::abort_call).job);
        const Result<worker::Answer> answer = run(*supervisor, job.job);
        ASSERT_TRUE(answer) << answer.error().message;
        ASSERT_EQ(answer->message, job.plan);
      }
    });
  }
  for (std::thread& thread : threads) thread.join();
}

}  // namespace
}  // namespace picdesk::test
