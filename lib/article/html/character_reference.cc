// SPDX-License-Identifier: GPL-3.0-or-later
#include "article/html/character_reference.h"

#include <algorithm>
#include <array>
#include <cstdint>

#include "article/html/tag_reader.h"
#include "base/ascii.h"

namespace picdesk::article {
namespace {

// HTML 13.5: the names that need no ';', U+00A0 to U+00FF in order.
constexpr std::array<std::string_view, 96> kLatin1 = {
    "nbsp",   "iexcl",  "cent",   "pound",  "curren", "yen",    "brvbar", "sect",   "uml",
    "copy",   "ordf",   "laquo",  "not",    "shy",    "reg",    "macr",   "deg",    "plusmn",
    "sup2",   "sup3",   "acute",  "micro",  "para",   "middot", "cedil",  "sup1",   "ordm",
    "raquo",  "frac14", "frac12", "frac34", "iquest", "Agrave", "Aacute", "Acirc",  "Atilde",
    "Auml",   "Aring",  "AElig",  "Ccedil", "Egrave", "Eacute", "Ecirc",  "Euml",   "Igrave",
    "Iacute", "Icirc",  "Iuml",   "ETH",    "Ntilde", "Ograve", "Oacute", "Ocirc",  "Otilde",
    "Ouml",   "times",  "Oslash", "Ugrave", "Uacute", "Ucirc",  "Uuml",   "Yacute", "THORN",
    "szlig",  "agrave", "aacute", "acirc",  "atilde", "auml",   "aring",  "aelig",  "ccedil",
    "egrave", "eacute", "ecirc",  "euml",   "igrave", "iacute", "icirc",  "iuml",   "eth",
    "ntilde", "ograve", "oacute", "ocirc",  "otilde", "ouml",   "divide", "oslash", "ugrave",
    "uacute", "ucirc",  "uuml",   "yacute", "thorn",  "yuml"};

// Second code points of the names that stand for two.
constexpr std::array<std::string_view, 8> kSeconds = {
    "\xCC\xB8",     "\xE2\x83\x92", "\xEF\xB8\x80", "\xE2\x80\x8A",
    "\xE2\x83\xA5", "\xCC\xB3",     "\xCC\xB1",     "j"};

struct ShortName {
  std::size_t length = 0;
  unsigned value = 0;
};

// The longest name without ';' that starts the run of letters and digits.
ShortName short_name(std::string_view run) {
  ShortName found;
  const auto offer = [&](std::string_view name, unsigned value) {
    if (run.starts_with(name) && name.size() > found.length) found = {name.size(), value};
  };
  for (std::size_t at = 0; at < kLatin1.size(); ++at) {
    offer(kLatin1[at], 0xA0u + static_cast<unsigned>(at));
  }
  for (const std::string_view name : {"lt", "LT"}) offer(name, '<');
  for (const std::string_view name : {"gt", "GT"}) offer(name, '>');
  for (const std::string_view name : {"amp", "AMP"}) offer(name, '&');
  for (const std::string_view name : {"quot", "QUOT"}) offer(name, '"');
  offer("COPY", 0xA9);
  offer("REG", 0xAE);
  return found;
}

unsigned value_of(std::string_view text) {
  const auto byte = [&](std::size_t at) { return static_cast<unsigned char>(text[at]); };
  const std::size_t size = first_code_point(text);
  if (size == 1) return byte(0);
  return size == 2 ? (byte(0) & 0x1Fu) << 6 | (byte(1) & 0x3Fu) : 0xFFFFFFu;
}

CharacterReference match_number(std::string_view source, std::string_view decoded) {
  const bool hex = source.size() > 2 && (source[2] == 'x' || source[2] == 'X');
  const std::size_t begin = hex ? 3 : 2;
  std::size_t at = begin;
  std::uint32_t value = 0;
  while (at < source.size() &&
         (hex ? text::is_ascii_hex(source[at]) : text::is_ascii_digit(source[at]))) {
    const std::uint32_t digit = text::hex_value(source[at]);
    value = std::min<std::uint32_t>(value * (hex ? 16 : 10) + digit, 0x110000);
    ++at;
  }
  if (at == begin || (decoded.front() == '&' && value != '&')) return {};
  if (at < source.size() && source[at] == ';') ++at;
  return {at, first_code_point(decoded)};
}

// One code point or two; `rest`: the source behind the reference.
std::size_t named_size(std::string_view decoded, std::string_view rest) {
  const std::size_t first = first_code_point(decoded);
  for (const std::string_view second : kSeconds) {
    if (!decoded.substr(first).starts_with(second)) continue;
    const bool own =
        !rest.starts_with(second) || decoded.substr(first + second.size()).starts_with(second);
    const bool fits = second != "j" || decoded.starts_with('f');
    return first + (own && fits ? second.size() : 0);
  }
  return first;
}

}  // namespace

std::size_t first_code_point(std::string_view text) {
  if (text.empty()) return 0;
  const auto lead = static_cast<unsigned char>(text.front());
  const std::size_t size = lead < 0xC0 ? 1 : lead < 0xE0 ? 2 : lead < 0xF0 ? 3 : 4;
  return std::min(size, text.size());
}

CharacterReference match_reference(std::string_view source, std::string_view decoded,
                                   TextPlace place) {
  if (source.size() < 2 || decoded.empty()) return {};
  if (source[1] == '#') return match_number(source, decoded);
  std::size_t end = 1;
  while (end < source.size() && end < 40 &&
         (text::is_ascii_letter(source[end]) || text::is_ascii_digit(source[end])))
    ++end;
  const std::string_view run = source.substr(1, end - 1);
  const bool semicolon = end < source.size() && source[end] == ';';
  const ShortName known = short_name(run);
  const bool whole = known.length == run.size();
  const bool same_value = known.length > 0 && value_of(decoded) == known.value;
  const std::size_t size = first_code_point(decoded);
  if (semicolon && whole && same_value) return {end + 1, size};
  if (place == TextPlace::attribute) {
    const bool stopped = end < source.size() && source[end] == '=';
    if (!semicolon && whole && same_value && !stopped) return {end, size};
  } else if (same_value) {
    // "&notit;" is "¬it;", but "&notin;" is one sign.
    const std::string_view left = source.substr(1 + known.length, run.size() - known.length);
    if (!semicolon || decoded.substr(size).starts_with(left)) return {1 + known.length, size};
  }
  if (!semicolon || decoded.front() == '&') return {};
  return {end + 1, named_size(decoded, source.substr(end + 1))};
}

}  // namespace picdesk::article
