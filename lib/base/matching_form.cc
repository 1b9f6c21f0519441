// SPDX-License-Identifier: GPL-3.0-or-later
#include <unicode/bytestream.h>
#include <unicode/casemap.h>
#include <unicode/normalizer2.h>

#include <algorithm>
#include <cstdint>

#include "base/ascii.h"
#include "base/character_class.h"
#include "base/code_point.h"
#include "base/mark_runs.h"
#include "base/words.h"

namespace picdesk::text {
namespace {

bool has_dotless_i(std::string_view language) {
  const std::string_view primary = language.substr(0, language.find_first_of("-_"));
  return primary == "tr" || primary == "az";
}

std::string ascii_form(std::string_view ascii, bool dotless) {
  std::string form;
  form.reserve(ascii.size());
  for (const char byte : ascii) {
    if (dotless && byte == 'I') {
      form += "ı";
    } else {
      form += ascii_lower(byte);
    }
  }
  return form;
}

// Turkish: I is no capital of i.
std::string lowered(std::string_view utf8) {
  UErrorCode status = U_ZERO_ERROR;
  std::string result;
  icu::StringByteSink<std::string> sink(&result);
  icu::CaseMap::utf8ToLower("tr", 0, {utf8.data(), static_cast<std::int32_t>(utf8.size())}, sink,
                            nullptr, status);
  return U_FAILURE(status) ? std::string(utf8) : result;
}

std::string folded(std::string_view utf8) {
  UErrorCode status = U_ZERO_ERROR;
  const icu::Normalizer2* folding = icu::Normalizer2::getNFKCCasefoldInstance(status);
  if (U_FAILURE(status)) return std::string(utf8);
  std::string result;
  icu::StringByteSink<std::string> sink(&result);
  folding->normalizeUTF8(0, {utf8.data(), static_cast<std::int32_t>(utf8.size())}, sink, nullptr,
                         status);
  return U_FAILURE(status) ? std::string(utf8) : result;
}

// What Arabic writers exchange: 0 drops it.
std::int32_t arabic_form(std::int32_t letter) {
  switch (letter) {
    case 0x0622:  // alef with madda, with hamza above and below, alef wasla
    case 0x0623:
    case 0x0625:
    case 0x0671:
      return 0x0627;
    case 0x0649:  // alef maksura, Arabic yeh
    case 0x064A:
      return 0x06CC;
    case 0x0643:  // Arabic kaf
      return 0x06A9;
    case 0x0629:  // teh marbuta, heh with yeh above, heh doachashmee, heh goal
    case 0x06C0:
    case 0x06BE:
    case 0x06C1:
      return 0x0647;
    case 0x0640:  // stretching
    case 0x0670:  // superscript alef
      return 0;
    default:
      return letter >= 0x064B && letter <= 0x065F ? 0 : letter;  // vowel signs
  }
}

// Arabic letters, and digits of all scripts as ASCII ones.
std::string unified(std::string_view utf8) {
  constexpr std::int32_t first_arabic = 0x0620;  // no other script's digits come before it
  std::string form;
  form.reserve(utf8.size());
  for (std::size_t at = 0; at < utf8.size();) {
    const CodePoint point = code_point_at(utf8, at);
    if (point.value < first_arabic) {
      form += utf8.substr(at, point.size);
    } else if (const int digit = digit_value(point.value); digit >= 0) {
      form += static_cast<char>('0' + digit);
    } else if (const std::int32_t letter = arabic_form(point.value); letter == point.value) {
      form += utf8.substr(at, point.size);
    } else if (letter != 0) {
      append_utf8(form, letter);
    }
    at += point.size;
  }
  return form;
}

}  // namespace

std::string matching_form(std::string_view utf8, std::string_view language) {
  const bool dotless = has_dotless_i(language);
  if (is_ascii(utf8)) return ascii_form(utf8, dotless);
  if (!may_be_normalized(utf8)) return std::string(utf8);
  return unified(folded(dotless ? lowered(utf8) : utf8));
}

}  // namespace picdesk::text
