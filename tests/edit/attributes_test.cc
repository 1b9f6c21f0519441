// SPDX-License-Identifier: GPL-3.0-or-later
// What a replaced file keeps of the old one.
#include <fcntl.h>
#include <gmock/gmock.h>
#include <grp.h>
#include <gtest/gtest.h>
#include <sys/stat.h>
#include <sys/xattr.h>
#include <unistd.h>

#include <array>
#include <ctime>

#include "folder_with_master.h"
#include "support/each_call_fs.h"
#include "support/in_child.h"

namespace picdesk {
namespace {

using testing::IsEmpty;

constexpr uid_t nobody = 65534;

struct stat status_of(const std::string& path) {
  struct stat status {};
  if (stat(path.c_str(), &status) != 0) throw std::runtime_error("stat " + path);
  return status;
}

std::string attribute(const std::string& path, const char* name) {
  std::array<char, 4096> value{};
  const ssize_t size = getxattr(path.c_str(), name, value.data(), value.size());
  return size < 0 ? "none" : std::string(value.data(), static_cast<std::size_t>(size));
}

// An access control list that gives user 1234 these rights (acl(5), version 2 of its xattr).
std::string acl_for_one_user(unsigned rights) {
  std::string value("\x02\0\0\0", 4);
  const auto add = [&](unsigned tag, unsigned permissions, unsigned id) {
    for (const unsigned half : {tag, permissions, id & 0xFFFF, id >> 16}) {
      value += static_cast<char>(half & 0xFF);
      value += static_cast<char>(half >> 8);
    }
  };
  constexpr unsigned no_id = 0xFFFFFFFF;
  add(0x01, 6, no_id);
  add(0x02, rights, 1234);
  add(0x04, 0, no_id);
  add(0x10, rights, no_id);
  add(0x20, 0, no_id);
  return value;
}

class EveryMode : public testing::TestWithParam<mode_t> {};

TEST_P(EveryMode, IsKept) {
  const FolderWithMaster folder;
  ASSERT_EQ(chmod(folder.path().c_str(), GetParam()), 0);
  const auto result = edit_master(folder.path(), becomes("new"), quick());
  ASSERT_TRUE(result);
  EXPECT_EQ(status_of(folder.path()).st_mode & 07777, GetParam());
  EXPECT_THAT(result->findings, IsEmpty());
}
INSTANTIATE_TEST_SUITE_P(Attributes, EveryMode,
                         testing::Values(0600, 0644, 0664, 0640, 0666, 0755));

TEST(Attributes, SetUserIdIsDroppedWithAFindingAndRefusedIfStrict) {
  for (const mode_t mode : {04755u, 02755u}) {
    const FolderWithMaster folder;
    ASSERT_EQ(chmod(folder.path().c_str(), mode), 0);
    MasterEditOptions strict = quick();
    strict.strict = true;
    const auto refused = edit_master(folder.path(), becomes("new"), strict);
    ASSERT_FALSE(refused);
    EXPECT_EQ(refused.error().code, ErrorCode::permission);
    EXPECT_EQ(folder.text(), "old bytes");
    EXPECT_THAT(folder.traces(), IsEmpty());
    const auto result = edit_master(folder.path(), becomes("new"), quick());
    ASSERT_TRUE(result);
    EXPECT_TRUE(has_rule(result->findings, "write/attributes"));
    EXPECT_EQ(status_of(folder.path()).st_mode & 07777, 0755u);
  }
}

TEST(Attributes, ExtendedOnesAreKept) {
  const FolderWithMaster folder;
  const std::string value("rated\0five", 10);
  if (setxattr(folder.path().c_str(), "user.rating", value.data(), value.size(), 0) != 0) {
    GTEST_SKIP() << "no extended attributes here";
  }
  ASSERT_EQ(setxattr(folder.path().c_str(), "user.empty", "", 0, 0), 0);
  const auto result = edit_master(folder.path(), becomes("new"), quick());
  ASSERT_TRUE(result);
  EXPECT_EQ(attribute(folder.path(), "user.rating"), value);
  EXPECT_EQ(attribute(folder.path(), "user.empty"), "");
  EXPECT_THAT(result->findings, IsEmpty());
}

TEST(Attributes, AccessControlListsAreKept) {
  const FolderWithMaster folder;
  const std::string list = acl_for_one_user(4);
  if (setxattr(folder.path().c_str(), "system.posix_acl_access", list.data(), list.size(), 0) !=
      0) {
    GTEST_SKIP() << "no access control lists here";
  }
  const mode_t mode = status_of(folder.path()).st_mode;
  ASSERT_TRUE(edit_master(folder.path(), becomes("new"), quick()));
  EXPECT_EQ(attribute(folder.path(), "system.posix_acl_access"), list);
  EXPECT_EQ(status_of(folder.path()).st_mode, mode);
}

// The folder's default list came after the file.
TEST(Attributes, NoAccessIsInheritedFromTheFolder) {
  const FolderWithMaster folder;
  ASSERT_EQ(chmod(folder.path().c_str(), 0640), 0);
  const std::string list = acl_for_one_user(6);
  if (setxattr(folder.folder().c_str(), "system.posix_acl_default", list.data(), list.size(), 0) !=
      0) {
    GTEST_SKIP() << "no access control lists here";
  }
  ASSERT_TRUE(edit_master(folder.path(), becomes("new"), quick()));
  EXPECT_EQ(attribute(folder.path(), "system.posix_acl_access"), "none");
  EXPECT_EQ(status_of(folder.path()).st_mode & 07777, 0640u);
}

TEST(Attributes, TheOwnerIsKeptByRoot) {
  if (geteuid() != 0) GTEST_SKIP() << "needs root";
  const FolderWithMaster folder;
  ASSERT_EQ(chown(folder.path().c_str(), 1234, 2345), 0);
  const auto result = edit_master(folder.path(), becomes("new"), quick());
  ASSERT_TRUE(result);
  EXPECT_EQ(status_of(folder.path()).st_uid, 1234u);
  EXPECT_EQ(status_of(folder.path()).st_gid, 2345u);
  EXPECT_THAT(result->findings, IsEmpty());
}

// The editor may write to the folder, but the file is another's.
TEST(Attributes, AnOwnerThatCannotBeKeptWidensNoAccess) {
  if (geteuid() != 0) GTEST_SKIP() << "needs root, to give it up";
  const FolderWithMaster folder;
  ASSERT_EQ(chmod(folder.folder().c_str(), 0777), 0);
  ASSERT_EQ(chown(folder.path().c_str(), 1234, 2345), 0);
  ASSERT_EQ(chmod(folder.path().c_str(), 0664), 0);
  EXPECT_EQ(test::in_child([&] {
              if (setgroups(0, nullptr) != 0 || setgid(nobody) != 0 || setuid(nobody) != 0)
                return 1;
              MasterEditOptions strict = quick();
              strict.strict = true;
              const auto refused = edit_master(folder.path(), becomes("new"), strict);
              if (refused || refused.error().code != ErrorCode::permission) return 2;
              const auto result = edit_master(folder.path(), becomes("new"), quick());
              if (!result) return 3;
              return has_rule(result->findings, "write/owner") ? 0 : 4;
            }),
            0);
  EXPECT_EQ(folder.text(), "new");
  EXPECT_EQ(status_of(folder.path()).st_uid, nobody);
  EXPECT_EQ(status_of(folder.path()).st_mode & 07777, 0644u);  // the group's write went
}

TEST(Attributes, TheTimeIsNowButAtLeastASecondLater) {
  const FolderWithMaster folder;
  const std::time_t now = std::time(nullptr);
  const timespec old[2] = {{.tv_sec = now - 1000, .tv_nsec = 5},
                           {.tv_sec = now - 1000, .tv_nsec = 5}};
  ASSERT_EQ(utimensat(AT_FDCWD, folder.path().c_str(), old, 0), 0);
  ASSERT_TRUE(edit_master(folder.path(), becomes("new"), quick()));
  EXPECT_GE(status_of(folder.path()).st_mtim.tv_sec, now);
  const timespec future[2] = {{.tv_sec = now + 1000, .tv_nsec = 5},
                              {.tv_sec = now + 1000, .tv_nsec = 5}};
  ASSERT_EQ(utimensat(AT_FDCWD, folder.path().c_str(), future, 0), 0);
  ASSERT_TRUE(edit_master(folder.path(), becomes("newer"), quick()));
  EXPECT_EQ(status_of(folder.path()).st_mtim.tv_sec, now + 1001);
  EXPECT_EQ(status_of(folder.path()).st_mtim.tv_nsec, 5);
}

TEST(Attributes, TheTimeIsKeptIfAskedTo) {
  const FolderWithMaster folder;
  const timespec old[2] = {{.tv_sec = 1'000'000, .tv_nsec = 7},
                           {.tv_sec = 1'000'000, .tv_nsec = 7}};
  ASSERT_EQ(utimensat(AT_FDCWD, folder.path().c_str(), old, 0), 0);
  MasterEditOptions options = quick();
  options.keep_mtime = true;
  ASSERT_TRUE(edit_master(folder.path(), becomes("new"), options));
  EXPECT_EQ(status_of(folder.path()).st_mtim.tv_sec, 1'000'000);
  EXPECT_EQ(status_of(folder.path()).st_mtim.tv_nsec, 7);
}

// A call that the system refuses: a finding, and an error if strict.
class Refusing : public test::EachCallFs {
 public:
  explicit Refusing(std::string call) : call_(std::move(call)) {}

