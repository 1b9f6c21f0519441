// SPDX-License-Identifier: GPL-3.0-or-later
// Reading an open file.
#pragma once

#include <cstdint>
#include <string>

#include "base/files.h"

namespace picdesk::files {

// How a file is opened for reading: a FIFO must not block us, a terminal not become ours.
int read_flags();

// The whole of the regular file `fd`; `path` is for errors.
Result<Bytes> read_open_file(int fd, const std::string& path, std::uint64_t max_bytes,
                             Fs& fs = real_fs());

}  // namespace picdesk::files
