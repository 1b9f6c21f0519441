// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/mark_runs.h"

#include <unicode/uchar.h>

#include <cstddef>
#include <cstdint>
#include <limits>

#include "base/code_point.h"

namespace picdesk::text {

bool may_be_normalized(std::string_view utf8) {
  constexpr std::size_t kMostMarks = 1'000;
  constexpr auto kMostBytes =
      static_cast<std::size_t>(std::numeric_limits<std::int32_t>::max() / 2);
  if (utf8.size() > kMostBytes) return false;
  if (utf8.size() <= kMostMarks) return true;
  std::size_t marks = 0;
  for (std::size_t at = 0; at < utf8.size();) {
    const CodePoint point = code_point_at(utf8, at);
    at += point.size;
    marks = point.value >= 0x300 && u_getCombiningClass(point.value) != 0 ? marks + 1 : 0;
    if (marks > kMostMarks) return false;
  }
  return true;
}

}  // namespace picdesk::text
