// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string>

#include "console.h"
#include "inputs.h"
#include "picdesk/files.h"
#include "picdesk/master.h"
#include "picdesk/result.h"

namespace picdesk::command {

// A photo that passed the header gate.
struct PhotoFile {
  files::Bytes bytes;
  ProbeInfo info;
};

// Errors name the path.
Result<PhotoFile> open_photo(const std::string& path);

// The same for formats whose metadata is read and whose pixels are not: HEIF, JPEG XL, camera raw.
Result<PhotoFile> open_for_metadata(const std::string& path);

// The error with the path in its message.
Error with_path(const std::string& path, Error error);

// A whole text file of at most 256 MiB: a sheet, a template, a table of codes.
Result<std::string> read_text(const std::string& path);

// Counts what went well, for the exit code of a subcommand that reads photos one by one.
class Tally {
 public:
  explicit Tally(Console& console) : console_(console) {}
  void done() { ++done_; }
  void failed(const std::string& path, const Error& error);
  void add_missing(const Inputs& inputs);
  std::size_t failures() const { return failed_; }
  int exit_code() const;

 private:
  Console& console_;
  std::size_t done_ = 0;
  std::size_t failed_ = 0;
};

}  // namespace picdesk::command
