// SPDX-License-Identifier: GPL-3.0-or-later
// OutputRoot: which folder a path leads to, and what is there already. How a file is written is
// in atomic_write.cc.
#include <fcntl.h>
#include <sys/stat.h>

#include <atomic>
#include <cerrno>
#include <mutex>

#include "base/atomic_write.h"
#include "base/descriptor.h"
#include "base/file_error.h"
#include "base/file_read.h"
#include "base/file_steps.h"
#include "base/files.h"
#include "base/text.h"

namespace picdesk::files {
namespace {

constexpr std::size_t longest_name = 255;   // bytes, NAME_MAX
constexpr std::size_t longest_path = 1024;  // bytes
constexpr int folder_flags = O_RDONLY | O_DIRECTORY | O_CLOEXEC;

bool is_plain_name(std::string_view name) {
  return !name.empty() && name != "." && name != ".." && name.size() <= longest_name;
}

// Relative, and made of plain names only.
Result<void> require_relative(std::string_view path) {
  bool plain = path.size() <= longest_path && path.find('\0') == std::string_view::npos;
  for (std::string_view rest = path; plain;) {
    const std::size_t slash = rest.find('/');
    plain = is_plain_name(rest.substr(0, slash));
    if (slash == std::string_view::npos) break;
    rest.remove_prefix(slash + 1);
  }
  if (plain) return {};
  return fail(ErrorCode::invalid_argument,
              "output path \"" + text::printable(text::truncate(path, 300)) +
                  "\" is not a relative path of plain names",
              "leave out a leading /, empty parts, . and .., names above 255 bytes and paths above "
              "1024");
}

std::string without_trailing_slash(std::string path) {
  while (path.size() > 1 && path.back() == '/') path.pop_back();
  return path;
}

}  // namespace

struct OutputRoot::State {
  State(std::string directory, Fs& file_system) : path(std::move(directory)), fs(file_system) {}

  const std::string path;
  Fs& fs;
  const std::string run_id = random_id();
  std::atomic<std::uint64_t> sequence{0};
  mutable std::mutex mutex;  // guards `root`
  mutable Descriptor root;   // not valid until the folder exists

  // The root's descriptor; not_found while it is missing.
  Result<int> existing_root() const {
    const std::lock_guard lock(mutex);
    if (!root.valid()) root = Descriptor(::open(path.c_str(), folder_flags));
    if (!root.valid()) return system_error(path, "open the folder", errno);
    return root.get();
  }

  Result<int> made_root() {
    Result<int> existing = existing_root();
    if (existing || existing.error().code != ErrorCode::not_found) return existing;
    if (Result<void> made = make_folders_to(fs, path); !made) return forward_error(made);
    return existing_root();
  }

  std::string full(const std::string& relative) const {
    return (path == "/" ? "" : path) + "/" + relative;
  }
};

OutputRoot::OutputRoot(std::unique_ptr<State> state) : state_(std::move(state)) {}
OutputRoot::OutputRoot(OutputRoot&&) noexcept = default;
OutputRoot& OutputRoot::operator=(OutputRoot&&) noexcept = default;
OutputRoot::~OutputRoot() = default;

const std::string& OutputRoot::path() const { return state_->path; }

Result<OutputRoot> OutputRoot::open(const std::string& directory, Fs& fs) {
  if (directory.empty() || directory.find('\0') != std::string::npos) {
    return fail(ErrorCode::invalid_argument,
                "\"" + text::printable(directory) + "\" is not the path of an output folder",
                "name a folder");
  }
  OutputRoot root(std::make_unique<State>(without_trailing_slash(directory), fs));
  Result<int> opened = root.state_->existing_root();
  if (!opened && opened.error().code == ErrorCode::conflict) {
    return fail(ErrorCode::invalid_argument, opened.error().message,
                "the output path names something that is not a folder");
  }
  if (!opened && opened.error().code != ErrorCode::not_found) return forward_error(opened);
  return root;
}

Result<void> OutputRoot::write(const std::string& relative, std::span<const std::byte> bytes,
                               Existing existing) {
  if (Result<void> valid = require_relative(relative); !valid) return valid;
  Result<int> root = state_->made_root();
  if (!root) return forward_error(root);
  const std::size_t slash = relative.rfind('/');
  const bool nested = slash != std::string::npos;
  const std::string full = state_->full(relative);
  Result<Descriptor> folder =
      open_folder(state_->fs, *root, nested ? relative.substr(0, slash) : std::string("."), full);
  if (!folder) return forward_error(folder);
  const WriteJob job{.folder = folder->get(),
                     .name = nested ? relative.substr(slash + 1) : relative,
                     .temporary = temporary_name(state_->run_id, state_->sequence++),
                     .full_path = full,
                     .existing = existing};
  return atomic_write(state_->fs, job, bytes);
}

Result<Bytes> OutputRoot::read(const std::string& relative, std::uint64_t max_bytes) const {
  if (Result<void> valid = require_relative(relative); !valid) return forward_error(valid);
  Result<int> root = state_->existing_root();
  if (!root) return forward_error(root);
  const std::string full = state_->full(relative);
  const Descriptor file(real_fs().open_beneath(*root, relative, read_flags(), 0));
  if (!file.valid()) return system_error(full, "open", errno == ENOTDIR ? ENOENT : errno);
  return read_open_file(file.get(), full, max_bytes);
}

Result<bool> OutputRoot::exists(const std::string& relative) const {
  if (Result<void> valid = require_relative(relative); !valid) return forward_error(valid);
  Result<int> root = state_->existing_root();
  if (!root && root.error().code == ErrorCode::not_found) return false;
  if (!root) return forward_error(root);
  const Descriptor found(real_fs().open_beneath(*root, relative, O_PATH | O_NOFOLLOW, 0));
  if (found.valid()) return true;
  if (errno == ENOENT || errno == ENOTDIR) return false;
  return system_error(state_->full(relative), "look at", errno);
}

}  // namespace picdesk::files
