// SPDX-License-Identifier: GPL-3.0-or-later
// Real trouble: a full disk, a limit of the file size, folders and files without access.
#include <fcntl.h>
#include <gmock/gmock.h>
#include <grp.h>
#include <gtest/gtest.h>
#include <linux/fs.h>
#include <sched.h>
#include <signal.h>
#include <sys/ioctl.h>
#include <sys/mount.h>
#include <sys/resource.h>
#include <sys/stat.h>
#include <unistd.h>

#include "folder_with_master.h"
#include "support/in_child.h"

namespace picdesk {
namespace {

constexpr int skipped = 77;
constexpr uid_t nobody = 65534;

// A file system of our own, in a namespace of our own.
bool mount_small_disk(const std::string& folder) {
  if (unshare(geteuid() == 0 ? CLONE_NEWNS : CLONE_NEWUSER | CLONE_NEWNS) != 0) return false;
  mount("none", "/", nullptr, MS_REC | MS_PRIVATE, nullptr);
  return mount("none", folder.c_str(), "tmpfs", 0, "size=1m") == 0;
}

bool is_clean(const std::string& folder) {
  for (const auto& entry : std::filesystem::recursive_directory_iterator(folder)) {
    if (entry.path().extension() == ".tmp") return false;
  }
  return true;
}

// Edits to ever larger sizes until the disk is full. 0 if that is said, and the file is the last
// good one; and if it can be edited again when there is room.
int fill_disk(const std::string& folder) {
  const std::string path = folder + "/a.jpg";
  std::string text(50'000, 'a');
  test::write_file(path, text);
  test::write_file(folder + "/ballast", std::string(200'000, 'b'));
  for (int round = 0; round < 30; ++round) {
    const std::string larger(text.size() + 40'000, static_cast<char>('a' + round));
    const auto result = edit_master(path, becomes(larger));
    if (!result) {
      if (result.error().code != ErrorCode::exhausted || result.error().hint.empty()) return 2;
      if (test::read_text(path) != text || !is_clean(folder)) return 3;
      std::filesystem::remove(folder + "/ballast");
      if (!edit_master(path, becomes("smaller"))) return 4;
      const auto journal = read_journal(folder);
      return undo_edit(folder, journal->back().id) && test::read_text(path) == text ? 0 : 5;
    }
    text = larger;
  }
  return 6;
}

TEST(Trouble, AFullDiskIsSaidAndTheFileStays) {
  const test::TempDir folder;
  const int outcome = test::in_child(
      [&] { return mount_small_disk(folder.path()) ? fill_disk(folder.path()) : skipped; });
  if (outcome == skipped) GTEST_SKIP() << "no right to mount";
  EXPECT_EQ(outcome, 0);
}

TEST(Trouble, AReadOnlyDiskIsSaid) {
  const test::TempDir folder;
  const int outcome = test::in_child([&] {
    if (!mount_small_disk(folder.path())) return skipped;
    test::write_file(folder / "a.jpg", "old");
    if (mount("none", folder.path().c_str(), "tmpfs", MS_REMOUNT | MS_RDONLY, nullptr) != 0) {
      return skipped;
    }
    const auto result = edit_master(folder / "a.jpg", becomes("new"));
    if (result || result.error().code != ErrorCode::permission) return 1;
    return result.error().hint.find("read-only") != std::string::npos ? 0 : 2;
  });
  if (outcome == skipped) GTEST_SKIP() << "no right to mount";
  EXPECT_EQ(outcome, 0);
}

TEST(Trouble, ALimitOfTheFileSizeIsSaidAndTheFileStays) {
  const FolderWithMaster folder;
  EXPECT_EQ(test::in_child([&] {
              const rlimit limit = {100'000, 100'000};
              signal(SIGXFSZ, SIG_IGN);
              if (setrlimit(RLIMIT_FSIZE, &limit) != 0) return 1;
              const auto result = edit_master(folder.path(), becomes(std::string(200'000, 'x')));
              if (result || result.error().code != ErrorCode::io) return 2;
              return is_clean(folder.folder()) ? 0 : 3;
            }),
            0);
  EXPECT_EQ(folder.text(), "old bytes");
  EXPECT_TRUE(edit_master(folder.path(), becomes("new")));
}

// As somebody who is not root.
int edit_as_nobody(const FolderWithMaster& folder) {
  if (geteuid() == 0 &&
      (setgroups(0, nullptr) != 0 || setgid(nobody) != 0 || setuid(nobody) != 0)) {
    return 1;
  }
  const auto result = edit_master(folder.path(), becomes("new"));
  if (result || result.error().code != ErrorCode::permission) return 2;
  return result.error().hint.find("writable by you") != std::string::npos ? 0 : 3;
}

TEST(Trouble, AFolderThatMayNotBeWrittenIsSaid) {
  const FolderWithMaster folder;
  ASSERT_EQ(chmod(folder.folder().c_str(), 0555), 0);
  EXPECT_EQ(test::in_child([&] { return edit_as_nobody(folder); }), 0);
  EXPECT_EQ(folder.text(), "old bytes");
}

TEST(Trouble, AnothersStateFolderIsSaid) {
  if (geteuid() != 0) GTEST_SKIP() << "needs root";
  const FolderWithMaster folder;
  ASSERT_EQ(chmod(folder.folder().c_str(), 0777), 0);
  ASSERT_TRUE(edit_master(folder.path(), becomes("by root"), quick()));
  EXPECT_EQ(test::in_child([&] { return edit_as_nobody(folder); }), 0);
  EXPECT_EQ(folder.text(), "by root");
}

TEST(Trouble, AFileThatMayNotBeReadIsSaid) {
  const FolderWithMaster folder;
  ASSERT_EQ(chmod(folder.folder().c_str(), 0777), 0);
  ASSERT_EQ(chmod(folder.path().c_str(), 0000), 0);
  EXPECT_EQ(test::in_child([&] { return edit_as_nobody(folder); }), 0);
}

bool set_flags(const std::string& path, int flags) {
  const int file = open(path.c_str(), O_RDONLY | O_CLOEXEC);
  const bool set = ioctl(file, FS_IOC_SETFLAGS, &flags) == 0;
  close(file);
  return set;
}

TEST(Trouble, AnImmutableFileIsSaid) {
  const FolderWithMaster folder;
  if (!set_flags(folder.path(), FS_IMMUTABLE_FL)) GTEST_SKIP() << "no right to make it immutable";
  const auto result = edit_master(folder.path(), becomes("new"));
  set_flags(folder.path(), 0);
  ASSERT_FALSE(result);
  EXPECT_EQ(result.error().code, ErrorCode::permission);
  EXPECT_THAT(result.error().message, testing::HasSubstr("immutable"));
  EXPECT_THAT(result.error().hint, testing::HasSubstr("chattr"));
  EXPECT_EQ(folder.text(), "old bytes");
}

}  // namespace
}  // namespace picdesk
