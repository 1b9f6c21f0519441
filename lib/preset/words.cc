// SPDX-License-Identifier: GPL-3.0-or-later
#include "preset/words.h"

#include <cstdio>

#include "base/text.h"
#include "preset/table_reader.h"

namespace picdesk::preset {
namespace {

constexpr std::size_t kLongestQuote = 80;  // bytes

}  // namespace

std::string quoted(std::string_view text) {
  if (text.size() <= kLongestQuote) return "\"" + std::string(text) + "\"";
  return "\"" + text::truncate(text, kLongestQuote) + "...\"";
}

std::string listed(const std::vector<std::string>& words) {
  std::string list;
  for (const std::string& word : words) {
    if (!list.empty()) list += ", ";
    list += word;
  }
  return list;
}

std::string between(const Range& range) {
  return std::to_string(range.least) + " to " + std::to_string(range.most);
}

std::string decimal(double value) {
  char text[32];
  std::snprintf(text, sizeof text, "%.6g", value);
  return text;
}

std::string suggestion(std::string_view word, const std::vector<std::string>& known) {
  const std::string near = text::nearest(word, known);
  if (!near.empty()) return "did you mean " + quoted(near) + "?";
  return "it may be one of: " + listed(known);
}

}  // namespace picdesk::preset
