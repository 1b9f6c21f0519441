// SPDX-License-Identifier: GPL-3.0-or-later
#include "article/text/encoding.h"

#include <cstdio>
#include <string>

#include "base/code_point.h"

namespace picdesk::article {
namespace {

bool starts_as_utf16(std::string_view bytes) {
  return bytes.starts_with("\xFF\xFE") || bytes.starts_with("\xFE\xFF");
}

}  // namespace

Result<void> require_utf8(std::string_view bytes) {
  const auto bad = text::first_bad_byte(bytes);
  if (!bad) return {};
  if (starts_as_utf16(bytes)) {
    return fail(ErrorCode::corrupt_data, "not UTF-8: UTF-16 byte order mark at byte 0",
                "save the article as UTF-8");
  }
  char value[8];
  std::snprintf(value, sizeof value, "0x%02X", static_cast<unsigned char>(bytes[*bad]));
  return fail(ErrorCode::corrupt_data,
              "not UTF-8: byte " + std::string(value) + " at byte " + std::to_string(*bad),
              "save the article as UTF-8");
}

}  // namespace picdesk::article
