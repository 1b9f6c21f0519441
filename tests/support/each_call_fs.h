// SPDX-License-Identifier: GPL-3.0-or-later
// A file system that tells a test of each call, before and after: the base of file systems that
// fail, kill or count. Thread-safe if its hooks are.
#pragma once

#include <sys/stat.h>

#include <algorithm>
#include <cerrno>
#include <limits>
#include <string>
#include <vector>

#include "base/files.h"

namespace picdesk::test {

class EachCallFs : public files::Fs {
 public:
  int open_folder(const std::string& path) override {
    return around("open_folder", [&] { return Fs::open_folder(path); });
  }
  int open_beneath(int root_fd, const std::string& path, int flags, mode_t mode) override {
    return around("open_beneath", [&] { return Fs::open_beneath(root_fd, path, flags, mode); });
  }
  int make_directory(int root_fd, const std::string& path, mode_t mode) override {
    return around("make_directory", [&] { return Fs::make_directory(root_fd, path, mode); });
  }
  ssize_t write(int fd, const void* bytes, std::size_t size) override {
    return around("write", [&] { return Fs::write(fd, bytes, std::min(size, most_bytes())); });
  }
  int preallocate(int fd, off_t size) override {
    return around("preallocate", [&] { return Fs::preallocate(fd, size); });
  }
  int change_mode(int fd, mode_t mode) override {
    return around("change_mode", [&] { return Fs::change_mode(fd, mode); });
  }
  // Told of, not done: no test pulls the plug, and real syncs make a sweep of faults slow.
  int sync(int fd) override {
    struct stat status {};
    const bool folder = fstat(fd, &status) == 0 && S_ISDIR(status.st_mode);
    return around(folder ? "sync_folder" : "sync", [] { return 0; });
  }
  // As on Linux, a failed close has released the descriptor all the same.
  int close(int fd) override {
    const bool goes_on = before("close");
    const int number = errno;
    const int closed = Fs::close(fd);
    after("close");
    if (!goes_on) errno = number;
    return goes_on ? closed : -1;
  }
  int rename(int dir_fd, const std::string& from, const std::string& to, bool replace) override {
    return around("rename", [&] { return Fs::rename(dir_fd, from, to, replace); });
  }
  int remove(int dir_fd, const std::string& name) override {
    return around("remove", [&] { return Fs::remove(dir_fd, name); });
  }
  int remove_directory(int dir_fd, const std::string& name) override {
    return around("remove_directory", [&] { return Fs::remove_directory(dir_fd, name); });
  }
  ssize_t read(int fd, void* buffer, std::size_t size) override {
    return around("read", [&] { return Fs::read(fd, buffer, std::min(size, most_bytes())); });
  }
  int status(int fd, struct stat& found) override {
    return around("status", [&] { return Fs::status(fd, found); });
  }
  int status_of(int dir_fd, const std::string& name, struct stat& found) override {
    return around("status_of", [&] { return Fs::status_of(dir_fd, name, found); });
  }
  int list(int dir_fd, std::vector<std::string>& names) override {
    return around("list", [&] { return Fs::list(dir_fd, names); });
  }
  int lock(int fd, int operation) override {
    return around("lock", [&] { return Fs::lock(fd, operation); });
  }
  int file_system(int fd, long& magic) override {
    return around("file_system", [&] { return Fs::file_system(fd, magic); });
  }
  int inode_flags(int fd, int& flags) override {
    return around("inode_flags", [&] { return Fs::inode_flags(fd, flags); });
  }
  int clone(int fd, int from_fd) override {
    return around("clone", [&] { return Fs::clone(fd, from_fd); });
  }
  int link(int from_dir, const std::string& from, int to_dir, const std::string& to) override {
    return around("link", [&] { return Fs::link(from_dir, from, to_dir, to); });
  }
  int change_owner(int fd, uid_t owner, gid_t group) override {
    return around("change_owner", [&] { return Fs::change_owner(fd, owner, group); });
  }
  int set_modified(int fd, const timespec& time) override {
    return around("set_modified", [&] { return Fs::set_modified(fd, time); });
  }
  int list_attributes(int fd, std::vector<std::string>& names) override {
    return around("list_attributes", [&] { return Fs::list_attributes(fd, names); });
  }
  int get_attribute(int fd, const std::string& name, std::string& value) override {
    return around("get_attribute", [&] { return Fs::get_attribute(fd, name, value); });
  }
  int set_attribute(int fd, const std::string& name, const std::string& value) override {
    return around("set_attribute", [&] { return Fs::set_attribute(fd, name, value); });
  }
  int remove_attribute(int fd, const std::string& name) override {
    return around("remove_attribute", [&] { return Fs::remove_attribute(fd, name); });
  }

 protected:
  // False: the call is not made and fails with errno as it was left.
  virtual bool before(const std::string& call) = 0;
  virtual void after(const std::string& /*call*/) {}
  // By one read or write, so that there are many.
  virtual std::size_t most_bytes() const { return std::numeric_limits<std::size_t>::max(); }

 private:
  template <class Call>
  auto around(const char* name, Call call) -> decltype(call()) {
    if (!before(name)) return -1;
    const auto result = call();
    const int number = errno;
    after(name);
    errno = number;
    return result;
  }
};

}  // namespace picdesk::test
