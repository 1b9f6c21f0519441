// SPDX-License-Identifier: GPL-3.0-or-later
// PNG had no place for EXIF and IIM before 2017: ImageMagick put them into text chunks, as
// "\n<type>\n<length>\n" and hexadecimal digits in lines.
#include <charconv>

#include "metadata/container/inflate.h"
#include "metadata/reading/blocks.h"

namespace picdesk::metadata {
namespace {

constexpr std::string_view keyword = "Raw profile type ";
constexpr std::size_t max_text = 2u << 20;  // bytes; two digits a byte of 1 MiB

tl::unexpected<Error> broken(const std::string& type, const std::string& what) {
  return fail(ErrorCode::metadata_invalid, "raw profile \"" + type + "\": " + what,
              "write the metadata again with the program that made the file");
}

// The text after the keyword: zTXt has a method byte, iTXt flags and two more texts.
Result<std::string> text_of(std::string_view rest, bool compressed) {
  if (compressed)
    return inflate(as_byte_view(rest.substr(std::min<std::size_t>(1, rest.size()))), max_text);
  return std::string(rest);
}

int digit(char c) {
  if (c >= '0' && c <= '9') return c - '0';
  if (c >= 'a' && c <= 'f') return c - 'a' + 10;
  if (c >= 'A' && c <= 'F') return c - 'A' + 10;
  return -1;
}

// The next line that is not empty; `text` goes on behind it.
std::string_view take_line(std::string_view& text) {
  text.remove_prefix(std::min(text.find_first_not_of(" \r\n"), text.size()));
  const std::size_t end = std::min(text.find_first_of("\r\n"), text.size());
  const std::string_view line = text.substr(0, end);
  text.remove_prefix(end);
  return line;
}

}  // namespace

Result<RawProfile> read_raw_profile(ByteView chunk, bool compressed) {
  const std::string_view text = as_text(chunk);
  const std::size_t end = text.substr(0, 80).find('\0');
  if (!text.starts_with(keyword) || end == std::string_view::npos) {
    return fail(ErrorCode::not_found, "no raw profile", "");
  }
  RawProfile profile{std::string(text.substr(keyword.size(), end - keyword.size())), {}};
  Result<std::string> plain = text_of(text.substr(end + 1), compressed);
  if (!plain) return broken(profile.type, plain.error().message);

  std::string_view left = *plain;
  take_line(left);  // the type again
  const std::string_view number = take_line(left);
  std::size_t length = 0;
  const auto parsed = std::from_chars(number.data(), number.data() + number.size(), length);
  if (parsed.ec != std::errc{} || length > max_text / 2) return broken(profile.type, "no length");
  profile.bytes.reserve(length);
  int high = -1;
  for (const char c : left) {
    const int value = digit(c);
    if (value < 0) continue;
    if (high >= 0) append_u8(profile.bytes, static_cast<std::uint32_t>(high * 16 + value));
    high = high >= 0 ? -1 : value;
    if (profile.bytes.size() == length) break;
  }
  if (profile.bytes.size() == length) return profile;
  return broken(profile.type, "it has " + std::to_string(profile.bytes.size()) + " of " +
                                  std::to_string(length) + " bytes");
}

}  // namespace picdesk::metadata
