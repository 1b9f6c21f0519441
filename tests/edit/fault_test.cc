// SPDX-License-Identifier: GPL-3.0-or-later
// Whatever call fails, and however: the old file or the new one, whole; no temporary file; an error
// unless all is as asked; and a folder that can be used again.
#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <set>

#include "scenes.h"

namespace picdesk {
namespace {

using testing::IsEmpty;

struct Fault {
  const char* label;
  int error;
  ErrorCode code;  // of a failed step that is given no other meaning
};

void PrintTo(const Fault& fault, std::ostream* out) { *out << fault.label; }

// Knows when the file itself was replaced.
class Watched : public test::FaultFs {
 public:
  Watched(Plan plan, std::string file) : FaultFs(plan), file_(std::move(file)) {}
  int rename(int dir_fd, const std::string& from, const std::string& to, bool replace) override {
    const int renamed = FaultFs::rename(dir_fd, from, to, replace);
    if (renamed == 0 && to == file_) replaced_at_ = calls();
    return renamed;
  }
  int remove(int dir_fd, const std::string& name) override {
    const int removed = FaultFs::remove(dir_fd, name);
    if (removed == 0 && name == file_) replaced_at_ = calls();
    return removed;
  }
  int replaced_at() const { return replaced_at_; }  // 0: it was not

 private:
  const std::string file_;
  int replaced_at_ = 0;
};

constexpr int more_calls_than_an_edit_makes = 200;

// A failure of these is never passed over, in whatever step.
bool must_be_reported(const std::string& call, int error) {
  static const std::set<std::string> always = {
      "open_folder", "open_beneath", "make_directory", "write", "sync",
      "sync_folder", "rename",       "preallocate",    "read",  "close"};
  static const std::set<std::string> attributes = {
      "change_mode", "list_attributes", "get_attribute", "set_attribute", "set_modified"};
  if (error == EINTR) {
    return always.contains(call) && call != "write" && call != "read" && call != "close" &&
           call != "preallocate";
  }
  if (attributes.contains(call)) return error != EACCES;
  return always.contains(call);
}

using Case = std::tuple<Fault, Scene, bool>;

class EveryFault : public testing::TestWithParam<Case> {
 protected:
  // One change whose n-th call fails. Whether there was one.
  bool run_and_check(int nth) const {
    const auto& [fault, scene, sticky] = GetParam();
    const Stage stage(scene);
    Watched fs({.nth = nth, .error = fault.error, .sticky = sticky, .write_bytes = 200},
               scene.file);
    const Result<MasterEditResult> result = stage.run(fs);
    const std::string call = fs.failed_call();
    const std::string what = call + " failed as call " + std::to_string(nth);
    if (call.empty()) {
      EXPECT_TRUE(result) << result.error().message;
    } else if (must_be_reported(call, fault.error)) {
      EXPECT_FALSE(result) << what;
    }
    check_error(result, what);
    check_file(stage, result.has_value(), nth, fs);
    if (call != "remove") {
      EXPECT_THAT(stage.temporaries(), IsEmpty()) << what;
    }
    stage.check_recovery(what);
    return !call.empty();
  }

  void check_error(const Result<MasterEditResult>& result, const std::string& what) const {
    if (result) return;
    const Fault& fault = std::get<0>(GetParam());
    const Error& error = result.error();
    EXPECT_TRUE(error.code == fault.code || error.code == ErrorCode::conflict)
        << what << ": " << name(error.code) << " " << error.message;
    EXPECT_FALSE(error.message.empty()) << what;
    EXPECT_FALSE(error.hint.empty()) << what;
  }

  void check_file(const Stage& stage, bool succeeded, int nth, const Watched& fs) const {
    const Scene& scene = std::get<1>(GetParam());
    const std::string what = fs.failed_call() + " failed as call " + std::to_string(nth);
    if (succeeded) {
      EXPECT_TRUE(stage.is(scene.after)) << what;
    } else if (fs.replaced_at() == 0) {
      EXPECT_TRUE(stage.is(scene.before)) << what;
    } else {
      EXPECT_GT(nth, fs.replaced_at()) << what << ", before the file was replaced";
      EXPECT_TRUE(stage.is(scene.after)) << what;
    }
  }
};

TEST_P(EveryFault, LeavesTheOldFileOrTheNewOne) {
  int nth = 1;
  while (run_and_check(nth)) {
    ++nth;
    ASSERT_LT(nth, more_calls_than_an_edit_makes);
    if (HasFailure()) break;
  }
  RecordProperty("calls", nth - 1);
  EXPECT_GT(nth, 20);
}

const Fault faults[] = {
    {"DiskFull", ENOSPC, ErrorCode::exhausted},  {"Quota", EDQUOT, ErrorCode::exhausted},
    {"DeviceError", EIO, ErrorCode::io},         {"ReadOnly", EROFS, ErrorCode::permission},
    {"NoAccess", EACCES, ErrorCode::permission}, {"NoDescriptors", EMFILE, ErrorCode::exhausted},
    {"FileTooBig", EFBIG, ErrorCode::io},        {"Interrupted", EINTR, ErrorCode::io}};

std::string label(const testing::TestParamInfo<Case>& tested) {
  return std::string(std::get<1>(tested.param).label) + std::get<0>(tested.param).label;
}

INSTANTIATE_TEST_SUITE_P(Once, EveryFault,
                         testing::Combine(testing::ValuesIn(faults), testing::ValuesIn(all_scenes),
                                          testing::Values(false)),
                         label);
// Not for EINTR: a call that is always interrupted is tried for ever, rightly.
INSTANTIATE_TEST_SUITE_P(AndAllAfter, EveryFault,
                         testing::Combine(testing::Values(faults[0], faults[2]),
                                          testing::ValuesIn(all_scenes), testing::Values(true)),
                         label);

}  // namespace
}  // namespace picdesk
