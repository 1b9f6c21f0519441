// SPDX-License-Identifier: GPL-3.0-or-later
#include "article/front_matter/escapes.h"

#include <array>
#include <utility>

#include "article/text/entity.h"
#include "base/ascii.h"

namespace picdesk::article {
namespace {

constexpr std::array<std::pair<char, std::string_view>, 18> kSimple{{
    {'a', "\a"},
    {'b', "\b"},
    {'t', "\t"},
    {'\t', "\t"},
    {'n', "\n"},
    {'v', "\v"},
    {'f', "\f"},
    {'r', "\r"},
    {'e', "\x1B"},
    {' ', " "},
    {'"', "\""},
    {'\'', "'"},
    {'/', "/"},
    {'\\', "\\"},
    {'N', "\xC2\x85"},
    {'_', "\xC2\xA0"},
    {'L', "\xE2\x80\xA8"},
    {'P', "\xE2\x80\xA9"},
}};

std::optional<std::uint32_t> hex(std::string_view digits, std::size_t length) {
  if (digits.size() < length) return std::nullopt;
  std::uint32_t value = 0;
  for (const char c : digits.substr(0, length)) {
    if (!text::is_ascii_hex(c)) return std::nullopt;
    value = value * 16 + text::hex_value(c);
  }
  return value;
}

bool is_high(std::uint32_t unit) { return unit >= 0xD800 && unit < 0xDC00; }
bool is_low(std::uint32_t unit) { return unit >= 0xDC00 && unit < 0xE000; }

std::optional<Escape> numeric(std::string_view text, std::size_t length) {
  const auto value = hex(text.substr(2), length);
  if (!value) return std::nullopt;
  if (is_high(*value) && text.substr(2 + length).starts_with("\\u")) {
    const auto low = hex(text.substr(4 + length), 4);
    if (low && is_low(*low)) {
      const std::uint32_t joined = 0x10000 + ((*value - 0xD800) << 10) + (*low - 0xDC00);
      return Escape{utf8(joined), 8 + length};
    }
  }
  return Escape{utf8(*value), 2 + length};
}

}  // namespace

std::optional<Escape> read_escape(std::string_view text) {
  if (text.size() < 2 || text[0] != '\\') return std::nullopt;
  if (text[1] == 'x') return numeric(text, 2);
  if (text[1] == 'u') return numeric(text, 4);
  if (text[1] == 'U') return numeric(text, 8);
  if (text[1] == '0') return Escape{utf8(0), 2};
  for (const auto& [letter, meaning] : kSimple) {
    if (text[1] == letter) return Escape{std::string(meaning), 2};
  }
  return std::nullopt;
}

}  // namespace picdesk::article
