// SPDX-License-Identifier: GPL-3.0-or-later
#include <algorithm>

#include "picdesk/article.h"

namespace picdesk {
namespace {

using Segment = MappedText::Segment;

bool goes_on(const Segment& last, std::size_t end, Span source, MappedText::Kind kind) {
  return kind == MappedText::Kind::raw && last.kind == kind && last.source.end == source.begin &&
         end - last.out_begin == last.source.end - last.source.begin;
}

}  // namespace

void MappedText::append(std::string_view piece, Span source, Kind kind) {
  if (piece.empty()) return;
  if (!segments_.empty() && goes_on(segments_.back(), text_.size(), source, kind)) {
    segments_.back().source.end = source.end;
  } else {
    segments_.push_back({text_.size(), source, kind});
  }
  text_ += piece;
}

Span MappedText::source(std::size_t begin, std::size_t end) const {
  if (segments_.empty()) return {};
  end = std::min(end, text_.size());
  begin = std::min(begin, end);
  // The last segment that starts at or in front of a place in the text.
  const auto holder = [this](std::size_t at) -> const Segment& {
    const auto after = std::upper_bound(
        segments_.begin(), segments_.end(), at,
        [](std::size_t place, const Segment& segment) { return place < segment.out_begin; });
    return after == segments_.begin() ? *after : *(after - 1);
  };
  const Segment& first = holder(begin);
  const std::size_t into = begin - first.out_begin;
  std::uint64_t from = first.source.begin;
  if (first.kind == Kind::raw) {
    from += into;
  } else if (begin == text_.size()) {
    from = first.source.end;
  }
  if (begin == end) return {from, from};
  const Segment& last = holder(end - 1);
  if (last.kind != Kind::raw) return {from, last.source.end};
  return {from, last.source.begin + (end - last.out_begin)};
}

}  // namespace picdesk
