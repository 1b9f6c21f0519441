// SPDX-License-Identifier: GPL-3.0-or-later
// A fresh folder, removed with all that is in it at the end of the scope.
#pragma once

#include <cstddef>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace picdesk::test {

class TempDir {
 public:
  TempDir();
  explicit TempDir(const std::string& parent);
  ~TempDir();
  TempDir(const TempDir&) = delete;
  TempDir& operator=(const TempDir&) = delete;

  const std::string& path() const { return path_; }
  std::string operator/(std::string_view name) const { return path_ + "/" + std::string(name); }
  // Relative paths of all regular files, sorted.
  std::vector<std::string> files() const;

 private:
  std::string path_;
};

// Where many small files are made fast: in memory, if this system has such a folder.
std::string fast_parent();

// Whole files; a failure throws std::runtime_error and so fails the test.
std::vector<std::byte> read_file(const std::string& path);
std::string read_text(const std::string& path);
void write_file(const std::string& path, std::span<const std::byte> bytes);
void write_file(const std::string& path, std::string_view text);

}  // namespace picdesk::test
