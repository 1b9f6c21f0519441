// SPDX-License-Identifier: GPL-3.0-or-later
// The single steps of a durable write, and the names of its temporary files.
#pragma once

#include <sys/types.h>

#include <cstddef>
#include <optional>
#include <span>
#include <string>
#include <string_view>

#include "base/files.h"

namespace picdesk::files {

// Which step on a file failed ("write", "sync", ...) and its errno.
struct Failure {
  std::string_view action;
  int number = 0;
};

std::optional<Failure> reserve_space(Fs& fs, int file, std::size_t size);
std::optional<Failure> write_all(Fs& fs, int file, std::span<const std::byte> bytes);
// A failed fsync is final, EINTR included: the kernel may have dropped the dirty pages, so a
// second call would report success for lost bytes.
std::optional<Failure> sync_file(Fs& fs, int file);

// 0666 without the umask.
mode_t new_file_mode();

// 16 random hex digits.
std::string random_id();
// ".picdesk-ID-SEQUENCE.tmp": hidden, and of a length that no file system refuses.
std::string temporary_name(std::string_view id, std::uint64_t sequence);
// The ID of such a name; empty if it is another file's.
std::string_view id_of_temporary(std::string_view name);

}  // namespace picdesk::files
