// SPDX-License-Identifier: GPL-3.0-or-later
// The boolean entropy decoder of VP8 (RFC 6386, section 7.3), for even odds alone: all that a frame
// header before its coefficient tables uses.
#pragma once

#include <cstdint>

#include "probe/bytes.h"

namespace picdesk::gate {

class BoolDecoder {
 public:
  explicit BoolDecoder(ByteView bytes) : bytes_(bytes) {
    value_ = next_byte() << 8;
    value_ |= next_byte();
  }

  bool flag();
  std::uint32_t literal(int bits);  // the most significant bit first
  // Read beyond the end, where bytes count as 0.
  bool failed() const { return used_bits_ > 8 * bytes_.size(); }

 private:
  std::uint32_t next_byte();

  ByteView bytes_;
  std::size_t at_ = 0;
  std::uint32_t value_ = 0;  // two bytes of the stream
  std::uint32_t range_ = 255;
  std::size_t used_bits_ = 0;
};

}  // namespace picdesk::gate
