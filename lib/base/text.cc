// SPDX-License-Identifier: GPL-3.0-or-later
// The part of text.h that needs Unicode's tables.
#include "base/text.h"

#include <unicode/brkiter.h>
#include <unicode/bytestream.h>
#include <unicode/normalizer2.h>
#include <unicode/uchar.h>
#include <unicode/unistr.h>

#include <algorithm>
#include <cstdint>
#include <limits>
#include <memory>

#include "base/code_point.h"

namespace picdesk::text {
namespace {

// ICU counts in 32 bits.
bool fits_icu(std::string_view text) {
  return text.size() <= static_cast<std::size_t>(std::numeric_limits<std::int32_t>::max() / 2);
}

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

bool is_trail_byte(char byte) { return (static_cast<unsigned char>(byte) & 0xC0) == 0x80; }

}  // namespace

std::string nfc(std::string_view utf8) {
  UErrorCode status = U_ZERO_ERROR;
  const icu::Normalizer2* normalizer = icu::Normalizer2::getNFCInstance(status);
  if (U_FAILURE(status) || !fits_icu(utf8) || !is_utf8(utf8)) return std::string(utf8);
  std::string result;
  icu::StringByteSink<std::string> sink(&result);
  normalizer->normalizeUTF8(0, piece(utf8), sink, nullptr, status);
  return U_FAILURE(status) ? std::string(utf8) : result;
}

std::string fold(std::string_view utf8) {
  UErrorCode status = U_ZERO_ERROR;
  const icu::Normalizer2* composed = icu::Normalizer2::getNFCInstance(status);
  const icu::Normalizer2* decomposed = icu::Normalizer2::getNFDInstance(status);
  if (U_FAILURE(status) || !fits_icu(utf8) || !is_utf8(utf8)) return std::string(utf8);
  // Decomposed first: canonical caseless matching, Unicode 3.13 D145.
  icu::UnicodeString text =
      decomposed->normalize(icu::UnicodeString::fromUTF8(piece(utf8)), status);
  text = composed->normalize(text.foldCase(), status);
  if (U_FAILURE(status)) return std::string(utf8);
  std::string result;
  return text.toUTF8String(result);
}

std::string fold_name(std::string_view utf8) {
  UErrorCode status = U_ZERO_ERROR;
  const icu::Normalizer2* folding = icu::Normalizer2::getNFKCCasefoldInstance(status);
  if (U_FAILURE(status) || !fits_icu(utf8) || !is_utf8(utf8)) return std::string(utf8);
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
  UErrorCode status = U_ZERO_ERROR;
  const std::unique_ptr<icu::BreakIterator> breaks(
      icu::BreakIterator::createCharacterInstance(icu::Locale::getRoot(), status));
  if (U_FAILURE(status) || !fits_icu(utf8)) return utf8.size();
  const icu::UnicodeString text = icu::UnicodeString::fromUTF8(piece(utf8));
  breaks->setText(text);
  std::size_t count = 0;
  while (breaks->next() != icu::BreakIterator::DONE) ++count;
  return count;
}

}  // namespace picdesk::text
