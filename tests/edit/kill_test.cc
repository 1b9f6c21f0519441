// SPDX-License-Identifier: GPL-3.0-or-later
// A process killed at every call of an edit, before and after it: the old file or the new one, and
// recovery that leaves no trace.
#include <gtest/gtest.h>
#include <signal.h>
#include <sys/ptrace.h>
#include <unistd.h>

#include "scenes.h"
#include "support/in_child.h"

namespace picdesk {
namespace {

enum class When { before, after, half_written };

class Deadly : public test::EachCallFs {
 public:
  Deadly(int nth, When when) : nth_(nth), when_(when) {}

  ssize_t write(int fd, const void* bytes, std::size_t size) override {
    if (when_ == When::half_written && calls_ + 1 == nth_) {
      Fs::write(fd, bytes, size / 2);
      raise(SIGKILL);
    }
    return EachCallFs::write(fd, bytes, size);
  }

 protected:
  bool before(const std::string& /*call*/) override {
    ++calls_;
    if (calls_ == nth_ && when_ == When::before) raise(SIGKILL);
    return true;
  }
  void after(const std::string& /*call*/) override {
    if (calls_ == nth_ && when_ == When::after) raise(SIGKILL);
  }

 private:
  const int nth_;
  const When when_;
  int calls_ = 0;
};

using Case = std::tuple<Scene, When>;

class KilledAtEveryCall : public testing::TestWithParam<Case> {};

TEST_P(KilledAtEveryCall, LeavesTheOldFileOrTheNewOne) {
  const auto& [scene, when] = GetParam();
  int kills = 0;
  int olds = 0;
  int misses = 0;
  for (int nth = 1; misses < 1 || (when == When::half_written && nth < 100); ++nth) {
    const Stage stage(scene);
    const int status = test::wait_for(test::start_child([&] {
      Deadly fs(nth, when);
      return stage.run(fs) ? 0 : 1;
    }));
    const std::string what = "killed at call " + std::to_string(nth);
    if (WIFSIGNALED(status)) {
      ++kills;
    } else {
      ++misses;
      ASSERT_EQ(WEXITSTATUS(status), 0) << what;
    }
    ASSERT_TRUE(stage.is(scene.before) || stage.is(scene.after)) << what;
    if (stage.is(scene.before)) ++olds;
    stage.check_recovery(what);
    if (HasFailure()) return;
  }
  const int least = when == When::half_written ? 2 : 20;
  EXPECT_GE(kills, scene.backup || when != When::half_written ? least : 1);
  EXPECT_GT(olds, 0);
  RecordProperty("kills", kills);
}

std::string label(const testing::TestParamInfo<Case>& tested) {
  const When when = std::get<1>(tested.param);
  return std::string(std::get<0>(tested.param).label) + (when == When::before  ? "Before"
                                                         : when == When::after ? "After"
                                                                               : "HalfWritten");
}

INSTANTIATE_TEST_SUITE_P(Edit, KilledAtEveryCall,
                         testing::Combine(testing::ValuesIn(all_scenes),
                                          testing::Values(When::before, When::after,
                                                          When::half_written)),
                         label);

// The same by the kernel: whatever system calls the edit makes, known to us or not.
class KilledAtEverySystemCall : public testing::TestWithParam<Scene> {
 protected:
  // Whether the child came as far as its n-th stop at a system call; it is killed there.
  bool kill_at_stop(const Stage& stage, int nth) const {
    const pid_t child = test::start_child([&] {
      if (ptrace(PTRACE_TRACEME, 0, nullptr, nullptr) != 0) return 77;
      raise(SIGSTOP);
      return stage.run(files::real_fs()) ? 0 : 1;
    });
    int status = test::wait_for(child);
    for (int stop = 0; WIFSTOPPED(status); ++stop) {
      if (stop == nth) {
        kill(child, SIGKILL);
        test::wait_for(child);
        return true;
      }
      ptrace(PTRACE_SYSCALL, child, nullptr, nullptr);
      status = test::wait_for(child);
    }
    exit_code_ = WIFEXITED(status) ? WEXITSTATUS(status) : -1;
    return false;
  }
  mutable int exit_code_ = 0;
};

TEST_P(KilledAtEverySystemCall, LeavesTheOldFileOrTheNewOne) {
  const Scene& scene = GetParam();
  int nth = 1;
  for (bool killed = true; killed && !HasFailure(); ++nth) {
    const Stage stage(scene);
    killed = kill_at_stop(stage, nth);
    if (!killed && exit_code_ == 77) GTEST_SKIP() << "no right to trace";
    const std::string what = "killed at stop " + std::to_string(nth);
    ASSERT_TRUE(stage.is(scene.before) || stage.is(scene.after)) << what;
    if (!killed) {
      EXPECT_EQ(exit_code_, 0);
      EXPECT_TRUE(stage.is(scene.after));
    }
    stage.check_recovery(what);
  }
  EXPECT_GT(nth, 60);
  RecordProperty("stops", nth - 1);
}

INSTANTIATE_TEST_SUITE_P(Edit, KilledAtEverySystemCall, testing::ValuesIn(all_scenes),
                         [](const auto& tested) { return std::string(tested.param.label); });

}  // namespace
}  // namespace picdesk
