// SPDX-License-Identifier: GPL-3.0-or-later
// Whether a value of any type of the record says nothing. For the .cc files of this module.
#pragma once

#include <algorithm>

#include "metadata/record/structures.h"

namespace picdesk::metadata {

inline bool is_blank_value(const std::string& value) { return is_blank(std::string_view(value)); }
inline bool is_blank_value(const LangAlt& value) {
  return std::ranges::all_of(value.entries(), [](const auto& e) { return is_blank(e.second); });
}
inline bool is_blank_value(const std::optional<PartialDate>& value) { return !value; }
template <Structured S>
bool is_blank_value(const S& value);
template <class T>
bool is_blank_value(const std::vector<T>& values) {
  return std::ranges::all_of(values, [](const T& value) { return is_blank_value(value); });
}
template <Structured S>
bool is_blank_value(const S& value) {
  bool blank = true;
  for_each_member<S>(
      [&](const auto& member) { blank = blank && is_blank_value(value.*member.pointer); });
  return blank;
}

}  // namespace picdesk::metadata
