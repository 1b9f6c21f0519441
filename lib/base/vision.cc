// SPDX-License-Identifier: GPL-3.0-or-later
#include "picdesk/vision.h"

#include <bit>
#include <charconv>
#include <cstdint>

namespace picdesk {
namespace {

constexpr std::size_t kHashDigits = 64;
constexpr std::size_t kDigitsPerWord = 16;

std::optional<std::uint64_t> read_word(std::string_view digits) {
  std::uint64_t word = 0;
  const char* end = digits.data() + digits.size();
  const auto [stop, error] = std::from_chars(digits.data(), end, word, 16);
  if (error != std::errc() || stop != end) return std::nullopt;
  return word;
}

constexpr DetectorKind kKinds[] = {DetectorKind::none,         DetectorKind::ultraface640,
                                   DetectorKind::ultraface320, DetectorKind::blazeface,
                                   DetectorKind::yunet2023,    DetectorKind::dlib,
                                   DetectorKind::haar};

}  // namespace

std::string_view name(DetectorKind kind) {
  switch (kind) {
    case DetectorKind::none:
      return "none";
    case DetectorKind::ultraface640:
      return "ultraface640";
    case DetectorKind::ultraface320:
      return "ultraface320";
    case DetectorKind::blazeface:
      return "blazeface";
    case DetectorKind::yunet2023:
      return "yunet2023";
    case DetectorKind::dlib:
      return "dlib";
    case DetectorKind::haar:
      return "haar";
  }
  return "";
}

Result<DetectorKind> parse_detector(std::string_view text) {
  for (const DetectorKind kind : kKinds) {
    if (name(kind) == text) return kind;
  }
  return fail(ErrorCode::invalid_argument, "no detector is called '" + std::string(text) + "'",
              "use none, ultraface640, ultraface320, blazeface, yunet2023, dlib or haar");
}

std::string_view name(Located::Verdict verdict) {
  switch (verdict) {
    case Located::Verdict::found:
      return "found";
    case Located::Verdict::not_found:
      return "not-found";
    case Located::Verdict::different_picture:
      return "different-picture";
  }
  return "";
}

int hash_distance(std::string_view a, std::string_view b) {
  if (a.size() != kHashDigits || b.size() != kHashDigits) return -1;
  int bits = 0;
  for (std::size_t at = 0; at < kHashDigits; at += kDigitsPerWord) {
    const auto left = read_word(a.substr(at, kDigitsPerWord));
    const auto right = read_word(b.substr(at, kDigitsPerWord));
    if (!left || !right) return -1;
    bits += std::popcount(*left ^ *right);
  }
  return bits;
}

}  // namespace picdesk
