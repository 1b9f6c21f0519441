// SPDX-License-Identifier: GPL-3.0-or-later
#include "check/article/alt/outer_marks.h"

#include "base/ascii.h"
#include "base/code_point.h"

namespace picdesk::check {
namespace {

bool is_mark(std::string_view text, std::size_t at, std::u32string_view marks) {
  if (text::is_ascii_letter(text[at]) || text::is_ascii_digit(text[at])) return false;
  const std::int32_t value = text::code_point_at(text, at).value;
  return marks.find(static_cast<char32_t>(value)) != std::u32string_view::npos;
}

}  // namespace

std::string_view without_marks(std::string_view text, std::u32string_view marks) {
  while (!text.empty() && is_mark(text, 0, marks)) {
    text.remove_prefix(text::code_point_at(text, 0).size);
  }
  while (!text.empty()) {
    const std::size_t last = text::code_point_before(text, text.size());
    if (!is_mark(text, last, marks)) break;
    text.remove_suffix(text.size() - last);
  }
  return text;
}

}  // namespace picdesk::check
