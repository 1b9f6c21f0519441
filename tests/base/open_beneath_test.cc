// SPDX-License-Identifier: GPL-3.0-or-later
// The kernel's way to stay beneath a folder and the fallback must refuse the same paths.
#include "base/open_beneath.h"

#include <fcntl.h>
#include <gtest/gtest.h>
#include <sys/stat.h>
#include <unistd.h>

#include <cerrno>

#include "base/descriptor.h"
#include "base/rename_new.h"
#include "support/temp_dir.h"

namespace picdesk::files {
namespace {

using Opener = int (*)(int, const std::string&, int, mode_t);

struct Way {
  const char* label;
  Opener open;
};

class OpenBeneath : public testing::TestWithParam<Way> {
 protected:
  void SetUp() override {
    test::write_file(folder_ / "root/inside/file", "whole");
    test::write_file(folder_ / "outside/secret", "secret");
    ASSERT_EQ(symlink("../outside", (folder_ / "root/link").c_str()), 0);
    ASSERT_EQ(symlink("inside", (folder_ / "root/inner-link").c_str()), 0);
    ASSERT_EQ(symlink("inside/file", (folder_ / "root/file-link").c_str()), 0);
    ASSERT_EQ(symlink("/nowhere", (folder_ / "root/dangling").c_str()), 0);
    root_ = Descriptor(::open((folder_ / "root").c_str(), O_RDONLY | O_DIRECTORY));
    ASSERT_TRUE(root_.valid());
    if (Descriptor(try_open(".", O_RDONLY | O_DIRECTORY)).valid()) return;
    if (errno == ENOSYS || errno == EPERM) GTEST_SKIP() << "this kernel has no openat2";
  }
  int try_open(const std::string& path, int flags) const {
    return GetParam().open(root_.get(), path, flags, 0600);
  }
  // 0 if it opens, else errno.
  int outcome(const std::string& path, int flags = O_RDONLY) const {
    return Descriptor(try_open(path, flags)).valid() ? 0 : errno;
  }

  const test::TempDir folder_;
  Descriptor root_;
};

TEST_P(OpenBeneath, OpensWhatIsThere) {
  EXPECT_EQ(outcome("inside/file"), 0);
  EXPECT_EQ(outcome("inside", O_RDONLY | O_DIRECTORY), 0);
  EXPECT_EQ(outcome(".", O_RDONLY | O_DIRECTORY), 0);
  EXPECT_EQ(outcome("inside/new", O_WRONLY | O_CREAT | O_EXCL), 0);
}

TEST_P(OpenBeneath, NewFileHasTheModeAskedFor) {
  const Descriptor made(try_open("inside/private", O_WRONLY | O_CREAT | O_EXCL));
  struct stat status {};
  ASSERT_EQ(fstat(made.get(), &status), 0);
  EXPECT_EQ(status.st_mode & 0777u, 0600u);
}

TEST_P(OpenBeneath, FollowsNoSymbolicLink) {
  for (const char* path : {"link/secret", "inner-link/file", "file-link", "dangling"}) {
    EXPECT_EQ(outcome(path), ELOOP) << path;
  }
  EXPECT_EQ(outcome("link", O_RDONLY | O_DIRECTORY), ELOOP);
  EXPECT_EQ(outcome("dangling", O_WRONLY | O_CREAT), ELOOP);
}

TEST_P(OpenBeneath, LeavesTheRootByNoPath) {
  const std::string absolute = folder_ / "outside/secret";
  EXPECT_EQ(outcome("../outside/secret"), EXDEV);
  EXPECT_EQ(outcome(".."), EXDEV);
  EXPECT_EQ(outcome(absolute), EXDEV);
}

TEST_P(OpenBeneath, SaysWhyNot) {
  EXPECT_EQ(outcome("missing"), ENOENT);
  EXPECT_EQ(outcome("missing/file"), ENOENT);
  EXPECT_EQ(outcome("inside/file/below"), ENOTDIR);
  EXPECT_EQ(outcome("inside/file", O_WRONLY | O_CREAT | O_EXCL), EEXIST);
}

INSTANTIATE_TEST_SUITE_P(Files, OpenBeneath,
                         testing::Values(Way{"AtOnce", open_beneath_at_once},
                                         Way{"ByParts", open_beneath_by_parts}),
                         [](const auto& tested) { return tested.param.label; });

struct Renamer {
  const char* label;
  int (*rename)(int, const char*, const char*);
};

class RenameToNewName : public testing::TestWithParam<Renamer> {};

TEST_P(RenameToNewName, MovesToAFreeNameOnly) {
  const test::TempDir folder;
  test::write_file(folder / "from", "new");
  test::write_file(folder / "taken", "old");
  const Descriptor handle(::open(folder.path().c_str(), O_RDONLY | O_DIRECTORY));
  EXPECT_EQ(GetParam().rename(handle.get(), "from", "taken"), -1);
  EXPECT_EQ(errno, EEXIST);
  EXPECT_EQ(test::read_text(folder / "taken"), "old");
  EXPECT_EQ(GetParam().rename(handle.get(), "from", "free"), 0);
  EXPECT_EQ(test::read_text(folder / "free"), "new");
  EXPECT_EQ(folder.files(), (std::vector<std::string>{"free", "taken"}));
  EXPECT_EQ(GetParam().rename(handle.get(), "missing", "other"), -1);
  EXPECT_EQ(errno, ENOENT);
}

INSTANTIATE_TEST_SUITE_P(Files, RenameToNewName,
                         testing::Values(Renamer{"ByKernel", rename_to_new_name},
                                         Renamer{"ByLink", rename_to_new_name_by_link}),
                         [](const auto& tested) { return tested.param.label; });

}  // namespace
}  // namespace picdesk::files
