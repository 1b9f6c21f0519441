// SPDX-License-Identifier: GPL-3.0-or-later
// Boxes of the ISO base media file format (ISO/IEC 14496-12, 4.2), which HEIF, AVIF and JPEG XL
// share.
#pragma once

#include <cstdint>
#include <optional>
#include <string_view>

#include "picdesk/result.h"
#include "probe/bytes.h"

namespace picdesk::gate {

struct Box {
  std::uint64_t at = 0;  // in the file
  std::string_view type;
  std::uint64_t payload = 0;  // in the file; of a full box: behind version and flags
  std::uint64_t length = 0;   // of the payload, bytes
  std::uint32_t version = 0;  // of a full box
  std::uint64_t end() const { return payload + length; }
};

// The boxes of a file one by one; it counts them over all levels.
class BoxReader {
 public:
  explicit BoxReader(ByteView file) : file_(file) {}

  // The box at `at`, which must end at or before `end`. Errors: corrupt_data; too_large for more
  // than 1,024 boxes.
  Result<Box> read(std::uint64_t at, std::uint64_t end);
  // The same box with version and flags taken off its payload; false if there is no room for them.
  bool open_full(Box& box) const;

 private:
  ByteView file_;
  int boxes_ = 0;
};

// Reads numbers of a box one after another; past the end they are 0 and failed() is true.
class BoxCursor {
 public:
  BoxCursor(ByteView file, const Box& box);

  std::uint64_t number(std::uint32_t bytes);  // 0, 1, 2, 4 or 8
  std::string_view four_letters();
  std::string_view text();  // up to a NUL, which is passed
  void skip(std::uint64_t bytes);
  std::uint64_t left() const { return bytes_.size() - at_; }
  bool failed() const { return failed_; }

 private:
  ByteView bytes_;
  std::size_t at_ = 0;
  bool failed_ = false;
};

}  // namespace picdesk::gate
