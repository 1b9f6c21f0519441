// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/boundaries.h"

#include <unicode/brkiter.h>
#include <unicode/utext.h>

#include <array>
#include <cstdint>
#include <limits>
#include <memory>

namespace picdesk::text {
namespace {

using Iterator = std::unique_ptr<icu::BreakIterator>;

Iterator opened(BoundaryKind kind) {
  UErrorCode status = U_ZERO_ERROR;
  const icu::Locale root = icu::Locale::getRoot();
  Iterator made;
  switch (kind) {
    case BoundaryKind::grapheme:
      made.reset(icu::BreakIterator::createCharacterInstance(root, status));
      break;
    case BoundaryKind::word:
      made.reset(icu::BreakIterator::createWordInstance(root, status));
      break;
    case BoundaryKind::sentence:
      made.reset(icu::BreakIterator::createSentenceInstance(root, status));
      break;
  }
  return U_FAILURE(status) ? nullptr : std::move(made);
}

// Iterators are not thread-safe. Null: ICU has no data.
icu::BreakIterator* iterator_of(BoundaryKind kind) {
  thread_local std::array<Iterator, 3> iterators;
  Iterator& iterator = iterators[static_cast<std::size_t>(kind)];
  if (!iterator) iterator = opened(kind);
  return iterator.get();
}

}  // namespace

void each_boundary(BoundaryKind kind, std::string_view utf8,
                   const std::function<void(std::size_t)>& visit) {
  if (utf8.empty()) return;
  icu::BreakIterator* breaks = iterator_of(kind);
  constexpr auto kMost = static_cast<std::size_t>(std::numeric_limits<std::int32_t>::max() / 2);
  if (breaks == nullptr || utf8.size() > kMost) return visit(utf8.size());
  // The iterator keeps a clone of this view, which it does not touch again before the next setText.
  UText view = UTEXT_INITIALIZER;
  UErrorCode status = U_ZERO_ERROR;
  utext_openUTF8(&view, utf8.data(), static_cast<std::int64_t>(utf8.size()), &status);
  breaks->setText(&view, status);
  utext_close(&view);
  if (U_FAILURE(status)) return visit(utf8.size());
  breaks->first();
  for (std::int32_t end = breaks->next(); end != icu::BreakIterator::DONE; end = breaks->next()) {
    visit(static_cast<std::size_t>(end));
  }
}

}  // namespace picdesk::text
