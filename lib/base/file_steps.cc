// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/file_steps.h"

#include <sys/random.h>
#include <sys/stat.h>

#include <algorithm>
#include <array>
#include <cerrno>
#include <cstdlib>
#include <fstream>

#include "base/digest.h"

namespace picdesk::files {
namespace {

constexpr std::string_view prefix = ".picdesk-";
constexpr std::string_view suffix = ".tmp";
constexpr std::size_t id_digits = 16;

}  // namespace

std::optional<Failure> reserve_space(Fs& fs, int file, std::size_t size) {
  while (size > 0 && fs.preallocate(file, static_cast<off_t>(size)) != 0) {
    if (errno == EINTR) continue;
    // Not every file system can; the write itself then finds out whether there is room.
    if (errno == EOPNOTSUPP || errno == EINVAL || errno == ENOSYS) break;
    return Failure{"reserve space", errno};
  }
  return {};
}

std::optional<Failure> write_all(Fs& fs, int file, std::span<const std::byte> bytes) {
  while (!bytes.empty()) {
    const ssize_t written = fs.write(file, bytes.data(), bytes.size());
    if (written < 0 && errno == EINTR) continue;
    if (written < 0) return Failure{"write", errno};
    if (written == 0) return Failure{"write", EIO};  // never for a regular file; do not spin
    bytes = bytes.subspan(static_cast<std::size_t>(written));
  }
  return {};
}

std::optional<Failure> sync_file(Fs& fs, int file) {
  if (fs.sync(file) == 0) return {};
  return Failure{"sync", errno};
}

// umask() can only be read by setting it, for all threads at once; /proc tells without.
mode_t new_file_mode() {
  static const mode_t mode = [] {
    std::ifstream status("/proc/self/status");
    for (std::string line; std::getline(status, line);) {
      if (!line.starts_with("Umask:")) continue;
      return static_cast<mode_t>(0666 & ~std::strtoul(line.c_str() + 6, nullptr, 8));
    }
    const mode_t mask = umask(0);
    umask(mask);
    return static_cast<mode_t>(0666 & ~mask);
  }();
  return mode;
}

std::string random_id() {
  std::array<std::uint8_t, 8> bytes{};
  // Never short and never interrupted for so few bytes.
  if (getrandom(bytes.data(), bytes.size(), 0) < 0) return "0000000000000000";
  return digest::hex(bytes);
}

std::string temporary_name(std::string_view id, std::uint64_t sequence) {
  return std::string(prefix) + std::string(id) + "-" + std::to_string(sequence) +
         std::string(suffix);
}

std::string_view id_of_temporary(std::string_view name) {
  if (name.size() < prefix.size() + id_digits + 2 + suffix.size()) return {};
  if (!name.starts_with(prefix) || !name.ends_with(suffix)) return {};
  const std::string_view id = name.substr(prefix.size(), id_digits);
  if (id.find_first_not_of("0123456789abcdef") != std::string_view::npos) return {};
  std::string_view sequence = name.substr(prefix.size() + id_digits);
  sequence.remove_suffix(suffix.size());
  if (sequence.front() != '-') return {};
  sequence.remove_prefix(1);
  return sequence.find_first_not_of("0123456789") == std::string_view::npos ? id
                                                                            : std::string_view{};
}

}  // namespace picdesk::files
