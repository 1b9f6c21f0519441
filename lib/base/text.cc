// SPDX-License-Identifier: GPL-3.0-or-later
// The part of text.h that needs Unicode's tables.
#include "base/text.h"

#include <unicode/bytestream.h>
#include <unicode/normalizer2.h>
#include <unicode/uchar.h>
#include <unicode/unistr.h>

#include <algorithm>
#include <array>
#include <cstdint>

#include "base/ascii.h"
#include "base/boundaries.h"
#include "base/code_point.h"
#include "base/mark_runs.h"

namespace picdesk::text {
namespace {

icu::StringPiece piece(std::string_view text) {
  return {text.data(), static_cast<std::int32_t>(text.size())};
}

// Whether a reader sees this code point as part of the one before it.
bool joins_previous(UChar32 value) {
  constexpr UChar32 zero_width_joiner = 0x200D;
  return value == zero_width_joiner || u_hasBinaryProperty(value, UCHAR_VARIATION_SELECTOR) ||
         (U_GET_GC_MASK(value) & U_GC_M_MASK) != 0;
}

// What fold_name() makes of a code point: 0 drops it. Arabic is typed with and without vowel signs,
// stretched, and with a bare alef; digits come in many scripts.
UChar32 name_letter(UChar32 value) {
  constexpr UChar32 alef = 0x0627;
  constexpr UChar32 stretch = 0x0640;
  constexpr UChar32 alef_above = 0x0670;
  if (value == stretch || value == alef_above || (value >= 0x064B && value <= 0x0652)) return 0;
  if (value == 0x0622 || value == 0x0623 || value == 0x0625 || value == 0x0671) return alef;
  const std::int32_t digit = u_charDigitValue(value);
  if (digit >= 0 && u_charType(value) == U_DECIMAL_DIGIT_NUMBER) return '0' + digit;
  const bool kept = (U_GET_GC_MASK(value) & (U_GC_L_MASK | U_GC_M_MASK | U_GC_N_MASK)) != 0;
  return kept ? value : ' ';
}

std::string ascii_lower(std::string_view ascii) {
  std::string lower(ascii);
  std::ranges::transform(lower, lower.begin(), [](char byte) { return text::ascii_lower(byte); });
  return lower;
}

// fold_name() of what has nothing else.
std::string ascii_name(std::string_view ascii) {
  std::string name;
  name.reserve(ascii.size());
  for (const char byte : ascii) {
    const bool kept = is_ascii_letter(byte) || is_ascii_digit(byte);
    if (kept) {
      name += text::ascii_lower(byte);
    } else if (!name.empty() && name.back() != ' ') {
      name += ' ';
    }
  }
  if (name.ends_with(' ')) name.pop_back();
  return name;
}

struct Range {
  UChar32 first;
  UChar32 last;
};

// Code points beyond ASCII that form no grapheme cluster with each other: letters, digits and marks
// of the scripts in which captions are mostly written. Sorted.
constexpr std::array kSeparate = {
    Range{0x80, 0x2FF},     // Latin
    Range{0x370, 0x482},    // Greek, Cyrillic
    Range{0x48A, 0x590},    // Cyrillic, Armenian
    Range{0x5D0, 0x5FF},    // Hebrew
    Range{0x61B, 0x64A},    // Arabic, without vowel signs
    Range{0x660, 0x66F},    //
    Range{0x671, 0x6D5},    //
    Range{0x2010, 0x2027},  // typographic marks
    Range{0x3000, 0x3029},  // Chinese
    Range{0x4E00, 0x9FFF},
};

bool may_be_part_of_cluster(UChar32 value) {
  if (value >= 0 && value < 0x80) return false;
  const auto* range = std::ranges::lower_bound(kSeparate, value, {}, &Range::last);
  return range == kSeparate.end() || value < range->first;
}

std::size_t count_clusters(std::string_view utf8) {
  std::size_t count = 0;
  each_boundary(BoundaryKind::grapheme, utf8, [&count](std::size_t) { ++count; });
  return count;
}

bool is_trail_byte(char byte) { return (static_cast<unsigned char>(byte) & 0xC0) == 0x80; }

}  // namespace

std::string nfc(std::string_view utf8) {
  if (is_ascii(utf8)) return std::string(utf8);
  UErrorCode status = U_ZERO_ERROR;
  const icu::Normalizer2* normalizer = icu::Normalizer2::getNFCInstance(status);
  if (U_FAILURE(status) || !may_be_normalized(utf8) || !is_utf8(utf8)) return std::string(utf8);
  std::string result;
  icu::StringByteSink<std::string> sink(&result);
  normalizer->normalizeUTF8(0, piece(utf8), sink, nullptr, status);
  return U_FAILURE(status) ? std::string(utf8) : result;
}

std::string fold(std::string_view utf8) {
  if (is_ascii(utf8)) return ascii_lower(utf8);
  UErrorCode status = U_ZERO_ERROR;
  const icu::Normalizer2* composed = icu::Normalizer2::getNFCInstance(status);
  const icu::Normalizer2* decomposed = icu::Normalizer2::getNFDInstance(status);
  if (U_FAILURE(status) || !may_be_normalized(utf8) || !is_utf8(utf8)) return std::string(utf8);
  // Decomposed first: canonical caseless matching, Unicode 3.13 D145.
  icu::UnicodeString text =
      decomposed->normalize(icu::UnicodeString::fromUTF8(piece(utf8)), status);
  text = composed->normalize(text.foldCase(), status);
  if (U_FAILURE(status)) return std::string(utf8);
  std::string result;
  return text.toUTF8String(result);
}

std::string fold_name(std::string_view utf8) {
  if (is_ascii(utf8)) return ascii_name(utf8);
  UErrorCode status = U_ZERO_ERROR;
  const icu::Normalizer2* folding = icu::Normalizer2::getNFKCCasefoldInstance(status);
  if (U_FAILURE(status) || !may_be_normalized(utf8) || !is_utf8(utf8)) return std::string(utf8);
  const icu::UnicodeString folded =
      folding->normalize(icu::UnicodeString::fromUTF8(piece(utf8)), status);
  if (U_FAILURE(status)) return std::string(utf8);
  icu::UnicodeString name;
  for (std::int32_t i = 0; i < folded.length(); i = folded.moveIndex32(i, 1)) {
    const UChar32 letter = name_letter(folded.char32At(i));
    if (letter == 0) continue;
    const bool again = name.isEmpty() || name.charAt(name.length() - 1) == u' ';
    if (letter != ' ' || !again) name.append(letter);
  }
  name.trim();
  std::string result;
  return name.toUTF8String(result);
}

std::string truncate(std::string_view utf8, std::size_t max_bytes) {
  if (utf8.size() <= max_bytes) return std::string(utf8);
  std::size_t end = max_bytes;
  while (end > 0 && (is_trail_byte(utf8[end]) || joins_previous(code_point_at(utf8, end).value)))
    --end;
  if (utf8[end] != ' ') {
    const std::size_t space = utf8.substr(0, end).rfind(' ');
    if (space != std::string_view::npos && space * 5 >= end * 4) end = space;
  }
  const std::size_t last = utf8.substr(0, end).find_last_not_of(" ,;:-");
  return std::string(utf8.substr(0, last == std::string_view::npos ? 0 : last + 1));
}

std::size_t graphemes(std::string_view utf8) {
  std::size_t count = 0;
  for (std::size_t at = 0; at < utf8.size(); ++count) {
    const CodePoint point = code_point_at(utf8, at);
    if (may_be_part_of_cluster(point.value)) return count_clusters(utf8);
    const bool line_end = point.value == '\r' && utf8.substr(at + 1).starts_with('\n');
    at += line_end ? 2 : point.size;
  }
  return count;
}

}  // namespace picdesk::text
