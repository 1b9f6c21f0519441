// SPDX-License-Identifier: GPL-3.0-or-later
// Month names among the words of a text. Re-entrant.
#pragma once

#include <cstddef>
#include <optional>
#include <string_view>
#include <vector>

#include "check/article/caption/date_names.h"
#include "check/article/caption/date_tokens.h"
#include "check/article/context.h"

namespace picdesk::check {

// What dates are read from.
struct DateText {
  std::string_view text;
  std::string_view tag;     // of its language
  Languages languages = 0;  // the same as a set; empty: none of those that are read
  std::vector<DateToken> tokens;

  bool has(std::size_t at) const { return at < tokens.size(); }
  bool is_number(std::size_t at) const {
    return has(at) && tokens[at].kind == DateToken::Kind::number;
  }
  bool is_word(std::size_t at) const { return has(at) && tokens[at].kind == DateToken::Kind::word; }
  bool is_mark(std::size_t at, std::uint32_t code) const { return has(at) && tokens[at].is(code); }
  bool is_glued(std::size_t at) const { return has(at) && tokens[at].glued; }
};

// A name and the tokens it takes, "Oct.", "تشرين الأول/أكتوبر", "Cotmehê".
struct MonthRead {
  DateName name;
  TextRange written;      // without case endings and the point of an abbreviation
  std::size_t next = 0;   // the first token behind it
  bool capital = false;   // begins with a capital letter
  bool disagree = false;  // of two names for different months
};
std::optional<MonthRead> month_at(const DateText& text, std::size_t at);

}  // namespace picdesk::check
