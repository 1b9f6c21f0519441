// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/file_read.h"

#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

#include <algorithm>
#include <cerrno>
#include <chrono>
#include <new>

#include "base/descriptor.h"
#include "base/file_error.h"
#include "base/text.h"

namespace picdesk::files {
namespace {

constexpr std::size_t chunk_bytes = 1u << 20;

tl::unexpected<Error> too_large(const std::string& path, std::uint64_t size, std::uint64_t limit) {
  return fail(ErrorCode::too_large,
              text::printable(path) + ": has " + std::to_string(size) +
                  " bytes or more, the limit is " + std::to_string(limit),
              "raise the limit of the file size only for files you trust");
}

std::string_view kind(mode_t mode) {
  if (S_ISDIR(mode)) return "is a folder";
  if (S_ISFIFO(mode)) return "is a FIFO";
  if (S_ISSOCK(mode)) return "is a socket";
  return "is a device";
}

Result<void> require_regular(const struct stat& status, const std::string& path) {
  if (S_ISREG(status.st_mode)) return {};
  return fail(
      ErrorCode::invalid_argument,
      text::printable(path) + ": " + std::string(kind(status.st_mode)) + ", not a regular file",
      "name a file");
}

// Reads to the end whatever fstat said: the file may grow, and some file systems say 0.
Result<Bytes> read_to_end(Fs& fs, int fd, const std::string& path, std::uint64_t expected,
                          std::uint64_t max_bytes) {
  // One byte more than expected, so that the end is seen without growing (which would double).
  Bytes bytes(static_cast<std::size_t>(expected) + 1);
  std::size_t used = 0;
  while (true) {
    if (used == bytes.size()) bytes.resize(used + chunk_bytes);
    const ssize_t got = fs.read(fd, bytes.data() + used, bytes.size() - used);
    if (got < 0 && errno == EINTR) continue;
    if (got < 0) return system_error(path, "read", errno);
    if (got == 0) break;
    used += static_cast<std::size_t>(got);
    if (used > max_bytes) return too_large(path, used, max_bytes);
  }
  bytes.resize(used);
  return bytes;
}

// An empty path and one with a NUL byte would name something else than was meant.
Result<void> require_path(const std::string& path) {
  if (!path.empty() && path.find('\0') == std::string::npos) return {};
  return fail(ErrorCode::invalid_argument,
              "\"" + text::printable(path) + "\" is not the path of a file", "name a file");
}

}  // namespace

int read_flags() { return O_RDONLY | O_CLOEXEC | O_NONBLOCK | O_NOCTTY; }

Result<Bytes> read_open_file(int fd, const std::string& path, std::uint64_t max_bytes, Fs& fs) {
  struct stat status {};
  if (fs.status(fd, status) != 0) return system_error(path, "read", errno);
  if (Result<void> regular = require_regular(status, path); !regular) return forward_error(regular);
  const auto size = static_cast<std::uint64_t>(std::max<off_t>(status.st_size, 0));
  if (size > max_bytes) return too_large(path, size, max_bytes);
  try {
    return read_to_end(fs, fd, path, size, max_bytes);
  } catch (const std::bad_alloc&) {
    return system_error(path, "read", ENOMEM);
  }
}

Result<Bytes> read(const std::string& path, std::uint64_t max_bytes) {
  if (Result<void> valid = require_path(path); !valid) return forward_error(valid);
  const Descriptor file(open(path.c_str(), read_flags()));
  if (!file.valid()) {
    // A folder in the middle of the path that is none: there is no such file.
    return system_error(path, "open", errno == ENOTDIR ? ENOENT : errno);
  }
  return read_open_file(file.get(), path, max_bytes);
}

Result<PartialDate> modified(const std::string& path) {
  if (Result<void> valid = require_path(path); !valid) return forward_error(valid);
  struct stat status {};
  if (stat(path.c_str(), &status) != 0) {
    return system_error(path, "look at", errno == ENOTDIR ? ENOENT : errno);
  }
  if (Result<void> regular = require_regular(status, path); !regular) return forward_error(regular);
  const std::chrono::sys_seconds time{std::chrono::seconds{status.st_mtim.tv_sec}};
  const auto midnight = std::chrono::floor<std::chrono::days>(time);
  const std::chrono::year_month_day day{midnight};
  const std::chrono::hh_mm_ss clock{time - midnight};
  PartialDate date;
  date.year = static_cast<int>(day.year());
  date.month = static_cast<int>(static_cast<unsigned>(day.month()));
  date.day = static_cast<int>(static_cast<unsigned>(day.day()));
  date.hour = static_cast<int>(clock.hours().count());
  date.minute = static_cast<int>(clock.minutes().count());
  date.second = static_cast<int>(clock.seconds().count());
  date.offset_minutes = 0;
  if (date.year < 1 || date.year > 9999) {
    return fail(
        ErrorCode::invalid_argument,
        text::printable(path) + ": modification time lies in the year " + std::to_string(date.year),
        "set it with touch");
  }
  return date;
}

}  // namespace picdesk::files
