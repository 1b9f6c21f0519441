// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/normal_form.h"

#include <unicode/bytestream.h>
#include <unicode/normalizer2.h>

#include <cstdint>

#include "base/code_point.h"
#include "base/mark_runs.h"
#include "base/text.h"

namespace picdesk::text {
namespace {

icu::StringPiece piece(std::string_view text) {
  return {text.data(), static_cast<std::int32_t>(text.size())};
}

// No character below U+0300 changes, nor joins one in front of it.
bool is_plain(std::string_view utf8) {
  constexpr unsigned char first_lead = 0xCC;  // of U+0300
  for (const char byte : utf8) {
    if (static_cast<unsigned char>(byte) >= first_lead) return false;
  }
  return true;
}

}  // namespace

std::vector<Slice> outside_nfc(std::string_view utf8) {
  std::vector<Slice> found;
  if (is_plain(utf8) || !may_be_normalized(utf8) || !is_utf8(utf8)) return found;
  UErrorCode status = U_ZERO_ERROR;
  const icu::Normalizer2* nfc = icu::Normalizer2::getNFCInstance(status);
  if (U_FAILURE(status) || nfc->isNormalizedUTF8(piece(utf8), status)) return found;
  const auto look_at = [&](std::size_t begin, std::size_t end) {
    const std::string_view part = utf8.substr(begin, end - begin);
    if (!is_plain(part) && text::nfc(part) != part) found.push_back({begin, end});
  };
  std::size_t begin = 0;
  for (std::size_t at = 0; at < utf8.size();) {
    const CodePoint point = code_point_at(utf8, at);
    if (nfc->hasBoundaryBefore(point.value)) {
      look_at(begin, at);
      begin = at;
    }
    at += point.size;
  }
  look_at(begin, utf8.size());
  return found;
}

std::string nfkc(std::string_view utf8) {
  UErrorCode status = U_ZERO_ERROR;
  const icu::Normalizer2* normalizer = icu::Normalizer2::getNFKCInstance(status);
  if (U_FAILURE(status) || !may_be_normalized(utf8) || !is_utf8(utf8)) return std::string(utf8);
  std::string result;
  icu::StringByteSink<std::string> sink(&result);
  normalizer->normalizeUTF8(0, piece(utf8), sink, nullptr, status);
  return U_FAILURE(status) ? std::string(utf8) : result;
}

}  // namespace picdesk::text
