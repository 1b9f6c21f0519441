// SPDX-License-Identifier: GPL-3.0-or-later
#include "metadata/iim/legacy_charset.h"

#include <algorithm>
#include <cstdint>

#include "base/code_point.h"
#include "base/text.h"
#include "metadata/iim/charset_tables.h"

namespace picdesk::metadata {
namespace {

constexpr std::uint16_t undefined = 0xFFFD;

struct Encoding {
  Charset charset;
  std::string_view name;
  const charset_table::HighBytes* high_bytes;
};

constexpr std::array<Encoding, 6> encodings = {{
    {Charset::utf8, "utf-8", nullptr},
    {Charset::windows_1252, "windows-1252", &charset_table::windows_1252},
    {Charset::mac_roman, "macroman", &charset_table::mac_roman},
    {Charset::windows_1250, "windows-1250", &charset_table::windows_1250},
    {Charset::windows_1251, "windows-1251", &charset_table::windows_1251},
    {Charset::windows_1256, "windows-1256", &charset_table::windows_1256},
}};

const Encoding& encoding_of(Charset charset) {
  return *std::ranges::find(encodings, charset, &Encoding::charset);
}

std::int32_t code_point(std::uint8_t byte, const charset_table::HighBytes& high_bytes) {
  return byte < 0x80 ? byte : high_bytes[byte - 0x80u];
}

char ascii_lower(char c) { return c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c; }

bool same_name(std::string_view left, std::string_view right) {
  return std::ranges::equal(left, right, {}, ascii_lower, ascii_lower);
}

}  // namespace

std::string_view name(Charset charset) { return encoding_of(charset).name; }

Result<Charset> parse_charset(std::string_view name) {
  std::string known;
  for (const Encoding& encoding : encodings) {
    if (same_name(encoding.name, name)) return encoding.charset;
    known += (known.empty() ? "" : ", ") + std::string(encoding.name);
  }
  return fail(ErrorCode::invalid_argument,
              "unknown IIM charset \"" + text::printable(name.substr(0, 40)) + "\"",
              "known are: " + known);
}

std::string to_utf8(std::string_view bytes, Charset charset) {
  const charset_table::HighBytes* high_bytes = encoding_of(charset).high_bytes;
  if (high_bytes == nullptr) return std::string(bytes);
  std::string out;
  for (const char c : bytes)
    text::append_utf8(out, code_point(static_cast<std::uint8_t>(c), *high_bytes));
  return out;
}

bool is_defined(std::string_view bytes, Charset charset) {
  const charset_table::HighBytes* high_bytes = encoding_of(charset).high_bytes;
  if (high_bytes == nullptr) return text::is_utf8(bytes);
  return std::ranges::none_of(bytes, [&](char c) {
    return code_point(static_cast<std::uint8_t>(c), *high_bytes) == undefined;
  });
}

bool has_high_byte(std::string_view bytes) {
  return std::ranges::any_of(bytes, [](char c) { return static_cast<std::uint8_t>(c) >= 0x80; });
}

}  // namespace picdesk::metadata
