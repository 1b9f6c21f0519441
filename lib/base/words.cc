// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/words.h"

#include "base/text.h"

namespace picdesk::text {

std::vector<Slice> words(std::string_view /*utf8*/) { return {}; }

std::vector<Slice> sentences(std::string_view utf8, std::string_view /*language*/) {
  return {{0, utf8.size()}};
}

std::string matching_form(std::string_view utf8, std::string_view /*language*/) {
  return fold(utf8);
}

Slice trimmed(std::string_view utf8) {
  const std::string_view inner = trim(utf8);
  const auto begin = static_cast<std::size_t>(inner.data() - utf8.data());
  return {begin, begin + inner.size()};
}

bool has_letter_or_digit(std::string_view utf8) { return !trim(utf8).empty(); }

}  // namespace picdesk::text
