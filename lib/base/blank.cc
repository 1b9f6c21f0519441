// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/blank.h"

#include <algorithm>
#include <array>

#include "base/code_point.h"

namespace picdesk::text {
namespace {

struct Range {
  std::int32_t first;
  std::int32_t last;
};

// Both properties, sorted.
constexpr std::array<Range, 23> kBlank = {{
    {0x09, 0x0D},       {0x20, 0x20},       {0x85, 0x85},       {0xA0, 0xA0},     {0xAD, 0xAD},
    {0x34F, 0x34F},     {0x61C, 0x61C},     {0x115F, 0x1160},   {0x1680, 0x1680}, {0x17B4, 0x17B5},
    {0x180B, 0x180F},   {0x2000, 0x200F},   {0x2028, 0x202F},   {0x205F, 0x206F}, {0x3000, 0x3000},
    {0x3164, 0x3164},   {0xFE00, 0xFE0F},   {0xFEFF, 0xFEFF},   {0xFFA0, 0xFFA0}, {0xFFF0, 0xFFF8},
    {0x1BCA0, 0x1BCA3}, {0x1D173, 0x1D17A}, {0xE0000, 0xE0FFF},
}};

}  // namespace

bool is_blank(std::int32_t code_point) {
  const auto* range =
      std::lower_bound(kBlank.begin(), kBlank.end(), code_point,
                       [](const Range& candidate, std::int32_t v) { return candidate.last < v; });
  return range != kBlank.end() && range->first <= code_point;
}

bool is_blank(std::string_view utf8) {
  for (std::size_t at = 0; at < utf8.size();) {
    const CodePoint point = code_point_at(utf8, at);
    if (!is_blank(point.value)) return false;
    at += point.size;
  }
  return true;
}

}  // namespace picdesk::text
