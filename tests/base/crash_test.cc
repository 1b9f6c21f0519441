// SPDX-License-Identifier: GPL-3.0-or-later
// Real trouble: a killed process, a full disk, a limit of the file size, a folder without access.
#include <gtest/gtest.h>
#include <sched.h>
#include <signal.h>
#include <sys/mount.h>
#include <sys/resource.h>

#include <chrono>
#include <filesystem>
#include <fstream>
#include <random>
#include <thread>

#include "base/files.h"
#include "support/in_child.h"
#include "support/temp_dir.h"

namespace picdesk::files {
namespace {

constexpr int skipped = 77;

std::span<const std::byte> bytes_of(const std::string& text) {
  return std::as_bytes(std::span(text.data(), text.size()));
}

// 0 if the write fails with this code and nothing but `kept` is in the folder.
int fails_cleanly(const std::string& folder, std::size_t bytes, ErrorCode code) {
  Result<OutputRoot> root = OutputRoot::open(folder);
  if (!root) return 2;
  const Result<void> result =
      root->write("a.webp", bytes_of(std::string(bytes, 'x')), Existing::replace);
  if (result) return 3;
  if (result.error().code != code) return 4;
  return std::filesystem::is_empty(folder) ? 0 : 5;
}

TEST(Crash, KilledAtAnyTimeTheFileIsOldOrNew) {
  const test::TempDir folder;
  const std::string first(300'000, 'a');
  const std::string second(1'200'000, 'b');
  test::write_file(folder / "target", first);
  std::mt19937 random(20241003);
  std::uniform_int_distribution<int> microseconds(200, 15'000);
  for (int round = 0; round < 50; ++round) {
    const pid_t child = test::start_child([&] {
      Result<OutputRoot> root = OutputRoot::open(folder.path());
      while (root && root->write("target", bytes_of(second), Existing::replace) &&
             root->write("target", bytes_of(first), Existing::replace)) {
      }
      return 1;
    });
    std::this_thread::sleep_for(std::chrono::microseconds(microseconds(random)));
    kill(child, SIGKILL);
    const int status = test::wait_for(child);
    ASSERT_TRUE(WIFSIGNALED(status)) << "the writer failed by itself in round " << round;
    const std::string text = test::read_text(folder / "target");
    ASSERT_TRUE(text == first || text == second) << text.size() << " bytes in round " << round;
  }
  for (const std::string& name : folder.files()) {
    EXPECT_TRUE(name == "target" || name.starts_with(".picdesk-")) << name;
  }
  EXPECT_TRUE(find_photographs(folder.path()).value().empty());
}

TEST(Crash, ALimitOfTheFileSizeIsATypedError) {
  const test::TempDir folder;
  EXPECT_EQ(test::in_child([&] {
              const rlimit limit = {100'000, 100'000};
              signal(SIGXFSZ, SIG_IGN);
              if (setrlimit(RLIMIT_FSIZE, &limit) != 0) return 1;
              return fails_cleanly(folder.path(), 200'000, ErrorCode::io);
            }),
            0);
}

TEST(Crash, AFolderWithoutAccessIsATypedError) {
  const test::TempDir folder;
  std::filesystem::permissions(folder.path(), std::filesystem::perms(0555));
  EXPECT_EQ(test::in_child([&] {
              if (geteuid() == 0 && setuid(65534) != 0) return 1;
              return fails_cleanly(folder.path(), 10, ErrorCode::permission);
            }),
            0);
}

// A file system of our own, in a namespace of our own.
bool mount_small_disk(const std::string& folder, unsigned long flags) {
  if (unshare(geteuid() == 0 ? CLONE_NEWNS : CLONE_NEWUSER | CLONE_NEWNS) != 0) return false;
  mount("none", "/", nullptr, MS_REC | MS_PRIVATE, nullptr);
  return mount("none", folder.c_str(), "tmpfs", flags, "size=128k") == 0;
}

TEST(Crash, AFullDiskIsATypedError) {
  const test::TempDir folder;
  const int outcome = test::in_child([&] {
    if (!mount_small_disk(folder.path(), 0)) return skipped;
    return fails_cleanly(folder.path(), 1'000'000, ErrorCode::exhausted);
  });
  if (outcome == skipped) GTEST_SKIP() << "no right to mount";
  EXPECT_EQ(outcome, 0);
}

TEST(Crash, AReadOnlyDiskIsATypedError) {
  const test::TempDir folder;
  const int outcome = test::in_child([&] {
    if (!mount_small_disk(folder.path(), MS_RDONLY)) return skipped;
    return fails_cleanly(folder.path(), 10, ErrorCode::permission);
  });
  if (outcome == skipped) GTEST_SKIP() << "no right to mount";
  EXPECT_EQ(outcome, 0);
}

}  // namespace
}  // namespace picdesk::files
