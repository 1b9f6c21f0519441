// SPDX-License-Identifier: GPL-3.0-or-later
// Slugs: what a headline in any script is called in an address.
#include <unicode/translit.h>
#include <unicode/uchar.h>
#include <unicode/unistr.h>

#include <algorithm>
#include <iterator>
#include <memory>
#include <optional>

#include "base/latin_letters.h"
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

struct Letter {
  char32_t letter;
  std::string_view latin;
};

// Letters of Kurdish, Urdu, Pashto and Uyghur that ICU 72's Arabic-Latin does not know: it would
// leave "h-wl-r" of Erbil's Kurdish name.
constexpr Letter more_arabic_letters[] = {
    {U'\u0671', "a"}, {U'\u0679', "t"}, {U'\u067C', "t"}, {U'\u0681', "dz"}, {U'\u0685', "ts"},
    {U'\u0688', "d"}, {U'\u0689', "d"}, {U'\u0691', "r"}, {U'\u0693', "r"},  {U'\u0695', "r"},
    {U'\u0696', "g"}, {U'\u06AA', "k"}, {U'\u06AB', "g"}, {U'\u06B5', "l"},  {U'\u06BA', "n"},
    {U'\u06BC', "n"}, {U'\u06BE', "h"}, {U'\u06C1', "h"}, {U'\u06C6', "o"},  {U'\u06C7', "u"},
    {U'\u06C8', "u"}, {U'\u06CD', "y"}, {U'\u06CE', "e"}, {U'\u06D0', "e"},  {U'\u06D2', "e"},
    {U'\u06D5', "e"},
};

// What no transliterator of ICU does for all: digits of every script, and the letters above.
icu::UnicodeString with_known_letters(const icu::UnicodeString& text) {
  icu::UnicodeString result;
  for (std::int32_t at = 0; at < text.length(); at = text.moveIndex32(at, 1)) {
    const UChar32 point = text.char32At(at);
    const auto* const known = std::find_if(
        std::begin(more_arabic_letters), std::end(more_arabic_letters),
        [&](const Letter& letter) { return letter.letter == static_cast<char32_t>(point); });
    if (known != std::end(more_arabic_letters)) {
      result.append(icu::UnicodeString::fromUTF8(known->latin));
    } else if (u_charType(point) == U_DECIMAL_DIGIT_NUMBER) {
      result.append(static_cast<UChar32>('0' + u_charDigitValue(point)));
    } else {
      result.append(point);
    }
  }
  return result;
}

// Nothing: ICU's tables cannot be loaded.
std::optional<std::string> transliterated(std::string_view utf8) {
  const icu::Transliterator* transliterator = to_ascii();
  if (transliterator == nullptr) return std::nullopt;
  icu::UnicodeString text = with_known_letters(
      icu::UnicodeString::fromUTF8({utf8.data(), static_cast<std::int32_t>(utf8.size())}));
  transliterator->transliterate(text);
  std::string ascii;
  return text.toUTF8String(ascii);
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
  const std::string beginning = truncate(utf8, longest_input);
  std::optional<std::string> ascii = in_ascii_letters(beginning);
  if (!ascii) ascii = transliterated(beginning);
  if (!ascii) {
    return fail(ErrorCode::internal, "ICU's transliteration tables cannot be loaded",
                "reinstall libicu");
  }
  std::string result = joined_words(*ascii);
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
