// SPDX-License-Identifier: GPL-3.0-or-later
// Whatever call fails, and however: the old file or the new one, whole; no temporary file; and an
// error unless the new file is safe.
#include <fcntl.h>
#include <gtest/gtest.h>

#include <filesystem>
#include <set>

#include "base/files.h"
#include "support/fault_fs.h"
#include "support/temp_dir.h"

namespace picdesk::files {
namespace {

using test::FaultFs;

const std::string old_text(5000, 'o');
const std::string new_text(9000, 'n');
constexpr int more_calls_than_a_write_makes = 100;

struct Fault {
  const char* label;
  int error;
  ErrorCode code;  // what the write must say
};

// Calls whose failure in this way must not fail the write: the file is whole and durable.
bool must_be_survived(const std::string& call, int error) {
  if (error == EINTR) return call == "write" || call == "preallocate" || call == "close";
  if (error == EOPNOTSUPP) return call == "preallocate" || call == "change_mode";
  if (error == EPERM) return call == "change_mode";
  if (error == EINVAL) return call == "preallocate" || call == "sync_folder";
  if (error == ENOSYS) return call == "preallocate";
  return false;
}

// What lies in the folder before the write, and how it is asked for.
struct Scene {
  const char* label;
  const char* relative;
  bool old_file;
  Existing existing;
};

using Case = std::tuple<Fault, Scene, bool>;

class EveryFault : public testing::TestWithParam<Case> {
 protected:
  const Fault& fault() const { return std::get<0>(GetParam()); }
  const Scene& scene() const { return std::get<1>(GetParam()); }
  bool sticky() const { return std::get<2>(GetParam()); }

  // Runs one write whose n-th call fails. Whether the plan was reached.
  bool run_and_check(int nth) const {
    const test::TempDir folder;
    const std::string path = folder / ("web/" + std::string(scene().relative));
    if (scene().old_file) test::write_file(path, old_text);
    FaultFs fs({.nth = nth, .error = fault().error, .sticky = sticky(), .write_bytes = 4000});
    Result<OutputRoot> root = OutputRoot::open(folder / "web", fs);
    if (!root) throw std::runtime_error(root.error().message);
    const Result<void> result =
        root->write(scene().relative, std::as_bytes(std::span(new_text)), scene().existing);
    check_result(result, fs, nth);
    check_files(result.has_value(), folder, path, fs.failed_call());
    return !fs.failed_call().empty();
  }

  void check_result(const Result<void>& result, const FaultFs& fs, int nth) const {
    const std::string call = fs.failed_call();
    if (call.empty()) {
      EXPECT_TRUE(result) << result.error().message;
      return;
    }
    if (!sticky()) {
      EXPECT_EQ(result.has_value(), must_be_survived(call, fault().error))
          << call << " failed as call " << nth;
    }
    if (result) {
      EXPECT_TRUE(must_be_survived(call, fault().error)) << call << " failed from call " << nth;
    } else {
      EXPECT_EQ(result.error().code, fault().code) << result.error().message;
      EXPECT_NE(result.error().message.find("/web"), std::string::npos);
      EXPECT_FALSE(result.error().hint.empty());
    }
  }

  void check_files(bool succeeded, const test::TempDir& folder, const std::string& path,
                   const std::string& failed_call) const {
    const bool present = std::filesystem::exists(path);
    const std::string text = present ? test::read_text(path) : std::string();
    const bool has_new = present && text == new_text;
    const bool has_old = scene().old_file ? present && text == old_text : !present;
    EXPECT_TRUE(succeeded ? has_new : has_old || (has_new && failed_call == "sync_folder"))
        << text.size() << " bytes after a failed " << failed_call;
    EXPECT_EQ(folder.files().size(), present ? 1u : 0u) << "left over after " << failed_call;
  }
};

TEST_P(EveryFault, LeavesOldOrNewWhole) {
  int nth = 1;
  while (run_and_check(nth)) {
    ASSERT_LT(++nth, more_calls_than_a_write_makes);
  }
  EXPECT_GT(nth, 9);  // open, reserve, three writes, mode, sync, close, rename, sync
}

const Fault faults[] = {{"DiskFull", ENOSPC, ErrorCode::exhausted},
                        {"Quota", EDQUOT, ErrorCode::exhausted},
                        {"DeviceError", EIO, ErrorCode::io},
                        {"ReadOnly", EROFS, ErrorCode::permission},
                        {"NoAccess", EACCES, ErrorCode::permission},
                        {"NotPermitted", EPERM, ErrorCode::permission},
                        {"TooManyFiles", EMFILE, ErrorCode::exhausted},
                        {"NoMemory", ENOMEM, ErrorCode::exhausted},
                        {"FileTooBig", EFBIG, ErrorCode::io},
                        {"NotSupported", EOPNOTSUPP, ErrorCode::io},
                        {"Invalid", EINVAL, ErrorCode::io},
                        {"NoSuchCall", ENOSYS, ErrorCode::io}};
const Fault interrupted = {"Interrupted", EINTR, ErrorCode::io};

const Scene scenes[] = {{"NewFile", "a.webp", false, Existing::refuse},
                        {"NewFileInNewFolders", "2025/04/01/a.webp", false, Existing::refuse},
                        {"Replace", "a.webp", true, Existing::replace},
                        {"ReplaceInFolder", "2025/04/01/a.webp", true, Existing::replace}};

std::string label_of(const testing::TestParamInfo<Case>& tested) {
  const auto& [fault, scene, sticky] = tested.param;
  return std::string(fault.label) + "_" + scene.label + (sticky ? "_FromThenOn" : "_Once");
}

INSTANTIATE_TEST_SUITE_P(Files, EveryFault,
                         testing::Combine(testing::ValuesIn(faults), testing::ValuesIn(scenes),
                                          testing::Bool()),
                         label_of);
// A signal interrupts once; a call that is interrupted for ever is not a thing.
INSTANTIATE_TEST_SUITE_P(FilesInterrupted, EveryFault,
                         testing::Combine(testing::Values(interrupted), testing::ValuesIn(scenes),
                                          testing::Values(false)),
                         label_of);

TEST(AtomicWrite, ShortWritesAreContinued) {
  const test::TempDir folder;
  FaultFs fs({.write_bytes = 7});
  OutputRoot root = std::move(OutputRoot::open(folder.path(), fs).value());
  ASSERT_TRUE(root.write("a", std::as_bytes(std::span(new_text)), Existing::refuse));
  EXPECT_EQ(test::read_text(folder / "a"), new_text);
  EXPECT_GT(fs.calls(), 9000 / 7);
}

// A write that says 0 for ever must end.
class NothingWritten : public Fs {
 public:
  ssize_t write(int, const void*, std::size_t) override { return 0; }
};

TEST(AtomicWrite, AWriteOfNothingIsAnError) {
  const test::TempDir folder;
  NothingWritten fs;
  OutputRoot root = std::move(OutputRoot::open(folder.path(), fs).value());
  const Result<void> result = root.write("a", std::as_bytes(std::span(new_text)), Existing::refuse);
  ASSERT_FALSE(result);
  EXPECT_EQ(result.error().code, ErrorCode::io);
  EXPECT_TRUE(folder.files().empty());
}

// Between the look and the rename somebody else takes the name.
class Overtaken : public Fs {
 public:
  explicit Overtaken(std::string path) : path_(std::move(path)) {}
  int sync(int fd) override {
    test::write_file(path_, "theirs");
    return Fs::sync(fd);
  }

