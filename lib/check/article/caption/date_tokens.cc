// SPDX-License-Identifier: GPL-3.0-or-later
#include "check/article/caption/date_tokens.h"

#include <algorithm>

#include "base/ascii.h"

namespace picdesk::check {
namespace {

using Kind = DateToken::Kind;

enum class Class { letter, digit, space, mark, nothing };

struct Character {
  std::uint32_t code = 0;
  std::uint32_t size = 1;
  Class is = Class::letter;
};

Class class_of(std::uint32_t code) {
  if (code >= 0x660 && code <= 0x669) return Class::digit;
  if (code >= 0x6F0 && code <= 0x6F9) return Class::digit;
  if (code == 0xA0 || code == 0x202F || code == 0x3000) return Class::space;
  if (code >= 0x2000 && code <= 0x200A) return Class::space;
  if (code == 0x200C || code == 0x200D) return Class::letter;
  if (code == 0x61C || code == 0xFEFF || (code >= 0x200B && code <= 0x200F)) return Class::nothing;
  if ((code >= 0x202A && code <= 0x202E) || (code >= 0x2060 && code <= 0x2069)) {
    return Class::nothing;
  }
  if (code < 0xC0 && code != 0xAA && code != 0xB5 && code != 0xBA) return Class::mark;
  if (code == 0x60C || code == 0x61B || code == 0x61F || code == 0x6D4) return Class::mark;
  if (code >= 0x66A && code <= 0x66D) return Class::mark;
  if (code >= 0x2010 && code <= 0x206F) return Class::mark;
  return Class::letter;
}

Character character_at(std::string_view text, std::size_t at) {
  const auto byte = [&](std::size_t offset) {
    return at + offset < text.size() ? static_cast<unsigned char>(text[at + offset]) : 0u;
  };
  const std::uint32_t lead = byte(0);
  if (lead < 0x80) {
    if (text::is_ascii_letter(static_cast<char>(lead))) return {lead, 1, Class::letter};
    if (lead >= '0' && lead <= '9') return {lead, 1, Class::digit};
    return {lead, 1, lead <= ' ' ? Class::space : Class::mark};
  }
  const auto follows = [&](std::size_t offset) { return (byte(offset) & 0xC0u) == 0x80u; };
  if (lead >= 0xC2 && lead < 0xE0 && follows(1)) {
    const std::uint32_t code = ((lead & 0x1Fu) << 6) | (byte(1) & 0x3Fu);
    return {code, 2, class_of(code)};
  }
  if (lead >= 0xE0 && lead < 0xF0 && follows(1) && follows(2)) {
    const std::uint32_t code = ((lead & 0xFu) << 12) | ((byte(1) & 0x3Fu) << 6) | (byte(2) & 0x3Fu);
    return {code, 3, class_of(code)};
  }
  if (lead >= 0xF0 && lead < 0xF5 && follows(1) && follows(2) && follows(3)) {
    return {0x10000, 4, Class::letter};
  }
  return {lead, 1, Class::letter};
}

int digit_of(std::uint32_t code) {
  if (code >= 0x6F0) return static_cast<int>(code - 0x6F0);
  if (code >= 0x660) return static_cast<int>(code - 0x660);
  return static_cast<int>(code - '0');
}

void add_digit(DateToken& number, std::uint32_t code) {
  if (number.digits == 0) number.value = 0;
  if (number.digits < 255) ++number.digits;
  number.value = number.digits > 8 ? -1 : number.value * 10 + digit_of(code);
}

}  // namespace

bool holds_digit(std::string_view text) {
  for (std::size_t at = 0; at < text.size(); ++at) {
    const auto byte = static_cast<unsigned char>(text[at]);
    if (byte >= '0' && byte <= '9') return true;
    if ((byte != 0xD9 && byte != 0xDB) || at + 1 == text.size()) continue;
    const auto second = static_cast<unsigned char>(text[at + 1]);
    if (byte == 0xD9 ? second >= 0xA0 && second <= 0xA9 : second >= 0xB0 && second <= 0xB9) {
      return true;
    }
  }
  return false;
}

std::vector<DateToken> date_tokens(std::string_view text) {
  std::vector<DateToken> tokens;
  tokens.reserve(std::min<std::size_t>(text.size() / 4 + 8, 256));
  bool glued = false;
  for (std::size_t at = 0; at < text.size();) {
    const Character character = character_at(text, at);
    const auto begin = static_cast<std::uint32_t>(at);
    at += character.size;
    const auto end = static_cast<std::uint32_t>(at);
    switch (character.is) {
      case Class::nothing:
        break;
      case Class::space:
        glued = false;
        break;
      case Class::mark:
        tokens.push_back({.begin = begin,
                          .end = end,
                          .kind = Kind::mark,
                          .glued = glued,
                          .mark = character.code});
        glued = true;
        break;
      case Class::letter:
      case Class::digit: {
        const Kind kind = character.is == Class::digit ? Kind::number : Kind::word;
        if (!glued || tokens.empty() || tokens.back().kind != kind) {
          tokens.push_back({.begin = begin, .end = end, .kind = kind, .glued = glued});
        }
        tokens.back().end = end;
        if (kind == Kind::number) add_digit(tokens.back(), character.code);
        glued = true;
        break;
      }
    }
  }
  return tokens;
}

}  // namespace picdesk::check
