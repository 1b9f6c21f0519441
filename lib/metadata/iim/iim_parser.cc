// SPDX-License-Identifier: GPL-3.0-or-later
#include <string>

#include "metadata/iim/iim.h"

namespace picdesk::metadata {
namespace {

constexpr std::uint32_t tag_marker = 0x1C;
constexpr std::uint32_t extended_bit = 0x8000;

tl::unexpected<Error> broken(std::size_t at, const std::string& what) {
  return fail(ErrorCode::metadata_invalid, "IIM: " + what + " at byte " + std::to_string(at),
              "what stands before it is used");
}

}  // namespace

Result<void> parse_datasets(ByteView block, std::vector<Dataset>& parsed) {
  std::size_t at = 0;
  while (at < block.size()) {
    const ByteView left = block.subspan(at);
    if (byte_at(left, 0) == 0) return {};  // padding
    if (left.size() < 5 || byte_at(left, 0) != tag_marker) return broken(at, "no dataset");
    if (parsed.size() == max_datasets)
      return broken(at, "more than " + std::to_string(max_datasets) + " datasets");
    std::size_t header = 5;
    std::size_t size = u16_big(left, 3);
    if ((size & extended_bit) != 0) {
      const std::size_t digits = size & (extended_bit - 1);
      if (digits > 4 || digits == 0 || left.size() < 5 + digits) {
        return broken(at, "an impossible extended length");
      }
      size = 0;
      for (std::size_t i = 0; i < digits; ++i) size = size << 8 | byte_at(left, 5 + i);
      header += digits;
    }
    if (size > left.size() - header) return broken(at, "a dataset beyond the block");
    parsed.push_back({byte_at(left, 1), byte_at(left, 2), left.first(header + size),
                      left.subspan(header, size)});
    at += header + size;
  }
  return {};
}

void append_dataset(Bytes& out, std::uint32_t record, std::uint32_t number, std::string_view text) {
  append_u8(out, tag_marker);
  append_u8(out, record);
  append_u8(out, number);
  append_u16_big(out, static_cast<std::uint32_t>(text.size()));
  append(out, text);
}

}  // namespace picdesk::metadata
