// SPDX-License-Identifier: GPL-3.0-or-later
// The part of text.h that looks at code points one by one and changes none.
#include <unicode/utf8.h>

#include <bit>
#include <cstdint>
#include <cstdio>
#include <cstring>

#include "base/ascii.h"
#include "base/code_point.h"
#include "base/text.h"

namespace picdesk::text {
namespace {

std::string named(std::int32_t value) {
  char buffer[16];
  std::snprintf(buffer, sizeof buffer, "U+%04X", static_cast<unsigned>(value));
  return buffer;
}

std::string named_byte(char byte) {
  char buffer[8];
  std::snprintf(buffer, sizeof buffer, "0x%02X", static_cast<unsigned char>(byte));
  return buffer;
}

bool may_be_embedded(std::int32_t value) {
  if (value < 0x20) return value == '\t' || value == '\n' || value == '\r';
  return value != 0xFFFE && value != 0xFFFF;
}

// What can move the cursor, hide text or reverse its order. LRM, RLM and ALM pass: Arabic needs
// them and they reorder nothing beyond themselves.
bool safe_to_print(std::int32_t value) {
  if (value < 0x20) return value == '\n';
  const bool c1 = value >= 0x7F && value <= 0x9F;
  const bool bidi = (value >= 0x202A && value <= 0x202E) || (value >= 0x2066 && value <= 0x2069);
  return !c1 && !bidi && value != 0x2028 && value != 0x2029 && value != 0xFEFF;
}

constexpr std::size_t kBlock = sizeof(std::uint64_t);

std::uint64_t block_at(const char* bytes) {
  std::uint64_t block = 0;
  std::memcpy(&block, bytes, kBlock);
  if constexpr (std::endian::native == std::endian::big) block = __builtin_bswap64(block);
  return block;
}

// The top bits of the bytes that are not 0 in their lower half.
std::uint64_t lower_halves(std::uint64_t block) {
  return (block << 4) | (block << 5) | (block << 6) | (block << 7);
}

// How many bytes of the block in front are strict UTF-8 of one to three bytes a code point, all
// eight at once: nearly all that articles hold. 0: look at each. Marks are the top bits of bytes;
// the first byte is the lowest.
std::size_t good_block(std::string_view bytes) {
  if (bytes.size() < kBlock) return 0;
  const std::uint64_t block = block_at(bytes.data());
  const std::uint64_t beyond_ascii = block & kTopBits;
  if (beyond_ascii == 0) return kBlock;
  const std::uint64_t leads = beyond_ascii & (block << 1);
  const std::uint64_t of_three = leads & (block << 2);
  const std::uint64_t trails = beyond_ascii ^ leads;
  if (trails != (leads << 8 | of_three << 16)) return 0;
  // C0 and C1 begin overlong forms; so may E0, and ED surrogates; F0 and above, four bytes.
  const std::uint64_t upper = (block << 3) | (block << 4) | (block << 5) | (block << 6);
  if ((leads & ~of_three & ~upper) != 0 || (of_three & (block << 3)) != 0) return 0;
  const std::uint64_t sure = lower_halves(block) & lower_halves(block ^ 0x0D0D0D0D0D0D0D0D);
  if ((of_three & ~sure) != 0) return 0;
  // A code point that the block's end cuts is left to the next one.
  if ((of_three >> 55 & 1) != 0) return kBlock - 2;
  return leads >> 63 != 0 ? kBlock - 1 : kBlock;
}

}  // namespace

// U8_NEXT refuses overlong forms, surrogates and everything above U+10FFFF. A code point has at
// most four bytes, so a window keeps its 32-bit positions valid in texts of any length.
CodePoint long_code_point_at(std::string_view bytes, std::size_t position) {
  const std::string_view window = bytes.substr(position, 4);
  const auto length = static_cast<std::int32_t>(window.size());
  std::int32_t next = 0;
  std::int32_t value = 0;
#pragma GCC diagnostic push
#pragma GCC diagnostic ignored "-Wconversion"  // inside ICU's macro
  U8_NEXT(window.data(), next, length, value);
#pragma GCC diagnostic pop
  return {value, static_cast<std::size_t>(next)};
}

std::size_t code_point_before(std::string_view bytes, std::size_t end) {
  constexpr std::size_t longest = 4;
  for (std::size_t size = 1; size <= longest && size <= end; ++size) {
    const std::size_t begin = end - size;
    if ((static_cast<unsigned char>(bytes[begin]) & 0xC0) == 0x80) continue;
    const CodePoint point = code_point_at(bytes.substr(0, end), begin);
    return point.value >= 0 && point.size == size ? begin : end - 1;
  }
  return end - 1;
}

void append_utf8(std::string& out, std::int32_t value) {
  const auto put = [&out](std::int32_t byte) { out += static_cast<char>(byte); };
  if (value < 0x80) return put(value);
  if (value < 0x800) {
    put(0xC0 | value >> 6);
  } else if (value < 0x10000) {
    put(0xE0 | value >> 12);
    put(0x80 | (value >> 6 & 63));
  } else {
    put(0xF0 | value >> 18);
    put(0x80 | (value >> 12 & 63));
    put(0x80 | (value >> 6 & 63));
  }
  put(0x80 | (value & 63));
}

std::optional<std::size_t> first_bad_byte(std::string_view bytes) {
  for (std::size_t at = 0; at < bytes.size();) {
    if (const std::size_t good = good_block(bytes.substr(at)); good > 0) {
      at += good;
      continue;
    }
    for (const std::size_t next = at + kBlock; at < next && at < bytes.size();) {
      const CodePoint point = code_point_at(bytes, at);
      if (point.value < 0) return at;
      at += point.size;
    }
  }
  return std::nullopt;
}

bool is_utf8(std::string_view bytes) { return !first_bad_byte(bytes); }

Result<std::string> embeddable(std::string_view bytes, std::string_view what) {
  for (std::size_t at = 0; at < bytes.size();) {
    const CodePoint point = code_point_at(bytes, at);
    const std::string where = " at byte " + std::to_string(at);
    if (point.value < 0) {
      return fail(ErrorCode::metadata_invalid,
                  std::string(what) + ": not UTF-8: byte " + named_byte(bytes[at]) + where,
                  "convert the text to UTF-8");
    }
    if (!may_be_embedded(point.value)) {
      return fail(ErrorCode::metadata_invalid,
                  std::string(what) + ": holds the control character or non-character " +
                      named(point.value) + where,
                  "remove it; XMP cannot carry it");
    }
    at += point.size;
  }
  return nfc(bytes);
}

std::string printable(std::string_view utf8) {
  std::string result;
  result.reserve(utf8.size());
  for (std::size_t at = 0; at < utf8.size();) {
    const CodePoint point = code_point_at(utf8, at);
    if (point.value < 0) {
      for (std::size_t i = 0; i < point.size; ++i) result += "<" + named_byte(utf8[at + i]) + ">";
    } else if (!safe_to_print(point.value)) {
      result += "<" + named(point.value) + ">";
    } else {
      result += utf8.substr(at, point.size);
    }
    at += point.size;
  }
  return result;
}

std::string_view trim(std::string_view utf8) {
  constexpr std::string_view ascii_space = " \t\r\n";
  constexpr std::string_view no_break_space = "\u00A0";
  while (!utf8.empty()) {
    if (ascii_space.find(utf8.front()) != std::string_view::npos) {
      utf8.remove_prefix(1);
    } else if (utf8.starts_with(no_break_space)) {
      utf8.remove_prefix(no_break_space.size());
    } else if (ascii_space.find(utf8.back()) != std::string_view::npos) {
      utf8.remove_suffix(1);
    } else if (utf8.ends_with(no_break_space)) {
      utf8.remove_suffix(no_break_space.size());
    } else {
      break;
    }
  }
  return utf8;
}

}  // namespace picdesk::text
