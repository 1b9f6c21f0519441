// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/columns.h"

#include <unicode/uchar.h>

#include "base/code_point.h"

namespace picdesk::text {
namespace {

std::size_t width(std::int32_t value) {
  switch (u_charType(value)) {
    case U_NON_SPACING_MARK:
    case U_ENCLOSING_MARK:
    case U_FORMAT_CHAR:
      return value == 0xAD ? 1 : 0;  // terminals show the soft hyphen
    default:
      break;
  }
  const int kind = u_getIntPropertyValue(value, UCHAR_EAST_ASIAN_WIDTH);
  return kind == U_EA_WIDE || kind == U_EA_FULLWIDTH ? 2 : 1;
}

}  // namespace

std::size_t columns(std::string_view utf8) {
  std::size_t sum = 0;
  for (std::size_t at = 0; at < utf8.size();) {
    if (static_cast<unsigned char>(utf8[at]) < 0x80) {
      ++sum;
      ++at;
      continue;
    }
    const CodePoint point = code_point_at(utf8, at);
    sum += point.value < 0 ? point.size : width(point.value);
    at += point.size;
  }
  return sum;
}

bool has_rtl_letter(std::string_view utf8) {
  for (std::size_t at = 0; at < utf8.size();) {
    if (static_cast<unsigned char>(utf8[at]) < 0x80) {
      ++at;
      continue;
    }
    const CodePoint point = code_point_at(utf8, at);
    if (point.value >= 0) {
      const auto direction = u_charDirection(point.value);
      if (direction == U_RIGHT_TO_LEFT || direction == U_RIGHT_TO_LEFT_ARABIC) return true;
    }
    at += point.size;
  }
  return false;
}

}  // namespace picdesk::text
