// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/icc_reader.h"

#include <algorithm>

namespace picdesk {
namespace {

constexpr std::size_t kTagTable = 128;
constexpr std::uint32_t kMaxTags = 256;

}  // namespace

std::uint16_t icc_u16(IccBytes bytes, std::size_t at) {
  if (at + 2 > bytes.size()) return 0;
  return static_cast<std::uint16_t>((static_cast<unsigned>(bytes[at]) << 8) |
                                    static_cast<unsigned>(bytes[at + 1]));
}

std::uint32_t icc_u32(IccBytes bytes, std::size_t at) {
  return (std::uint32_t{icc_u16(bytes, at)} << 16) | icc_u16(bytes, at + 2);
}

double icc_fixed(IccBytes bytes, std::size_t at) {
  return static_cast<std::int32_t>(icc_u32(bytes, at)) / 65536.0;
}

bool icc_signature(IccBytes bytes, std::size_t at, std::string_view signature) {
  if (at + signature.size() > bytes.size()) return false;
  return std::equal(signature.begin(), signature.end(), bytes.begin() + static_cast<long>(at),
                    [](char expected, std::byte found) {
                      return static_cast<unsigned char>(expected) ==
                             static_cast<unsigned char>(found);
                    });
}

IccBytes icc_tag(IccBytes profile, std::string_view signature) {
  const std::uint32_t count = std::min(icc_u32(profile, kTagTable), kMaxTags);
  for (std::size_t entry = kTagTable + 4, i = 0; i < count; ++i, entry += 12) {
    if (!icc_signature(profile, entry, signature)) continue;
    const std::size_t offset = icc_u32(profile, entry + 4);
    const std::size_t size = icc_u32(profile, entry + 8);
    if (offset > profile.size() || size > profile.size() - offset) return {};
    return profile.subspan(offset, size);
  }
  return {};
}

}  // namespace picdesk
