// SPDX-License-Identifier: GPL-3.0-or-later
#include "article/html/suppression.h"

#include <algorithm>
#include <array>
#include <utility>

#include "article/html/tag_reader.h"

namespace picdesk::article {
namespace {

using Kind = SuppressionComment::Kind;

// The longest first.
constexpr std::array<std::pair<std::string_view, Kind>, 4> kWords = {{
    {"picdesk-disable-next-line", Kind::next_line},
    {"picdesk-disable-line", Kind::line},
    {"picdesk-disable", Kind::begin},
    {"picdesk-enable", Kind::end},
}};

constexpr bool is_gap(char c) { return is_html_space(c) || c == ','; }

std::string_view trim(std::string_view text) {
  while (!text.empty() && is_html_space(text.front())) text.remove_prefix(1);
  while (!text.empty() && is_html_space(text.back())) text.remove_suffix(1);
  return text;
}

// "--" as a word of its own.
std::size_t reason_begin(std::string_view text) {
  for (std::size_t at = text.find("--"); at != std::string_view::npos;
       at = text.find("--", at + 1)) {
    const bool starts = at == 0 || is_gap(text[at - 1]);
    const bool ends = at + 2 == text.size() || is_html_space(text[at + 2]);
    if (starts && ends) return at;
  }
  return std::string_view::npos;
}

// Whether it stands in the file. In Markdown, a comment that does not end has signs in it that were
// put there for images.
bool is_of_file(std::string_view piece, const HtmlText& text) {
  const std::size_t end = text.offset_of(piece.data()) + piece.size();
  for (std::size_t at = end - piece.size(); at < end;
       at = std::max(at + 1, text.map.piece_end(at))) {
    if (!text.map.is_raw(at)) return false;
  }
  return true;
}

}  // namespace

std::optional<SuppressionComment> parse_suppression(std::string_view comment,
                                                    const HtmlText& text) {
  if (!comment.starts_with("<!--") || comment.size() < 7) return std::nullopt;
  std::string_view inside = comment.substr(4);
  if (inside.ends_with("-->")) inside.remove_suffix(3);
  inside = trim(inside);
  const auto* word = std::find_if(kWords.begin(), kWords.end(), [inside](const auto& candidate) {
    const std::string_view name = candidate.first;
    return inside.starts_with(name) &&
           (inside.size() == name.size() || is_html_space(inside[name.size()]));
  });
  if (word == kWords.end()) return std::nullopt;
  SuppressionComment found;
  found.kind = word->second;
  found.whole = text.span(comment);
  inside.remove_prefix(word->first.size());
  const std::size_t reason = reason_begin(inside);
  if (reason != std::string_view::npos) found.reason = trim(inside.substr(reason + 2));
  std::string_view rules = inside.substr(0, reason);
  while (!rules.empty()) {
    const std::size_t end =
        static_cast<std::size_t>(std::find_if(rules.begin(), rules.end(), is_gap) - rules.begin());
    const std::string_view rule = rules.substr(0, end);
    if (!is_of_file(rule, text)) break;
    if (!rule.empty()) found.rules.emplace_back(std::string(rule), text.span(rule));
    rules.remove_prefix(std::min(end + 1, rules.size()));
  }
  return found;
}

}  // namespace picdesk::article