 private:
  std::string path_;
};

TEST(AtomicWrite, ANameTakenMeanwhileIsAConflict) {
  const test::TempDir folder;
  Overtaken fs(folder / "a");
  OutputRoot root = std::move(OutputRoot::open(folder.path(), fs).value());
  const Result<void> result = root.write("a", std::as_bytes(std::span(new_text)), Existing::refuse);
  ASSERT_FALSE(result);
  EXPECT_EQ(result.error().code, ErrorCode::conflict);
  EXPECT_EQ(test::read_text(folder / "a"), "theirs");
  EXPECT_EQ(folder.files(), std::vector<std::string>{"a"});
}

// Another process makes the same folder a moment earlier.
class OvertakenFolder : public Fs {
 public:
  int make_directory(int root_fd, const std::string& path, mode_t mode) override {
    Fs::make_directory(root_fd, path, mode);
    return Fs::make_directory(root_fd, path, mode);
  }
};

TEST(AtomicWrite, AFolderMadeMeanwhileIsWelcome) {
  const test::TempDir folder;
  OvertakenFolder fs;
  OutputRoot root = std::move(OutputRoot::open(folder / "web", fs).value());
  ASSERT_TRUE(root.write("2025/a", std::as_bytes(std::span(new_text)), Existing::refuse));
  EXPECT_EQ(test::read_text(folder / "web/2025/a"), new_text);
}

// Notes what a write does, in order.
class Recorder : public Fs {
 public:
  int open_beneath(int root_fd, const std::string& path, int flags, mode_t mode) override {
    if ((flags & O_CREAT) != 0) {
      temporary = path;
      temporary_mode = mode;
      steps.push_back("create");
    }
    return Fs::open_beneath(root_fd, path, flags, mode);
  }
  ssize_t write(int fd, const void* bytes, std::size_t size) override {
    steps.push_back("write");
    return Fs::write(fd, bytes, size);
  }
  int sync(int fd) override {
    steps.push_back("sync");
    return Fs::sync(fd);
  }
  int close(int fd) override {
    steps.push_back("close");
    return Fs::close(fd);
  }
  int rename(int dir_fd, const std::string& from, const std::string& to, bool replace) override {
    steps.push_back("rename");
    return Fs::rename(dir_fd, from, to, replace);
  }
  std::vector<std::string> steps;
  std::string temporary;
  mode_t temporary_mode = 0;
};

TEST(AtomicWrite, SyncsBeforeTheNameAppearsAndTheFolderAfter) {
  const test::TempDir folder;
  Recorder fs;
  OutputRoot root = std::move(OutputRoot::open(folder.path(), fs).value());
  ASSERT_TRUE(root.write("a", std::as_bytes(std::span(new_text)), Existing::refuse));
  EXPECT_EQ(fs.steps,
            (std::vector<std::string>{"create", "write", "sync", "close", "rename", "sync"}));
}

TEST(AtomicWrite, TemporaryNamesAreHiddenPrivateAndNeverTheSame) {
  const test::TempDir folder;
  std::set<std::string> names;
  for (int i = 0; i < 4; ++i) {
    Recorder fs;
    OutputRoot root = std::move(OutputRoot::open(folder.path(), fs).value());
    ASSERT_TRUE(root.write("a", {}, Existing::replace));
    names.insert(fs.temporary);
    ASSERT_TRUE(root.write("a", {}, Existing::replace));
    names.insert(fs.temporary);
    EXPECT_EQ(fs.temporary_mode, 0600u);
  }
  EXPECT_EQ(names.size(), 8u);
  for (const std::string& name : names) {
    EXPECT_TRUE(name.starts_with(".picdesk-")) << name;
    EXPECT_EQ(name.find_first_not_of("0123456789abcdef", 9), 9u + 16u) << name;
    EXPECT_TRUE(name.ends_with(".tmp")) << name;
  }
}

}  // namespace
}  // namespace picdesk::files
