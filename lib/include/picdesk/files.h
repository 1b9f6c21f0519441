// SPDX-License-Identifier: GPL-3.0-or-later
// Whole reads of untrusted files. Thread-safe.
#pragma once

#include <cstddef>
#include <cstdint>
#include <string>
#include <vector>

#include "picdesk/result.h"

namespace picdesk::files {

using Bytes = std::vector<std::byte>;

// The whole of a regular file (no FIFO, device or directory). Errors: not_found, permission,
// invalid_argument (a directory, FIFO, ...), too_large, io; each names the path.
Result<Bytes> read(const std::string& path, std::uint64_t max_bytes);

}  // namespace picdesk::files
