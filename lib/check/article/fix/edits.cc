// SPDX-License-Identifier: GPL-3.0-or-later
#include "check/article/fix/edits.h"

#include <algorithm>

namespace picdesk::check {

Edits::Edits(std::vector<const TextEdit*> edits) : edits_(std::move(edits)) {
  std::ranges::sort(edits_, {}, [](const TextEdit* edit) {
    return std::pair(edit->where.begin, edit->where.end);
  });
  shifts_.push_back(0);
  for (const TextEdit* edit : edits_) {
    shifts_.push_back(shifts_.back() + static_cast<std::int64_t>(edit->replacement.size()) -
                      static_cast<std::int64_t>(edit->where.end - edit->where.begin));
  }
}

std::string Edits::apply(std::string_view bytes) const {
  std::string result;
  result.reserve(static_cast<std::size_t>(
      std::max<std::int64_t>(0, static_cast<std::int64_t>(bytes.size()) + shifts_.back())));
  std::uint64_t at = 0;
  for (const TextEdit* edit : edits_) {
    result += bytes.substr(at, edit->where.begin - at);
    result += edit->replacement;
    at = edit->where.end;
  }
  return result += bytes.substr(at);
}

std::int64_t Edits::shift_before(std::uint64_t byte, bool with_insertions) const {
  const auto behind = std::ranges::partition_point(edits_, [&](const TextEdit* edit) {
    return edit->where.end < byte ||
           (edit->where.end == byte && (with_insertions || !edit->where.empty()));
  });
  return shifts_[static_cast<std::size_t>(behind - edits_.begin())];
}

Span Edits::moved(Span span) const {
  const auto place = [](std::uint64_t byte, std::int64_t shift) {
    return static_cast<std::uint64_t>(static_cast<std::int64_t>(byte) + shift);
  };
  return {place(span.begin, shift_before(span.begin, false)),
          place(span.end, shift_before(span.end, true))};
}

}  // namespace picdesk::check
