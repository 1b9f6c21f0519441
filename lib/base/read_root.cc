// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/read_root.h"

#include <fcntl.h>

#include <cerrno>
#include <cstring>

#include "base/file_error.h"
#include "base/file_read.h"
#include "base/open_beneath.h"

namespace picdesk::files {
namespace {

constexpr int kTries = 8;  // ".." in a link while someone renames folders (EAGAIN)

int open_inside(int root, const std::string& path, int flags) {
  for (int left = kTries; left > 0; --left) {
    const int opened = open_beneath_following(root, path, flags);
    if (opened >= 0 || (errno != EAGAIN && errno != EINTR)) return opened;
  }
  return -1;
}

ReadRoot::Outcome refused(std::string problem) {
  return {ReadRoot::Outcome::State::refused, std::move(problem), {}};
}

ReadRoot::Outcome not_opened(int number) {
  if (number == ENOENT || number == ENOTDIR || number == ENAMETOOLONG) return {};
  if (number == EXDEV) return {ReadRoot::Outcome::State::outside, {}, {}};
  return refused(std::string("cannot be opened: ") + std::strerror(number));
}

}  // namespace

Result<ReadRoot> ReadRoot::open(const std::string& folder) {
  Descriptor root(real_fs().open_folder(folder));
  if (!root.valid()) return system_error(folder, "open the folder", errno);
  return ReadRoot(std::move(root));
}

ReadRoot::Outcome ReadRoot::read(const std::string& path, std::uint64_t max_bytes) const {
  const Descriptor file(open_inside(root_.get(), path.empty() ? "." : path, read_flags()));
  if (!file.valid()) return not_opened(errno);
  Result<Bytes> bytes = read_open_file(file.get(), "", max_bytes);
  if (bytes) return {Outcome::State::read, {}, std::move(*bytes)};
  // Messages name the path in front, which is empty here.
  std::string_view problem = bytes.error().message;
  while (problem.starts_with(':') || problem.starts_with(' ')) problem.remove_prefix(1);
  return refused(std::string(problem));
}

std::vector<std::string> ReadRoot::names(const std::string& folder) const {
  std::vector<std::string> names;
  const Descriptor opened(
      open_inside(root_.get(), folder.empty() ? "." : folder, O_RDONLY | O_DIRECTORY | O_CLOEXEC));
  if (!opened.valid() || real_fs().list(opened.get(), names) != 0) return {};
  return names;
}

}  // namespace picdesk::files
