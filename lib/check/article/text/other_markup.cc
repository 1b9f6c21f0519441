// SPDX-License-Identifier: GPL-3.0-or-later
#include <algorithm>
#include <utility>

#include "check/article/text/markup_scan.h"

namespace picdesk::check {
namespace {

constexpr std::string_view kStrong = "**";

bool is_space_or_end(std::string_view text, std::size_t at) {
  return at >= text.size() || text[at] == ' ' || text[at] == '\n' || text[at] == '\t';
}

// "**" that text stands behind, and that is no row of asterisks.
bool opens_strong(std::string_view text, std::size_t at) {
  const std::size_t behind = at + kStrong.size();
  return !is_space_or_end(text, behind) && text[behind] != '*' && (at == 0 || text[at - 1] != '*');
}

bool closes_strong(std::string_view text, std::size_t at) {
  const std::size_t behind = at + kStrong.size();
  return !is_space_or_end(text, at - 1) && (behind >= text.size() || text[behind] != '*');
}

void add_strong(std::string_view text, std::vector<Replacement>& found) {
  std::size_t at = text.find(kStrong);
  while (at != std::string_view::npos) {
    const std::size_t close = text.find(kStrong, at + kStrong.size());
    if (close == std::string_view::npos) return;
    if (opens_strong(text, at) && closes_strong(text, close)) {
      const std::size_t inner = at + kStrong.size();
      found.push_back(
          {{at, close + kStrong.size()}, std::string(text.substr(inner, close - inner))});
      at = text.find(kStrong, close + kStrong.size());
    } else {
      at = close;
    }
  }
}

// Whether what stands in the round brackets is an address: "[Agency](photo)" is text.
bool is_address(std::string_view text) {
  return text.starts_with('#') || text.find('/') != std::string_view::npos ||
         text.starts_with("mailto:");
}

void add_links(std::string_view text, std::vector<Replacement>& found) {
  std::size_t open = std::string_view::npos;
  for (std::size_t at = 0; at < text.size(); ++at) {
    if (text[at] == '[') open = at;
    if (text[at] != ']' || open == std::string_view::npos) continue;
    const std::size_t label = std::exchange(open, std::string_view::npos) + 1;
    if (!text.substr(at + 1).starts_with('(')) continue;
    const std::size_t end = text.find_first_of(" ()[]\n", at + 2);
    if (end == std::string_view::npos || text[end] != ')') continue;
    if (label == at || !is_address(text.substr(at + 2, end - at - 2))) continue;
    found.push_back({{label - 1, end + 1}, std::string(text.substr(label, at - label))});
  }
}

void add_between(std::string_view text, std::string_view open, std::string_view close,
                 std::vector<Replacement>& found) {
  std::size_t at = text.find(open);
  while (at != std::string_view::npos) {
    const std::size_t end = text.find(close, at + open.size());
    if (end == std::string_view::npos) return;
    found.push_back({{at, end + close.size()}, ""});
    at = text.find(open, end + close.size());
  }
}

std::string without(std::string_view text, const std::vector<Replacement>& markup) {
  std::string result;
  std::size_t at = 0;
  for (const Replacement& one : markup) {
    result += text.substr(at, one.words.begin - at);
    result += one.by;
    at = one.words.end;
  }
  result += text.substr(at);
  return result;
}

// In order; of two that overlap, the first.
std::vector<Replacement> apart(std::vector<Replacement> found) {
  std::ranges::stable_sort(found, {}, [](const Replacement& one) { return one.words.begin; });
  std::size_t end = 0;
  std::erase_if(found, [&end](const Replacement& one) {
    if (one.words.begin < end) return true;
    end = one.words.end;
    return false;
  });
  return found;
}

}  // namespace

std::vector<Replacement> markdown_markup(std::string_view text) {
  std::vector<Replacement> strong;
  add_strong(text, strong);
  std::vector<Replacement> links;
  add_links(text, links);
  // They may hold each other.
  for (Replacement& one : strong) {
    std::vector<Replacement> inner;
    add_links(one.by, inner);
    one.by = without(one.by, inner);
  }
  for (Replacement& one : links) {
    std::vector<Replacement> inner;
    add_strong(one.by, inner);
    one.by = without(one.by, inner);
  }
  strong.insert(strong.end(), links.begin(), links.end());
  return apart(std::move(strong));
}

std::vector<Replacement> template_markup(std::string_view text) {
  std::vector<Replacement> found;
  add_between(text, "{{", "}}", found);
  add_between(text, "{%", "%}", found);
  return apart(std::move(found));
}

}  // namespace picdesk::check
