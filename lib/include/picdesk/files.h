// SPDX-License-Identifier: GPL-3.0-or-later
// Whole reads of untrusted files, and atomic writes of reports. Thread-safe.
#pragma once

#include <cstddef>
#include <cstdint>
#include <span>
#include <string>
#include <vector>

#include "picdesk/result.h"

namespace picdesk::files {

using Bytes = std::vector<std::byte>;

// The whole of a regular file (no FIFO, device or directory). Errors: not_found, permission,
// invalid_argument (a directory, FIFO, ...), too_large, io; each names the path.
Result<Bytes> read(const std::string& path, std::uint64_t max_bytes);

// Writes a file whole or not at all, replacing a regular file of that name; its folder must be
// there. Masters are edited by picdesk/master_edit.h only. Errors: not_found, permission, io,
// conflict (not a regular file), exhausted; each names the path.
Result<void> write(const std::string& path, std::span<const std::byte> bytes);

// Regular files beneath a path: a file stands for itself, a folder for the articles in it
// (recursively, by extension md markdown html htm xhtml, any case), hidden entries, symlinked
// folders and node_modules left out. Sorted by path; each `relative` is relative to the folder it
// was found in (a file: its name). Errors: not_found, permission, io, invalid_argument (a device, a
// FIFO).
struct Found {
  std::string path;
  std::string relative;
};
Result<std::vector<Found>> find_articles(const std::string& path);
// Photographs by extension: jpg jpeg png webp tif tiff. As find_articles(), no folder is skipped
// by name.
Result<std::vector<Found>> find_photographs(const std::string& path);

// SHA-256, lower-case hexadecimal, as manifests name files.
std::string sha256(std::span<const std::byte> bytes);

}  // namespace picdesk::files
