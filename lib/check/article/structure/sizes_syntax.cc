// SPDX-License-Identifier: GPL-3.0-or-later
#include "check/article/structure/sizes_syntax.h"

#include <vector>

#include "check/article/article_findings.h"
#include "check/article/structure/ascii.h"
#include "check/article/structure/css_length.h"
#include "check/article/structure/media_condition.h"

namespace picdesk::check {
namespace {

// Comments become spaces, so that places stay what they are.
std::string without_comments(std::string_view text) {
  std::string out(text);
  for (std::size_t at = out.find("/*"); at != std::string::npos; at = out.find("/*", at)) {
    const std::size_t close = out.find("*/", at + 2);
    const std::size_t end = close == std::string::npos ? out.size() : close + 2;
    out.replace(at, end - at, end - at, ' ');
    at = end;
  }
  return out;
}

TextRange trimmed(std::string_view text, TextRange range) {
  while (!range.empty() && is_space(text[range.begin])) ++range.begin;
  while (!range.empty() && is_space(text[range.end - 1])) --range.end;
  return range;
}

// At commas outside parentheses.
std::vector<TextRange> entries(std::string_view text) {
  std::vector<TextRange> found;
  std::size_t begin = 0;
  int depth = 0;
  for (std::size_t at = 0; at < text.size(); ++at) {
    if (text[at] == '(') ++depth;
    if (text[at] == ')') --depth;
    if (text[at] != ',' || depth > 0) continue;
    found.push_back(trimmed(text, {begin, at}));
    begin = at + 1;
  }
  found.push_back(trimmed(text, {begin, text.size()}));
  return found;
}

// Where the last component of an entry begins: a word, or a function with its parentheses.
std::size_t size_begin(std::string_view text, TextRange entry) {
  std::size_t at = entry.end;
  int depth = 0;
  while (at > entry.begin) {
    const char byte = text[at - 1];
    if (byte == ')') ++depth;
    if (byte == '(') --depth;
    if (depth <= 0 && is_space(byte)) break;
    --at;
  }
  return at;
}

std::string words(std::string_view text, TextRange range) {
  return quoted_words(text.substr(range.begin, range.end - range.begin));
}

std::optional<SizesFault> entry_fault(std::string_view text, TextRange entry, bool last) {
  if (entry.empty()) return SizesFault{entry, "sizes has a comma too many", false};
  const TextRange size{size_begin(text, entry), entry.end};
  const TextRange media = trimmed(text, {entry.begin, size.begin});
  if (!is_source_size(text.substr(size.begin, size.end - size.begin))) {
    return SizesFault{size, "sizes has a size that is no length: " + words(text, size), false};
  }
  if (!media.empty() && !is_media_condition(text.substr(media.begin, media.end - media.begin))) {
    return SizesFault{media, "sizes has a condition that does not read: " + words(text, media),
                      false};
  }
  if (media.empty() && !last) {
    return SizesFault{entry,
                      "sizes has a size without a condition, " + words(text, entry) +
                          ", and others behind it, which are never used",
                      false};
  }
  if (!media.empty() && last) {
    return SizesFault{entry, "sizes has no size for the case that no condition holds", true};
  }
  return std::nullopt;
}

}  // namespace

bool is_auto_sizes(std::string_view sizes) {
  sizes = without_space(sizes);
  if (lower(sizes.substr(0, 4)) != "auto") return false;
  sizes = without_space(sizes.substr(4));
  return sizes.empty() || sizes.front() == ',';
}

std::optional<SizesFault> sizes_fault(std::string_view sizes) {
  const std::string text =
      sizes.find("/*") == std::string_view::npos ? std::string(sizes) : without_comments(sizes);
  std::vector<TextRange> all = entries(text);
  if (all.size() == 1 && all[0].empty()) {
    return SizesFault{{0, sizes.size()}, "sizes is empty", false};
  }
  std::size_t first = 0;
  if (is_auto_sizes(text)) first = 1;
  for (std::size_t index = first; index < all.size(); ++index) {
    if (auto fault = entry_fault(text, all[index], index + 1 == all.size())) return fault;
  }
  return std::nullopt;
}

}  // namespace picdesk::check
