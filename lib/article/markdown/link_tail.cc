// SPDX-License-Identifier: GPL-3.0-or-later
#include "article/markdown/link_tail.h"

#include <algorithm>

#include "article/markdown/characters.h"

namespace picdesk::article {
namespace {

constexpr int kMostParentheses = 32;          // as md4c counts them
constexpr std::uint64_t kLongestLabel = 999;  // CommonMark 0.30, 4.7

std::uint64_t skip_spaces(const ScanRange& range, std::uint64_t at) {
  while (at < range.end && is_space(range.file[at])) ++at;
  return at;
}

std::uint64_t behind_newline(const ScanRange& range, std::uint64_t at) {
  const bool both = range.file[at] == '\r' && at + 1 < range.end && range.file[at + 1] == '\n';
  return at + (both ? 2 : 1);
}

// The place where a line's own text starts.
std::uint64_t behind_quotes(const ScanRange& range, std::uint64_t at) {
  for (std::size_t quote = 0; quote < range.quotes; ++quote) {
    const std::uint64_t mark = skip_spaces(range, at);
    if (mark >= range.end || mark - at > 3 || range.file[mark] != '>') break;
    at = mark + 1;
  }
  return skip_spaces(range, at);
}

std::optional<Span> angle_destination(const ScanRange& range, std::uint64_t at) {
  for (std::uint64_t i = at + 1; i < range.end; ++i) {
    const char c = range.file[i];
    if (c == '>') return Span{at + 1, i};
    if (c == '<' || is_newline(c)) return std::nullopt;
    if (c == '\\' && i + 1 < range.end && is_punctuation(range.file[i + 1])) ++i;
  }
  return std::nullopt;
}

std::optional<Span> bare_destination(const ScanRange& range, std::uint64_t at) {
  int depth = 0;
  std::uint64_t i = at;
  for (; i < range.end; ++i) {
    const char c = range.file[i];
    if (is_control_or_space(c)) break;
    if (c == '\\' && i + 1 < range.end && is_punctuation(range.file[i + 1])) {
      ++i;
    } else if (c == '(') {
      if (++depth > kMostParentheses) return std::nullopt;
    } else if (c == ')' && --depth < 0) {
      break;
    }
  }
  i = std::min(i, range.end);
  if (depth > 0) return std::nullopt;
  return Span{at, i};
}

// From the opening quote or parenthesis.
std::optional<Span> title_span(const ScanRange& range, std::uint64_t at) {
  const char open = range.file[at];
  const char close = open == '(' ? ')' : open;
  for (std::uint64_t i = at + 1; i < range.end; ++i) {
    const char c = range.file[i];
    if (c == close) return Span{at + 1, i};
    if (c == '(' && open == '(') return std::nullopt;
    if (c == '\\' && i + 1 < range.end && is_punctuation(range.file[i + 1])) {
      ++i;
    } else if (is_newline(c)) {
      const std::uint64_t next = behind_quotes(range, behind_newline(range, i));
      if (next >= range.end || is_newline(range.file[next])) return std::nullopt;  // a blank line
      i = next - 1;
    }
  }
  return std::nullopt;
}

bool opens_title(char c) { return c == '"' || c == '\'' || c == '('; }

// Destination and title, and the place behind them.
std::optional<LinkTail> parts(const ScanRange& range, std::uint64_t at) {
  if (at >= range.end) return std::nullopt;
  const bool angle = range.file[at] == '<';
  const auto destination = angle ? angle_destination(range, at) : bare_destination(range, at);
  if (!destination) return std::nullopt;
  LinkTail tail{*destination, std::nullopt, destination->end + (angle ? 1 : 0)};
  const std::uint64_t next = skip_space(range, tail.end);
  if (next == tail.end || next >= range.end || !opens_title(range.file[next])) return tail;
  tail.title = title_span(range, next);
  if (tail.title) tail.end = tail.title->end + 1;
  return tail;
}

}  // namespace

std::uint64_t skip_space(const ScanRange& range, std::uint64_t at) {
  at = skip_spaces(range, at);
  if (at >= range.end || !is_newline(range.file[at])) return at;
  return behind_quotes(range, behind_newline(range, at));
}

std::optional<LinkTail> inline_tail(const ScanRange& range, std::uint64_t at) {
  auto tail = parts(range, skip_space(range, at + 1));
  if (!tail) return std::nullopt;
  const std::uint64_t end = skip_space(range, tail->end);
  if (end >= range.end || range.file[end] != ')') return std::nullopt;
  tail->end = end + 1;
  return tail;
}

std::optional<LinkTail> definition_tail(const ScanRange& range, std::uint64_t at) {
  const std::uint64_t start = skip_space(range, at);
  auto tail = parts(range, start);
  if (!tail || (tail->destination.empty() && range.file[start] != '<')) return std::nullopt;
  return tail;
}

std::optional<std::uint64_t> label_end(const ScanRange& range, std::uint64_t at) {
  const std::uint64_t most = std::min(range.end, at + kLongestLabel + 2);
  for (std::uint64_t i = at + 1; i < most; ++i) {
    const char c = range.file[i];
    if (c == ']') return i + 1;
    if (c == '[') return std::nullopt;
    if (c == '\\' && i + 1 < most && is_punctuation(range.file[i + 1])) ++i;
  }
  return std::nullopt;
}

MappedText unescape(const ScanRange& range, Span span, EntityDecoder& entities) {
  using Kind = MappedText::Kind;
  MappedText text;
  const ScanRange inside{range.file, span.end, range.quotes};
  const auto piece = [&](std::uint64_t from, std::uint64_t to) {
    return range.file.substr(from, to - from);
  };
  for (std::uint64_t at = span.begin; at < span.end;) {
    const char c = range.file[at];
    if (c == '\\' && at + 1 < span.end && is_punctuation(range.file[at + 1])) {
      text.append(piece(at + 1, at + 2), {at, at + 2}, Kind::escape);
      at += 2;
    } else if (is_newline(c)) {
      const std::uint64_t next = skip_space(inside, at);
      text.append(" ", {at, next}, Kind::inserted);
      at = next;
    } else if (c == '\0') {
      text.append("\xEF\xBF\xBD", {at, at + 1}, Kind::entity);
      ++at;
    } else if (const std::uint64_t length = reference_length(piece(at, span.end)); length > 0) {
      const auto decoded = entities.decode(piece(at, at + length));
      text.append(decoded ? std::string_view(*decoded) : piece(at, at + length), {at, at + length},
                  decoded ? Kind::entity : Kind::raw);
      at += length;
    } else {
      std::uint64_t stop = at + 1;
      while (stop < span.end && !stops_unescape(range.file[stop])) ++stop;
      text.append(piece(at, stop), {at, stop}, Kind::raw);
      at = stop;
    }
  }
  return text;
}

}  // namespace picdesk::article
