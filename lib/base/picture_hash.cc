// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/picture_hash.h"

#include <bit>
#include <charconv>

namespace picdesk {

std::optional<PictureHash> read_hash(std::string_view digits) {
  constexpr std::size_t kDigits = 16;  // of a word
  PictureHash hash{};
  if (digits.size() != kDigits * hash.size()) return std::nullopt;
  const char* at = digits.data();
  for (std::uint64_t& word : hash) {
    const auto [stop, error] = std::from_chars(at, at + kDigits, word, 16);
    if (error != std::errc() || stop != at + kDigits) return std::nullopt;
    at += kDigits;
  }
  return hash;
}

int distance(const PictureHash& a, const PictureHash& b) {
  int bits = 0;
  for (std::size_t i = 0; i < a.size(); ++i) bits += std::popcount(a[i] ^ b[i]);
  return bits;
}

}  // namespace picdesk