 protected:
  bool before(const std::string& call) override {
    errno = EPERM;
    return call != call_;
  }

 private:
  const std::string call_;
};

class RefusedAttribute : public testing::TestWithParam<const char*> {};

TEST_P(RefusedAttribute, IsAFindingUnlessStrict) {
  const FolderWithMaster folder;
  if (setxattr(folder.path().c_str(), "user.rating", "5", 1, 0) != 0) {
    GTEST_SKIP() << "no extended attributes here";
  }
  ASSERT_EQ(chmod(folder.path().c_str(), 0640), 0);
  Refusing fs(GetParam());
  MasterEditOptions options = quick();
  options.strict = true;
  const auto refused = edit::edit_master(fs, folder.path(), becomes("new"), options, false);
  ASSERT_FALSE(refused);
  EXPECT_EQ(refused.error().code, ErrorCode::permission);
  EXPECT_TRUE(refused.error().message.starts_with("write/attributes: ")) << refused.error().message;
  EXPECT_EQ(folder.text(), "old bytes");
  const auto result = edit::edit_master(fs, folder.path(), becomes("new"), quick(), false);
  ASSERT_TRUE(result) << result.error().message;
  EXPECT_TRUE(has_rule(result->findings, "write/attributes"));
  EXPECT_EQ(folder.text(), "new");
}
INSTANTIATE_TEST_SUITE_P(Attributes, RefusedAttribute,
                         testing::Values("change_mode", "list_attributes", "get_attribute",
                                         "set_attribute", "set_modified"),
                         [](const auto& tested) { return std::string(tested.param); });

// What a file system says of itself.
class Network : public files::Fs {
 public:
  int file_system(int /*fd*/, long& magic) override {
    magic = 0x6969;  // NFS
    return 0;
  }
};

TEST(Attributes, AFolderOnTheNetworkIsTold) {
  const FolderWithMaster folder;
  Network fs;
  const auto result = edit::edit_master(fs, folder.path(), becomes("new"), quick(), false);
  ASSERT_TRUE(result);
  EXPECT_TRUE(has_rule(result->findings, "write/network-lock"));
  EXPECT_EQ(folder.text(), "new");
}

}  // namespace
}  // namespace picdesk
