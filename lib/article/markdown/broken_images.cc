// SPDX-License-Identifier: GPL-3.0-or-later
#include "article/markdown/broken_images.h"

#include <utility>

#include "article/markdown/bracket_scan.h"
#include "article/markdown/characters.h"
#include "article/markdown/known_agencies.h"
#include "article/markdown/picture_names.h"

namespace picdesk::article {
namespace {

using Kind = BrokenImage::Kind;

std::string_view text_of(const ScanRange& range, Span span) {
  return range.file.substr(span.begin, span.end - span.begin);
}

// What stands in "(...)" on one line, parentheses balanced; `at` is the "(".
std::optional<Span> parenthesis(const ScanRange& range, std::uint64_t at) {
  int depth = 0;
  for (std::uint64_t i = at; i < range.end && !is_newline(range.file[i]); ++i) {
    const char c = range.file[i];
    if (c == '\\' && i + 1 < range.end && is_punctuation(range.file[i + 1])) {
      ++i;
    } else if (c == '(') {
      ++depth;
    } else if (c == ')' && --depth == 0) {
      return Span{at + 1, i};
    }
  }
  return std::nullopt;
}

Span trimmed(const ScanRange& range, Span span) {
  while (!span.empty() && is_blank(range.file[span.begin])) ++span.begin;
  while (!span.empty() && is_blank(range.file[span.end - 1])) --span.end;
  return span;
}

// Without a title at its end: ' "..."'.
Span without_title(const ScanRange& range, Span span) {
  span = trimmed(range, span);
  const std::string_view text = text_of(range, span);
  if (text.size() < 4 || (text.back() != '"' && text.back() != '\'')) return span;
  const std::size_t open = text.rfind(text.back(), text.size() - 2);
  if (open == std::string_view::npos || open == 0 || !is_space(text[open - 1])) return span;
  return trimmed(range, {span.begin, span.begin + open});
}

std::optional<BrokenImage> with_spaces(const ScanRange& range, std::uint64_t mark, Span inside) {
  const Span url = without_title(range, inside);
  const std::string_view text = text_of(range, url);
  if (text.find_first_of(" \t") == std::string_view::npos) return std::nullopt;
  BrokenImage image{Kind::url_space, {mark, inside.end + 1}, std::nullopt};
  if (text.find_first_of("<>\\") == std::string_view::npos) {
    image.mend.emplace(url, '<' + std::string(text) + '>');
  }
  return image;
}

// Behind a balanced "![...]" stands "(".
std::optional<BrokenImage> behind_brackets(const ScanRange& range, std::uint64_t mark,
                                           std::uint64_t open) {
  if (const auto inside = parenthesis(range, open)) return with_spaces(range, mark, *inside);
  std::uint64_t end = open + 1;
  while (end < range.end && !is_newline(range.file[end])) ++end;
  if (trimmed(range, {open + 1, end}).empty()) return std::nullopt;
  return BrokenImage{Kind::open_url, {mark, end}, std::nullopt};
}

// "] (": white space in front of what would be a destination.
std::optional<BrokenImage> across_gap(const ScanRange& range, std::uint64_t mark,
                                      std::uint64_t close) {
  const std::uint64_t open = skip_space(range, close + 1);
  if (open == close + 1 || open >= range.end || range.file[open] != '(') return std::nullopt;
  const auto tail = inline_tail(range, open);
  if (!tail) return std::nullopt;
  const std::string_view url = text_of(range, tail->destination);
  if (url.find('/') == std::string_view::npos && !names_picture(url)) return std::nullopt;
  BrokenImage image{Kind::gap, {mark, tail->end}, std::nullopt};
  image.mend.emplace(Span{close + 1, open}, "");
  return image;
}

std::optional<BrokenImage> without_destination(const ScanRange& range, std::uint64_t mark,
                                               std::uint64_t close, bool starts_block) {
  const std::uint64_t next = close + 1;
  if (next < range.end && range.file[next] == '[') {
    const auto end = label_end(range, next);
    const bool inline_link = end && *end < range.end && range.file[*end] == '(';
    if (!end || inline_link) return std::nullopt;
    return BrokenImage{Kind::undefined_reference, {mark, *end}, std::nullopt};
  }
  if (starts_block && trimmed(range, {next, range.end}).empty()) {
    return BrokenImage{Kind::no_url, {mark, next}, std::nullopt};
  }
  return std::nullopt;
}

// Where a "[" or "]" would balance the brackets; `turn` is of the "](".
std::optional<std::pair<Span, std::string>> mend_brackets(const ScanRange& range,
                                                          std::uint64_t mark,
                                                          BracketScan::Turn turn) {
  if (turn.open == 1) return std::pair{Span{turn.at, turn.at}, std::string("]")};
  if (turn.open != -1 || turn.at == 0 || range.file[turn.at - 1] != ']') return std::nullopt;
  const std::string_view text = text_of(range, {mark + 2, turn.at - 1});
  const std::size_t length = known_agency_at_end(text);
  if (length == 0) return std::nullopt;
  const std::uint64_t at = turn.at - 1 - length;
  return std::pair{Span{at, at}, std::string("[")};
}

// Prose with "![" and a link further on is no broken image: the link must lead to a picture, or
// the "![" must stand close to its text and the link end the block.
std::optional<BrokenImage> unbalanced(const ScanRange& range, std::uint64_t mark,
                                      const BracketScan& scan) {
  const bool tight = mark + 2 < range.end && !is_blank(range.file[mark + 2]);
  const std::uint64_t text_end = trimmed(range, {mark, range.end}).end;
  std::optional<BrokenImage> found;
  for (const BracketScan::Turn& turn : scan.turns) {
    if (turn.open == 0) continue;
    const auto tail = inline_tail(range, turn.at + 1);
    if (!tail) continue;
    const bool picture = names_picture(text_of(range, tail->destination));
    const bool last = tail->end >= text_end;
    if (!picture && !(tight && last)) continue;
    found = BrokenImage{Kind::bracket, {mark, tail->end}, mend_brackets(range, mark, turn)};
  }
  return found;
}

std::optional<BrokenImage> judge(const ScanRange& range, std::uint64_t mark,
                                 std::span<const Span> atoms, bool starts_block) {
  const BracketScan scan = scan_brackets(range, mark, atoms);
  if (scan.close) {
    const std::uint64_t next = *scan.close + 1;
    const bool turns = next < range.end && range.file[next] == '(';
    if (turns) return behind_brackets(range, mark, next);
    if (auto gap = across_gap(range, mark, *scan.close)) return gap;
    if (auto bare = without_destination(range, mark, *scan.close, starts_block)) return bare;
  }
  return unbalanced(range, mark, scan);
}

}  // namespace

void BrokenImageFinder::text(std::string_view file, Span piece, bool escaped) {
  if (!block_begin_) block_begin_ = piece.begin;
  const std::string_view text = file.substr(piece.begin, piece.end - piece.begin);
  std::size_t at = text.find("![", escaped ? 1 : 0);
  for (; at != std::string_view::npos; at = text.find("![", at + 2)) {
    marks_.push_back(piece.begin + at);
  }
}

void BrokenImageFinder::atom(Span piece) {
  if (!block_begin_) block_begin_ = piece.begin;
  if (!marks_.empty()) atoms_.push_back(piece);
}

void BrokenImageFinder::end_block(const ScanRange& range, std::vector<BrokenImage>& found) {
  for (std::size_t i = 0; i < marks_.size(); ++i) {
    ScanRange own = range;
    if (i + 1 < marks_.size()) own.end = marks_[i + 1];
    if (auto image = judge(own, marks_[i], atoms_, marks_[i] == *block_begin_)) {
      found.push_back(std::move(*image));
    }
  }
  marks_.clear();
  atoms_.clear();
  block_begin_.reset();
}

std::optional<BrokenImage> pipe_in_cell(std::string_view file, Span whole, Span alt) {
  std::optional<std::uint64_t> first;
  bool several = false;
  for (std::uint64_t at = alt.begin; at < alt.end; ++at) {
    if (file[at] == '\\') {
      ++at;
    } else if (file[at] == '|') {
      several = first.has_value();
      if (!first) first = at;
    }
  }
  if (!first) return std::nullopt;
  BrokenImage image{Kind::table_pipe, whole, std::nullopt};
  if (!several) image.mend.emplace(Span{*first, *first}, "\\");
  return image;
}

}  // namespace picdesk::article
