// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/profile_description.h"

#include <algorithm>

#include "base/icc_reader.h"
#include "base/text.h"

namespace picdesk {
namespace {

constexpr std::size_t kMaxBytes = 80;

void append_utf8(std::string& out, char32_t code) {
  if (code < 0x80) {
    out += static_cast<char>(code);
  } else if (code < 0x800) {
    out += static_cast<char>(0xC0 | (code >> 6));
    out += static_cast<char>(0x80 | (code & 0x3F));
  } else {
    out += static_cast<char>(0xE0 | (code >> 12));
    out += static_cast<char>(0x80 | ((code >> 6) & 0x3F));
    out += static_cast<char>(0x80 | (code & 0x3F));
  }
}

// textDescriptionType (v2): a counted ASCII string; its other two parts repeat it.
std::string ascii_description(IccBytes tag) {
  const std::size_t count = std::min<std::size_t>(icc_u32(tag, 8), kMaxBytes);
  std::string out;
  for (std::size_t i = 0; i < count && 12 + i < tag.size(); ++i) {
    const char c = static_cast<char>(tag[12 + i]);
    if (c == '\0') break;
    out += c >= ' ' && c < 0x7F ? c : '?';
  }
  return out;
}

// multiLocalizedUnicodeType (v4): the English record if there is one, else the first.
std::string unicode_description(IccBytes tag) {
  const std::uint32_t records = std::min<std::uint32_t>(icc_u32(tag, 8), 64);
  if (records == 0) return {};
  std::size_t chosen = 16;
  for (std::uint32_t i = 0; i < records; ++i) {
    if (!icc_signature(tag, 16 + 12 * i, "en")) continue;
    chosen = 16 + 12 * i;
    break;
  }
  const std::size_t length = std::min<std::size_t>(icc_u32(tag, chosen + 4), 2 * kMaxBytes);
  const std::size_t offset = icc_u32(tag, chosen + 8);
  std::string out;
  for (std::size_t i = 0; i + 2 <= length && offset + i + 2 <= tag.size(); i += 2) {
    const char16_t unit = icc_u16(tag, offset + i);
    if (unit == 0) break;
    append_utf8(out, unit >= 0xD800 && unit < 0xE000 ? U'?' : unit);
  }
  return out;
}

}  // namespace

std::string profile_description(std::span<const std::byte> profile) {
  const IccBytes tag = icc_tag(profile, "desc");
  std::string description;
  if (icc_signature(tag, 0, "desc")) description = ascii_description(tag);
  if (icc_signature(tag, 0, "mluc")) description = unicode_description(tag);
  return text::truncate(text::trim(text::printable(description)), kMaxBytes);
}

}  // namespace picdesk
