// SPDX-License-Identifier: GPL-3.0-or-later
// A child that wants out: each way is refused by the kernel, or ends the child.
#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <cerrno>
#include <filesystem>

#include "worker/faulty_supervisor.h"
#include "worker/sandbox/sanitized.h"

namespace picdesk::test {
namespace {

constexpr int killed = -1;

struct Way {
  const char* name;
  Fault fault;
  int expected;  // errno, or killed
};

class Locks : public testing::TestWithParam<Way> {
 protected:
  static void SetUpTestSuite() { supervisor = start_faulty_worker(); }
  static void TearDownTestSuite() { supervisor.reset(); }
  static inline std::unique_ptr<worker::Supervisor> supervisor;
};

TEST_P(Locks, Hold) {
  if (worker::sanitized) GTEST_SKIP() << "sanitizers need the calls that the filter forbids";
  const Result<worker::Answer> answer = run(*supervisor, FaultyJob(GetParam().fault).job);
  if (GetParam().expected == killed) {
    ASSERT_FALSE(answer);
    EXPECT_EQ(answer.error().code, ErrorCode::worker_crashed);
    EXPECT_THAT(answer.error().message, testing::HasSubstr("SIGSYS"));
  } else {
    ASSERT_TRUE(answer) << answer.error().message;
    EXPECT_EQ(std::to_integer<int>(answer->message.at(0)), GetParam().expected);
  }
  EXPECT_FALSE(std::filesystem::exists("/tmp/picdesk-escaped"));
}

INSTANTIATE_TEST_SUITE_P(WayOut, Locks,
                         testing::Values(Way{"OpenFile", Fault::open_file, EACCES},
                                         Way{"ReadFolder", Fault::read_folder, EACCES},
                                         Way{"MakeFolder", Fault::make_folder, EACCES},
                                         Way{"StandardErrorIsMute", Fault::write_standard_error, 0},
                                         Way{"Socket", Fault::open_socket, killed},
                                         Way{"Fork", Fault::fork_process, killed},
                                         Way{"Thread", Fault::start_thread, killed},
                                         Way{"Exec", Fault::execute_program, killed},
                                         Way{"SignalParent", Fault::signal_parent, killed},
                                         Way{"TraceParent", Fault::trace_parent, killed},
                                         Way{"ExecutableMemory", Fault::map_executable, killed},
                                         Way{"RaiseLimit", Fault::raise_limit, killed},
                                         Way{"WriteInput", Fault::write_input, EACCES},
                                         Way{"NoDescriptorBeyondThree", Fault::count_descriptors,
                                             3}),
                         [](const auto& tested) { return tested.param.name; });

}  // namespace
}  // namespace picdesk::test
