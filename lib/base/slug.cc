// SPDX-License-Identifier: GPL-3.0-or-later
// Slugs: what a headline in any script is called in an address.
#include <unicode/translit.h>
#include <unicode/uchar.h>
#include <unicode/unistr.h>

#include <memory>

#include "base/text.h"

namespace picdesk::text {
namespace {

constexpr std::size_t longest_slug = 80;     // bytes, as paths and presets count on
constexpr std::size_t longest_input = 4096;  // bytes; transliteration is slow, a slug is short

bool is_slug_letter(char letter) {
  return (letter >= 'a' && letter <= 'z') || (letter >= '0' && letter <= '9');
}

// Built once, tables of several scripts are loaded; using it afterwards changes nothing in it.
// Marks and modifier letters go before Latin-ASCII would turn them into apostrophes and so cut
// transliterated words apart: the Arabic ayn, the Cyrillic hard sign.
const icu::Transliterator* to_ascii() {
  static const std::unique_ptr<icu::Transliterator> transliterator = [] {
    UErrorCode status = U_ZERO_ERROR;
    std::unique_ptr<icu::Transliterator> made(icu::Transliterator::createInstance(
        "Any-Latin; NFD; [[:Mn:][:Lm:]] Remove; NFC; Latin-ASCII; Lower", UTRANS_FORWARD, status));
    return U_SUCCESS(status) ? std::move(made) : nullptr;
  }();
  return transliterator.get();
}

// Digits of every script become 0-9; no transliterator does that for all.
icu::UnicodeString with_ascii_digits(const icu::UnicodeString& text) {
  icu::UnicodeString result;
  for (std::int32_t at = 0; at < text.length(); at = text.moveIndex32(at, 1)) {
    const UChar32 point = text.char32At(at);
    const bool digit = u_charType(point) == U_DECIMAL_DIGIT_NUMBER;
    result.append(digit ? static_cast<UChar32>('0' + u_charDigitValue(point)) : point);
  }
  return result;
}

std::string joined_words(std::string_view ascii) {
  std::string slug;
  bool gap = false;
  for (const char letter : ascii) {
    if (!is_slug_letter(letter)) {
      gap = true;
      continue;
    }
    if (gap && !slug.empty()) slug += '-';
    gap = false;
    slug += letter;
  }
  return slug;
}

void cut_at_word(std::string& slug, std::size_t max_bytes) {
  if (slug.size() <= max_bytes) return;
  const std::size_t hyphen = slug.rfind('-', max_bytes);
  slug.resize(hyphen == std::string::npos ? max_bytes : hyphen);
}

}  // namespace

Result<std::string> slug(std::string_view utf8, std::size_t max_bytes) {
  const std::string shown = printable(truncate(utf8, 80));
  if (!is_utf8(utf8)) {
    return fail(ErrorCode::invalid_argument, "\"" + shown + "\" is not UTF-8 text",
                "convert the text to UTF-8, or give a slug");
  }
  const icu::Transliterator* transliterator = to_ascii();
  if (transliterator == nullptr) {
    return fail(ErrorCode::internal, "ICU's transliteration tables cannot be loaded",
                "reinstall libicu");
  }
  icu::UnicodeString text =
      with_ascii_digits(icu::UnicodeString::fromUTF8(truncate(utf8, longest_input)));
  transliterator->transliterate(text);
  std::string ascii;
  std::string result = joined_words(text.toUTF8String(ascii));
  cut_at_word(result, max_bytes);
  if (result.empty()) {
    return fail(ErrorCode::invalid_argument,
                "\"" + shown + "\" has no letter or digit that a slug could be made of",
                "give a slug of the letters a-z, digits and hyphens");
  }
  return result;
}

bool is_slug(std::string_view text) {
  if (text.empty() || text.size() > longest_slug) return false;
  if (text.front() == '-' || text.back() == '-') return false;
  for (std::size_t i = 0; i < text.size(); ++i) {
    const bool single_hyphen = text[i] == '-' && text[i - 1] != '-';
    if (!single_hyphen && !is_slug_letter(text[i])) return false;
  }
  return true;
}

}  // namespace picdesk::text
