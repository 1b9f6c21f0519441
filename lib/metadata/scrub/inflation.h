// SPDX-License-Identifier: GPL-3.0-or-later
// Compressed texts of PNG, within one bound for all of a file. Not thread-safe.
#pragma once

#include <cstddef>
#include <string>

#include "metadata/container/layout.h"
#include "picdesk/master.h"
#include "picdesk/result.h"

namespace picdesk::metadata {

// What all compressed texts of a file may grow to: thousands of them could fill the memory. What
// is left is found as it stands in the file.
class Inflation {
 public:
  // Errors: those of metadata::inflate().
  Result<std::string> inflate(ByteView stream);
  void spend(std::size_t bytes);
  bool is_spent() const { return left_ == 0; }

 private:
  std::size_t left_ = Limits{}.metadata_bytes;
};

// The zlib stream of zTXt, or of an iTXt that has one; empty for other texts.
ByteView stream_of(const Part& part, ByteView chunk);

}  // namespace picdesk::metadata
