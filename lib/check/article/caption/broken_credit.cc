// SPDX-License-Identifier: GPL-3.0-or-later
#include "check/article/caption/broken_credit.h"

#include <algorithm>

#include "base/words.h"
#include "check/agencies.h"
#include "check/article/caption/credit_names.h"

namespace picdesk::check {
namespace {

constexpr std::size_t kLongest = 200;  // bytes of a credit
constexpr auto kNone = std::string_view::npos;

std::string_view trimmed(std::string_view text) { return text::trimmed(text).of(text); }

// Whether any of the names between slashes is an agency's.
bool names_agency(std::string_view names, const CreditConfig& config) {
  for (std::size_t at = 0; at <= names.size();) {
    const std::size_t end = std::min(names.find('/', at), names.size());
    if (is_agency_name(trimmed(names.substr(at, end - at)), config)) return true;
    at = end + 1;
  }
  return false;
}

// "... [AFP", "... [AFP."
std::optional<BrokenCredit> unclosed(std::string_view text, const CreditConfig& config) {
  const std::size_t open = text.rfind('[');
  if (open == kNone || text.size() - open > kLongest) return std::nullopt;
  std::string_view names = text.substr(open + 1);
  if (names.find(']') != kNone) return std::nullopt;
  if (names.ends_with('.')) names.remove_suffix(1);
  if (!names_agency(names, config) && !looks_like_name(names)) return std::nullopt;
  const std::size_t end = open + 1 + names.size();
  return BrokenCredit{BrokenCredit::Kind::unclosed, {open, text.size()}, {end, end}, "]"};
}

// Where the agency's name begins that ends the text; npos: none does.
std::size_t agency_begin(std::string_view text, const CreditConfig& config) {
  const std::size_t first = text.size() > kLongest ? text.size() - kLongest : 0;
  std::size_t begin = kNone;
  for (std::size_t at = text.size(); at > first; --at) {
    const bool edge = at == 1 || std::string_view(" /").find(text[at - 2]) != kNone;
    if (edge && is_agency_name(text.substr(at - 1), config)) begin = at - 1;
  }
  return begin;
}

// "... AFP]", "... [AFP]]"
std::optional<BrokenCredit> unopened(std::string_view text, const CreditConfig& config) {
  if (!text.ends_with(']')) return std::nullopt;
  const std::size_t close = text.size() - 1;
  const std::string_view before = text.substr(0, close);
  BrokenCredit broken{BrokenCredit::Kind::unopened, {close, close + 1}, {}, {}};
  if (before.ends_with(']')) {
    broken.mend = {close, close + 1};
    return broken;
  }
  const std::size_t begin = agency_begin(before, config);
  if (begin == kNone) return broken;
  broken.where.begin = begin;
  // What stands in front of the slash of "Jane Doe/AFP]" has no begin that can be seen.
  if (begin > 0 && before[begin - 1] == '/') return broken;
  broken.mend = {begin, begin};
  broken.by = "[";
  return broken;
}

// "... [AFP] again". Brackets of other kinds stand in sentences: "the minister [left] arrives".
std::optional<BrokenCredit> text_behind(std::string_view text, const CreditConfig& config) {
  const std::size_t close = text.rfind(']');
  if (close == kNone) return std::nullopt;
  const std::size_t open = text.rfind('[', close);
  if (open == kNone || close - open > kLongest) return std::nullopt;
  const std::string_view names = trimmed(text.substr(open + 1, close - open - 1));
  const std::string_view before = trimmed(text.substr(0, open));
  const bool ends_sentence =
      !before.empty() && (std::string_view(".!?").find(before.back()) != kNone ||
                          before.ends_with("؟") || before.ends_with("۔"));
  const bool credit =
      names_agency(names, config) || (ends_sentence && !names.empty() && looks_like_name(names));
  if (!credit) return std::nullopt;
  const std::size_t begin = close + 1 + text::trimmed(text.substr(close + 1)).begin;
  if (begin >= text.size()) return std::nullopt;
  return BrokenCredit{BrokenCredit::Kind::text_behind, {begin, text.size()}, {}, {}};
}

}  // namespace

std::optional<BrokenCredit> broken_credit(std::string_view text, const CreditConfig& config) {
  text = text.substr(0, text::trimmed(text).end);
  if (auto broken = unclosed(text, config)) return broken;
  if (auto broken = unopened(text, config)) return broken;
  return text_behind(text, config);
}

}  // namespace picdesk::check
