// SPDX-License-Identifier: GPL-3.0-or-later
#include "probe/bool_decoder.h"

namespace picdesk::gate {

std::uint32_t BoolDecoder::next_byte() {
  if (at_ < bytes_.size()) return u8(bytes_, at_++);
  return 0;
}

bool BoolDecoder::flag() {
  constexpr std::uint32_t kEvenOdds = 128;
  const std::uint32_t split = 1 + ((range_ - 1) * kEvenOdds >> 8);
  const bool set = value_ >= split << 8;
  if (set) {
    range_ -= split;
    value_ -= split << 8;
  } else {
    range_ = split;
  }
  while (range_ < 128) {
    value_ <<= 1;
    range_ <<= 1;
    if (++used_bits_ % 8 == 0) {
      value_ |= next_byte();
    }
  }
  return set;
}

std::uint32_t BoolDecoder::literal(int bits) {
  std::uint32_t value = 0;
  for (int i = 0; i < bits; ++i) value = value << 1 | static_cast<std::uint32_t>(flag());
  return value;
}

}  // namespace picdesk::gate
