// SPDX-License-Identifier: GPL-3.0-or-later
#include "check/article/caption/credit_pattern.h"

#include <algorithm>

#include "base/ascii.h"

namespace picdesk::check {
namespace {

constexpr std::size_t kWindow = 512;  // bytes
constexpr std::string_view kWhiteSpace = " \t\r\n";

bool is_letter(char c) { return text::is_ascii_letter(c) || static_cast<unsigned char>(c) >= 0x80; }

bool ends_with(std::string_view text, std::string_view literal) {
  return text.size() >= literal.size() &&
         std::ranges::equal(text.substr(text.size() - literal.size()), literal, {},
                            text::ascii_lower, text::ascii_lower);
}

// The last place before `end` where the literal ends, as its end.
std::optional<std::size_t> last_end(std::string_view text, std::size_t end,
                                    std::string_view literal) {
  const std::size_t first = text.size() > kWindow ? text.size() - kWindow : 0;
  for (; end >= first + literal.size() && end > 0; --end) {
    if (ends_with(text.substr(0, end), literal)) return end;
  }
  return std::nullopt;
}

TextRange trimmed(std::string_view text, TextRange range) {
  while (!range.empty() && kWhiteSpace.find(text[range.begin]) != std::string_view::npos) {
    ++range.begin;
  }
  while (!range.empty() && kWhiteSpace.find(text[range.end - 1]) != std::string_view::npos) {
    --range.end;
  }
  return range;
}

// One element of a form: "{name}", "{agency}" or the literal between two of them.
struct Element {
  std::string_view text;
  bool value = false;
  bool agency = false;
};

// Takes the last element off the form.
Element take_last(std::string_view& form) {
  for (const std::string_view mark : {"{name}", "{agency}"}) {
    if (!form.ends_with(mark)) continue;
    form.remove_suffix(mark.size());
    return {mark, true, mark == "{agency}"};
  }
  std::size_t begin = 0;
  for (const std::string_view mark : {"{name}", "{agency}"}) {
    const std::size_t at = form.rfind(mark);
    if (at != std::string_view::npos) begin = std::max(begin, at + mark.size());
  }
  const Element literal{form.substr(begin)};
  form.remove_suffix(form.size() - begin);
  return literal;
}

// Where a value begins that nothing stands in front of: behind the sentence or clause before it.
std::size_t begin_of_value(std::string_view text, std::size_t end) {
  const std::size_t first = text.size() > kWindow ? text.size() - kWindow : 0;
  for (std::size_t at = end; at > first + 1; --at) {
    const bool space = kWhiteSpace.find(text[at - 1]) != std::string_view::npos;
    if (space && std::string_view(".!?,;:\r\n").find(text[at - 2]) != std::string_view::npos) {
      return at;
    }
  }
  return first;
}

bool is_sound(std::string_view value, std::string_view literal_before, char behind) {
  if (value.find_first_of("[]\r\n") != std::string_view::npos) return false;
  if (behind == ')') return value.find_first_of("()") == std::string_view::npos;
  // Without a bracket that closes it, the value would swallow the next sentence.
  return behind != 0 || literal_before.empty() || value.find(". ") == std::string_view::npos;
}

}  // namespace

std::optional<CreditMatch> match_credit(std::string_view text, std::string_view form) {
  CreditMatch match;
  std::size_t at = text.size();
  match.whole.end = at;
  char behind = 0;  // the last literal's first byte
  std::optional<Element> open;
  const auto close = [&](std::size_t begin, std::string_view literal) {
    const TextRange range = trimmed(text, {begin, at});
    match.values.push_back({range, open->agency});
    open.reset();
    return is_sound(text.substr(range.begin, range.end - range.begin), literal, behind);
  };
  while (!form.empty()) {
    const Element element = take_last(form);
    if (element.value) {
      if (open) return std::nullopt;  // two values with nothing between them
      open = element;
      continue;
    }
    const std::size_t length = element.text.size();
    if (open) {
      const auto end = last_end(text, at, element.text);
      if (!end || !close(*end, element.text)) return std::nullopt;
      at = *end - length;
    } else {
      if (!ends_with(text.substr(0, at), element.text)) return std::nullopt;
      at -= length;
    }
    if (is_letter(element.text.front()) && at > 0 && is_letter(text[at - 1])) return std::nullopt;
    behind = element.text.front();
  }
  if (open) {
    const std::size_t begin = begin_of_value(text, at);
    if (!close(begin, {})) return std::nullopt;
    at = match.values.back().range.begin;
  }
  match.whole.begin = at;
  std::ranges::reverse(match.values);
  return match;
}

}  // namespace picdesk::check
