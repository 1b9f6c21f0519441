// SPDX-License-Identifier: GPL-3.0-or-later
#include "article/text/encoding.h"

#include <cstdio>
#include <cstring>
#include <string>

namespace picdesk::article {
namespace {

// Length of the well-formed sequence at `at` (Unicode 15, table 3-7), or 0.
std::size_t sequence_length(std::string_view bytes, std::size_t at) {
  const auto byte = [&](std::size_t i) -> unsigned {
    return at + i < bytes.size() ? static_cast<unsigned char>(bytes[at + i]) : 0u;
  };
  const auto tail = [&](std::size_t i) { return (byte(i) & 0xC0u) == 0x80u; };
  const unsigned lead = byte(0);
  if (lead < 0x80) return 1;
  if (lead >= 0xC2 && lead <= 0xDF) return tail(1) ? 2 : 0;
  if (lead >= 0xE0 && lead <= 0xEF) {
    const unsigned low = lead == 0xE0 ? 0xA0 : 0x80;
    const unsigned high = lead == 0xED ? 0x9F : 0xBF;
    return byte(1) >= low && byte(1) <= high && tail(2) ? 3 : 0;
  }
  if (lead >= 0xF0 && lead <= 0xF4) {
    const unsigned low = lead == 0xF0 ? 0x90 : 0x80;
    const unsigned high = lead == 0xF4 ? 0x8F : 0xBF;
    return byte(1) >= low && byte(1) <= high && tail(2) && tail(3) ? 4 : 0;
  }
  return 0;
}

bool eight_ascii(const char* bytes) {
  std::uint64_t word = 0;
  std::memcpy(&word, bytes, sizeof word);
  return (word & 0x8080808080808080u) == 0;
}

bool starts_as_utf16(std::string_view bytes) {
  return bytes.starts_with("\xFF\xFE") || bytes.starts_with("\xFE\xFF");
}

}  // namespace

std::optional<std::uint64_t> first_bad_byte(std::string_view bytes) {
  for (std::size_t at = 0; at < bytes.size();) {
    if (at + 8 <= bytes.size() && eight_ascii(bytes.data() + at)) {
      at += 8;
      continue;
    }
    for (const std::size_t next = at + 8; at < next && at < bytes.size();) {
      const std::size_t length = sequence_length(bytes, at);
      if (length == 0) return at;
      at += length;
    }
  }
  return std::nullopt;
}

Result<void> require_utf8(std::string_view bytes) {
  const auto bad = first_bad_byte(bytes);
  if (!bad) return {};
  if (starts_as_utf16(bytes)) {
    return fail(ErrorCode::corrupt_data, "not UTF-8: UTF-16 byte order mark at byte 0",
                "save the article as UTF-8");
  }
  char value[8];
  std::snprintf(value, sizeof value, "0x%02X", static_cast<unsigned char>(bytes[*bad]));
  return fail(ErrorCode::corrupt_data,
              "not UTF-8: byte " + std::string(value) + " at byte " + std::to_string(*bad),
              "save the article as UTF-8");
}

}  // namespace picdesk::article
