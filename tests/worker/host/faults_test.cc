// SPDX-License-Identifier: GPL-3.0-or-later
// Every way a child can fail becomes its typed error, and the next job is served.
#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <cstdlib>

#include "worker/faulty_supervisor.h"
#include "worker/sandbox/sanitized.h"

namespace picdesk::test {
namespace {

using testing::HasSubstr;

struct Case {
  const char* name;
  Fault fault;
  ErrorCode code;
  const char* said;
  bool needs_limits = false;  // left out under sanitizers, which have none
};

class Faults : public testing::TestWithParam<Case> {
 protected:
  // Sanitizers would turn signals into exits of their own.
  static void SetUpTestSuite() {
    if (worker::sanitized)
      ::setenv("ASAN_OPTIONS",
               "handle_segv=0:handle_abort=0:handle_sigfpe=0:handle_sigbus=0:handle_sigill=0:"
               "handle_sigtrap=0",
               1);
    supervisor = start_faulty_worker();
  }
  static void TearDownTestSuite() { supervisor.reset(); }
  static inline std::unique_ptr<worker::Supervisor> supervisor;
};

TEST_P(Faults, IsTypedAndTheNextJobIsServed) {
  ASSERT_TRUE(supervisor);
  if (GetParam().needs_limits && worker::sanitized) GTEST_SKIP() << "no limits under sanitizers";
  FaultyJob faulty(GetParam().fault);
  faulty.job.cpu_seconds = 1;
  if (GetParam().fault == Fault::sleep) faulty.job.deadline = std::chrono::milliseconds(300);
  const Result<worker::Answer> failed = run(*supervisor, faulty.job);
  ASSERT_FALSE(failed);
  EXPECT_EQ(failed.error().code, GetParam().code) << failed.error().message;
  EXPECT_THAT(failed.error().message, HasSubstr(GetParam().said));
  EXPECT_FALSE(failed.error().hint.empty());

  const FaultyJob clean(worker::Operation::echo, 32);
  const Result<worker::Answer> answer = run(*supervisor, clean.job);
  ASSERT_TRUE(answer) << answer.error().message;
  EXPECT_EQ(answer->message, clean.plan);
}

INSTANTIATE_TEST_SUITE_P(
    Child, Faults,
    testing::Values(
        Case{"SegmentationFault", Fault::segmentation_fault, ErrorCode::worker_crashed, "SIGSEGV"},
        Case{"BusError", Fault::bus_error, ErrorCode::worker_crashed, "SIGBUS"},
        Case{"IllegalInstruction", Fault::illegal_instruction, ErrorCode::worker_crashed, "SIGILL"},
        Case{"DivisionByZero", Fault::division_by_zero, ErrorCode::worker_crashed, "SIGFPE"},
        Case{"Abort", Fault::abort_call, ErrorCode::worker_crashed, "SIGABRT"},
        Case{"Trap", Fault::trap, ErrorCode::worker_crashed, "SIGTRAP"},
        Case{"Exception", Fault::uncaught_exception, ErrorCode::worker_crashed, "SIGABRT"},
        Case{"StackOverflow", Fault::stack_overflow, ErrorCode::worker_crashed, "SIGSEGV"},
        Case{"ExitStatus", Fault::exit_with_7, ErrorCode::worker_crashed, "exit status 7"},
        Case{"NoReply", Fault::exit_without_reply, ErrorCode::worker_crashed, "protocol"},
        Case{"RefusedRequest", Fault::refuse_request, ErrorCode::worker_crashed, "request"},
        Case{"Spin", Fault::spin, ErrorCode::timeout, "1 s of CPU time"},
        Case{"Sleep", Fault::sleep, ErrorCode::timeout, "more than"},
        Case{"New", Fault::allocate_new, ErrorCode::exhausted, "no memory", true},
        Case{"Malloc", Fault::allocate_malloc, ErrorCode::exhausted, "no memory", true},
        Case{"LargeAnswer", Fault::answer_too_large, ErrorCode::too_large, "65536 bytes"}),
    [](const auto& tested) { return tested.param.name; });

class Supervision : public testing::Test {
 protected:
  std::unique_ptr<worker::Supervisor> supervisor = start_faulty_worker();
};

TEST_F(Supervision, TriesOnceMoreAfterACrash) {
  const FaultyJob job(Fault::crash_first_time);
  const Result<worker::Answer> answer = run(*supervisor, job.job);
  ASSERT_TRUE(answer) << answer.error().message;
  EXPECT_EQ(answer->message, job.plan);
}

TEST_F(Supervision, AnAnswerThatMakesNoSenseIsACrashAndTriedTwice) {
  const FaultyJob job(Fault::garbage_answer);
  int seen = 0;
  const Result<void> ran = supervisor->run(job.job, [&](const worker::Answer& answer) {
    seen += answer.message.size() == 100 && answer.file.size() == 50 ? 1 : 100;
    return false;
  });
  ASSERT_FALSE(ran);
  EXPECT_EQ(ran.error().code, ErrorCode::worker_crashed);
  EXPECT_EQ(seen, 2);
}

}  // namespace
}  // namespace picdesk::test
