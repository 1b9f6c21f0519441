// SPDX-License-Identifier: GPL-3.0-or-later
#include <gtest/gtest.h>
#include <sys/stat.h>

#include <atomic>
#include <filesystem>
#include <fstream>
#include <thread>

#include "base/files.h"
#include "support/temp_dir.h"

namespace picdesk::files {
namespace {

namespace stdfs = std::filesystem;

std::span<const std::byte> bytes_of(std::string_view text) {
  return std::as_bytes(std::span(text.data(), text.size()));
}

class OutputRootTest : public testing::Test {
 protected:
  OutputRoot open(const std::string& path) const {
    return std::move(OutputRoot::open(path).value());
  }
  Result<void> write(OutputRoot& root, const std::string& name, std::string_view text,
                     Existing existing = Existing::refuse) const {
    return root.write(name, bytes_of(text), existing);
  }
  void expect_error(const Result<void>& result, ErrorCode code) const {
    ASSERT_FALSE(result);
    EXPECT_EQ(result.error().code, code) << result.error().message;
    EXPECT_FALSE(result.error().hint.empty());
  }
  const test::TempDir folder_;
};

TEST_F(OutputRootTest, WritesBelowFoldersItMakes) {
  OutputRoot root = open(folder_ / "web");
  ASSERT_TRUE(write(root, "2025/04/01/a.webp", "one"));
  ASSERT_TRUE(write(root, "2025/04/01/b.webp", "two"));
  ASSERT_TRUE(write(root, "top.webp", ""));
  EXPECT_EQ(test::read_text(folder_ / "web/2025/04/01/a.webp"), "one");
  EXPECT_EQ(folder_.files(), (std::vector<std::string>{"web/2025/04/01/a.webp",
                                                       "web/2025/04/01/b.webp", "web/top.webp"}));
}

TEST_F(OutputRootTest, LeavesNoTraceUntilTheFirstWrite) {
  OutputRoot root = open(folder_ / "deep/er/web/");
  EXPECT_EQ(root.path(), folder_ / "deep/er/web");
  EXPECT_FALSE(root.exists("a.webp").value());
  EXPECT_EQ(root.read("a.webp", 10).error().code, ErrorCode::not_found);
  EXPECT_FALSE(stdfs::exists(folder_ / "deep"));
  ASSERT_TRUE(write(root, "a.webp", "x"));
  EXPECT_TRUE(root.exists("a.webp").value());
}

TEST_F(OutputRootTest, MakesARelativeRoot) {
  const stdfs::path before = stdfs::current_path();
  stdfs::current_path(folder_.path());
  OutputRoot root = open("./new/../web");
  const Result<void> written = write(root, "a.webp", "x");
  stdfs::current_path(before);
  ASSERT_TRUE(written) << written.error().message;
  EXPECT_EQ(test::read_text(folder_ / "web/a.webp"), "x");
}

TEST_F(OutputRootTest, ModeFollowsTheUmask) {
  OutputRoot root = open(folder_.path());
  ASSERT_TRUE(write(root, "a.webp", "x"));
  std::ofstream(folder_ / "plain") << "x";
  EXPECT_EQ(stdfs::status(folder_ / "a.webp").permissions(),
            stdfs::status(folder_ / "plain").permissions());
}

TEST_F(OutputRootTest, RefusesATakenName) {
  OutputRoot root = open(folder_.path());
  test::write_file(folder_ / "a.webp", "old");
  expect_error(write(root, "a.webp", "new"), ErrorCode::conflict);
  EXPECT_EQ(test::read_text(folder_ / "a.webp"), "old");
  EXPECT_EQ(folder_.files().size(), 1u);
}

TEST_F(OutputRootTest, ReplacesWhenTold) {
  OutputRoot root = open(folder_.path());
  test::write_file(folder_ / "a.webp", "a longer old text");
  ASSERT_TRUE(write(root, "a.webp", "new", Existing::replace));
  ASSERT_TRUE(write(root, "b.webp", "first", Existing::replace));
  EXPECT_EQ(test::read_text(folder_ / "a.webp"), "new");
  EXPECT_EQ(folder_.files().size(), 2u);
}

TEST_F(OutputRootTest, AnotherHardLinkKeepsTheOldBytes) {
  OutputRoot root = open(folder_.path());
  test::write_file(folder_ / "a.webp", "old");
  stdfs::create_hard_link(folder_ / "a.webp", folder_ / "backup");
  ASSERT_TRUE(write(root, "a.webp", "new", Existing::replace));
  EXPECT_EQ(test::read_text(folder_ / "backup"), "old");
}

TEST_F(OutputRootTest, ReplacesNothingButRegularFiles) {
  OutputRoot root = open(folder_ / "web");
  test::write_file(folder_ / "victim", "mine");
  test::write_file(folder_ / "web/folder/file", "x");
  stdfs::create_symlink("../victim", folder_ / "web/link");
  stdfs::create_symlink("nowhere", folder_ / "web/dangling");
  ASSERT_EQ(mkfifo((folder_ / "web/fifo").c_str(), 0600), 0);
  for (const char* name : {"link", "dangling", "folder", "fifo"}) {
    expect_error(write(root, name, "new", Existing::replace), ErrorCode::conflict);
    expect_error(write(root, name, "new", Existing::refuse), ErrorCode::conflict);
  }
  EXPECT_EQ(test::read_text(folder_ / "victim"), "mine");
  EXPECT_TRUE(stdfs::is_symlink(folder_ / "web/link"));
  EXPECT_EQ(folder_.files().size(), 3u);  // victim, the link to it, the file in the folder
}

TEST_F(OutputRootTest, GoesThroughNoLinkedFolder) {
  OutputRoot root = open(folder_ / "web");
  test::write_file(folder_ / "outside/file", "secret");
  test::write_file(folder_ / "web/real/file", "x");
  stdfs::create_directory_symlink("../outside", folder_ / "web/out");
  stdfs::create_directory_symlink("real", folder_ / "web/in");
  stdfs::create_directory_symlink("../elsewhere", folder_ / "web/dangling");
  for (const char* name : {"out/new", "in/new", "out/deeper/new", "dangling/new"}) {
    expect_error(write(root, name, "new"), ErrorCode::permission);
  }
  EXPECT_EQ(root.read("out/file", 10).error().code, ErrorCode::permission);
  EXPECT_EQ(root.exists("out/file").error().code, ErrorCode::permission);
  EXPECT_FALSE(stdfs::exists(folder_ / "elsewhere"));
  EXPECT_EQ(folder_.files(), (std::vector<std::string>{"outside/file", "web/real/file"}));
}

TEST_F(OutputRootTest, TheRootItselfMayBeALink) {
  stdfs::create_directory(folder_ / "real");
  stdfs::create_directory_symlink("real", folder_ / "web");
  OutputRoot root = open(folder_ / "web");
  ASSERT_TRUE(write(root, "a.webp", "x"));
  EXPECT_EQ(test::read_text(folder_ / "real/a.webp"), "x");
}

TEST_F(OutputRootTest, KeepsToTheRootItOpened) {
  stdfs::create_directory(folder_ / "web");
  OutputRoot root = open(folder_ / "web");
  stdfs::rename(folder_ / "web", folder_ / "moved");
  stdfs::create_directory(folder_ / "web");
  ASSERT_TRUE(write(root, "a.webp", "x"));
  EXPECT_EQ(folder_.files(), std::vector<std::string>{"moved/a.webp"});
}

TEST_F(OutputRootTest, TakesPlainRelativePathsOnly) {
  OutputRoot root = open(folder_ / "web");
  const std::string bad[] = {"",
                             "/",
                             "/etc/x",
                             "..",
                             "../x",
                             "a/../b",
                             "a/..",
                             ".",
                             "./a",
                             "a/.",
                             "a//b",
                             "a/",
                             std::string("a\0b", 3),
                             std::string(256, 'n'),
                             std::string(200, 'n') + "/" + std::string(900, 'n')};
  for (const std::string& path : bad) {
    expect_error(write(root, path, "x", Existing::replace), ErrorCode::invalid_argument);
    EXPECT_EQ(root.read(path, 10).error().code, ErrorCode::invalid_argument) << path;
    EXPECT_EQ(root.exists(path).error().code, ErrorCode::invalid_argument) << path;
  }
  EXPECT_FALSE(stdfs::exists(folder_ / "web"));
  ASSERT_TRUE(write(root, std::string(255, 'n'), "x"));
  ASSERT_TRUE(write(root, "..a/b..c", "x"));
}

TEST_F(OutputRootTest, AFileInTheWayOfAFolderIsAConflict) {
  OutputRoot root = open(folder_.path());
  test::write_file(folder_ / "2025", "x");
  expect_error(write(root, "2025/04/a.webp", "x"), ErrorCode::conflict);
  EXPECT_FALSE(root.exists("2025/04/a.webp").value());
  EXPECT_EQ(root.read("2025/04/a.webp", 10).error().code, ErrorCode::not_found);
}

TEST_F(OutputRootTest, RefusesARootThatIsNoFolder) {
  test::write_file(folder_ / "file", "x");
  EXPECT_EQ(OutputRoot::open(folder_ / "file").error().code, ErrorCode::invalid_argument);
  EXPECT_EQ(OutputRoot::open(folder_ / "file/below").error().code, ErrorCode::invalid_argument);
  EXPECT_EQ(OutputRoot::open("").error().code, ErrorCode::invalid_argument);
}

TEST_F(OutputRootTest, ReadsBackWithALimit) {
  OutputRoot root = open(folder_.path());
  ASSERT_TRUE(write(root, "d/a.webp", "0123456789"));
  EXPECT_EQ(root.read("d/a.webp", 10).value().size(), 10u);
  EXPECT_EQ(root.read("d/a.webp", 9).error().code, ErrorCode::too_large);
  EXPECT_EQ(root.read("d", 9).error().code, ErrorCode::invalid_argument);
  EXPECT_EQ(root.read("d/b.webp", 9).error().code, ErrorCode::not_found);
}

TEST_F(OutputRootTest, ExistsSeesWhateverHasTheName) {
  OutputRoot root = open(folder_.path());
  test::write_file(folder_ / "folder/file", "x");
  stdfs::create_symlink("nowhere", folder_ / "dangling");
  EXPECT_TRUE(root.exists("folder").value());
  EXPECT_TRUE(root.exists("folder/file").value());
  EXPECT_TRUE(root.exists("dangling").value());
  EXPECT_FALSE(root.exists("other").value());
  EXPECT_FALSE(root.exists("other/file").value());
}

TEST_F(OutputRootTest, ManyThreadsWriteManyNames) {
  OutputRoot root = open(folder_ / "web");
  std::atomic<int> failures = 0;
  std::vector<std::thread> threads;
  for (int t = 0; t < 4; ++t) {
    threads.emplace_back([&, t] {
      for (int i = 0; i < 8; ++i) {
        const std::string name = "d" + std::to_string(i) + "/" + std::to_string(t);
        if (!root.write(name, bytes_of(name), Existing::refuse)) ++failures;
      }
    });
  }
  for (std::thread& thread : threads) thread.join();
  EXPECT_EQ(failures, 0);
  EXPECT_EQ(folder_.files().size(), 32u);
  EXPECT_EQ(test::read_text(folder_ / "web/d7/3"), "d7/3");
}

TEST_F(OutputRootTest, OneOfManyThreadsGetsAName) {
  OutputRoot root = open(folder_.path());
  std::atomic<int> written = 0;
  std::atomic<int> conflicts = 0;
  std::vector<std::thread> threads;
  for (int t = 0; t < 8; ++t) {
    threads.emplace_back([&, t] {
      const std::string text(100'000, static_cast<char>('a' + t));
      const Result<void> result = root.write("one", bytes_of(text), Existing::refuse);
      if (result) ++written;
      if (!result && result.error().code == ErrorCode::conflict) ++conflicts;
    });
  }
  for (std::thread& thread : threads) thread.join();
  EXPECT_EQ(written, 1);
  EXPECT_EQ(conflicts, 7);
  const std::string text = test::read_text(folder_ / "one");
  EXPECT_EQ(text, std::string(100'000, text.front()));
  EXPECT_EQ(folder_.files(), std::vector<std::string>{"one"});
}

}  // namespace
}  // namespace picdesk::files
