// SPDX-License-Identifier: GPL-3.0-or-later
#include <gtest/gtest.h>
#include <sys/stat.h>
#include <utime.h>

#include <filesystem>

#include "base/files.h"
#include "support/in_child.h"
#include "support/temp_dir.h"

namespace picdesk::files {
namespace {

std::string text_of(const Bytes& bytes) {
  return {reinterpret_cast<const char*>(bytes.data()), bytes.size()};
}

class FileRead : public testing::Test {
 protected:
  // Both entry points must refuse what is no file, and name it.
  void expect_refused(const std::string& path, ErrorCode code) const {
    const Result<Bytes> bytes = read(path, 1000);
    ASSERT_FALSE(bytes) << path;
    EXPECT_EQ(bytes.error().code, code) << bytes.error().message;
    EXPECT_NE(bytes.error().message.find(path), std::string::npos) << bytes.error().message;
    EXPECT_FALSE(bytes.error().hint.empty());
    const Result<PartialDate> date = modified(path);
    ASSERT_FALSE(date) << path;
    EXPECT_EQ(date.error().code, code) << date.error().message;
  }
  const test::TempDir folder_;
};

TEST_F(FileRead, ReadsAllBytes) {
  const std::string text = std::string("a\0b\xff", 4) + std::string(3'000'000, 'x');
  test::write_file(folder_ / "file", text);
  EXPECT_EQ(text_of(read(folder_ / "file", text.size()).value()), text);
}

TEST_F(FileRead, ReadsAnEmptyFile) {
  test::write_file(folder_ / "empty", "");
  EXPECT_TRUE(read(folder_ / "empty", 0).value().empty());
}

TEST_F(FileRead, LimitIsExact) {
  test::write_file(folder_ / "ten", "0123456789");
  EXPECT_TRUE(read(folder_ / "ten", 10));
  const Result<Bytes> bytes = read(folder_ / "ten", 9);
  ASSERT_FALSE(bytes);
  EXPECT_EQ(bytes.error().code, ErrorCode::too_large);
  EXPECT_NE(bytes.error().message.find("10 bytes"), std::string::npos);
  EXPECT_NE(bytes.error().message.find("9"), std::string::npos);
}

TEST_F(FileRead, ReadsFilesThatSayTheyHaveNoSize) {
  EXPECT_NE(text_of(read("/proc/self/status", 1 << 20).value()).find("Umask:"), std::string::npos);
  const Result<Bytes> bytes = read("/proc/self/status", 10);
  ASSERT_FALSE(bytes);
  EXPECT_EQ(bytes.error().code, ErrorCode::too_large);
}

TEST_F(FileRead, FollowsALinkToAFile) {
  test::write_file(folder_ / "file", "whole");
  std::filesystem::create_symlink("file", folder_ / "link");
  EXPECT_EQ(text_of(read(folder_ / "link", 100).value()), "whole");
}

TEST_F(FileRead, RefusesWhatIsMissing) {
  test::write_file(folder_ / "file", "");
  std::filesystem::create_symlink("nowhere", folder_ / "dangling");
  expect_refused(folder_ / "missing", ErrorCode::not_found);
  expect_refused(folder_ / "missing/file", ErrorCode::not_found);
  expect_refused(folder_ / "file/below", ErrorCode::not_found);
  expect_refused(folder_ / "dangling", ErrorCode::not_found);
}

TEST_F(FileRead, RefusesWhatIsNoRegularFile) {
  ASSERT_EQ(mkfifo((folder_ / "fifo").c_str(), 0600), 0);
  expect_refused(folder_ / "fifo", ErrorCode::invalid_argument);  // and does not wait for a writer
  expect_refused(folder_.path(), ErrorCode::invalid_argument);
  expect_refused("/dev/zero", ErrorCode::invalid_argument);
  expect_refused("", ErrorCode::invalid_argument);
}

TEST_F(FileRead, RefusesANulInThePath) {
  test::write_file(folder_ / "file", "x");
  const std::string path = (folder_ / "file") + std::string("\0.jpg", 5);
  EXPECT_EQ(read(path, 10).error().code, ErrorCode::invalid_argument);
  EXPECT_EQ(modified(path).error().code, ErrorCode::invalid_argument);
}

TEST_F(FileRead, SaysWhenAccessIsRefused) {
  test::write_file(folder_ / "locked/file", "x");
  std::filesystem::permissions(folder_ / "locked", std::filesystem::perms::none);
  const std::string path = folder_ / "locked/file";
  const int exit_code = test::in_child([&] {
    if (geteuid() == 0 && setuid(65534) != 0) return 9;
    const Result<Bytes> bytes = read(path, 10);
    const Result<PartialDate> date = modified(path);
    const bool refused = !bytes && !date && bytes.error().code == ErrorCode::permission &&
                         date.error().code == ErrorCode::permission;
    return refused ? 0 : 1;
  });
  std::filesystem::permissions(folder_ / "locked", std::filesystem::perms::owner_all);
  EXPECT_EQ(exit_code, 0);
}

TEST_F(FileRead, ModificationTimeIsUtc) {
  test::write_file(folder_ / "file", "x");
  const utimbuf leap_day = {0, 1709251199};  // date -u -d @1709251199
  ASSERT_EQ(utime((folder_ / "file").c_str(), &leap_day), 0);
  EXPECT_EQ(to_iso(modified(folder_ / "file").value()), "2024-02-29T23:59:59Z");
  const utimbuf before_1970 = {0, -1};
  ASSERT_EQ(utime((folder_ / "file").c_str(), &before_1970), 0);
  EXPECT_EQ(to_iso(modified(folder_ / "file").value()), "1969-12-31T23:59:59Z");
}

}  // namespace
}  // namespace picdesk::files
