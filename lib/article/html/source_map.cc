// SPDX-License-Identifier: GPL-3.0-or-later
#include "article/html/source_map.h"

#include <algorithm>
#include <iterator>
#include <limits>

namespace picdesk::article {

SourceMap SourceMap::shifted(std::uint64_t begin) {
  SourceMap map;
  // Longer than any text, so that every offset is found.
  map.append_raw(std::numeric_limits<std::size_t>::max() / 4, begin);
  return map;
}

void SourceMap::append(std::size_t length, Span source, bool raw,
                       std::optional<std::size_t> placeholder) {
  pieces_.push_back({length_, length, source, raw, placeholder});
  length_ += length;
}

void SourceMap::append_raw(std::size_t length, std::uint64_t source_begin) {
  const bool goes_on =
      !pieces_.empty() && pieces_.back().raw && pieces_.back().source.end == source_begin;
  if (!goes_on) {
    append(length, {source_begin, source_begin + length}, true, std::nullopt);
    return;
  }
  pieces_.back().length += length;
  pieces_.back().source.end += length;
  length_ += length;
}

void SourceMap::append_inserted(std::size_t length, Span source) {
  append(length, source, false, std::nullopt);
}

void SourceMap::append_placeholder(std::size_t length, Span source, std::size_t index) {
  append(length, source, false, index);
  has_placeholders_ = true;
}

// The piece that covers the offset; behind the end, the last one.
const SourceMap::Piece* SourceMap::find(std::size_t offset) const {
  const auto next =
      std::upper_bound(pieces_.begin(), pieces_.end(), offset,
                       [](std::size_t value, const Piece& piece) { return value < piece.begin; });
  return next == pieces_.begin() ? nullptr : &*std::prev(next);
}

Span SourceMap::source(std::size_t begin, std::size_t end) const {
  const Piece* first = find(begin);
  if (first == nullptr) return {};
  const std::size_t skipped = std::min(begin - first->begin, first->length);
  Span found;
  found.begin = first->raw ? first->source.begin + skipped : first->source.begin;
  if (end <= begin) return {found.begin, found.begin};
  const Piece* last = find(end - 1);
  const std::size_t used = std::min(end - last->begin, last->length);
  found.end = last->raw ? last->source.begin + used : last->source.end;
  found.end = std::max(found.begin, found.end);
  return found;
}

std::optional<std::size_t> SourceMap::placeholder(std::size_t offset) const {
  const Piece* piece = find(offset);
  return piece == nullptr ? std::nullopt : piece->placeholder;
}

std::size_t SourceMap::piece_end(std::size_t offset) const {
  const Piece* piece = find(offset);
  return piece == nullptr ? offset : std::max(offset, piece->begin + piece->length);
}

bool SourceMap::is_raw(std::size_t offset) const {
  const Piece* piece = find(offset);
  return piece != nullptr && piece->raw;
}

}  // namespace picdesk::article
