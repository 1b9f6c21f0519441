// SPDX-License-Identifier: GPL-3.0-or-later
// What follows the "]" of a link or image in the source: "(destination "title")" or "[label]".
// The Markdown parser says what is a link but not where it ends.
#pragma once

#include <cstdint>
#include <optional>
#include <string_view>

#include "article/text/entity.h"
#include "picdesk/article.h"

namespace picdesk::article {

// Where a scan may go. Lines of the block start behind `quotes` block quote marks.
struct ScanRange {
  std::string_view file;
  std::uint64_t end = 0;
  std::size_t quotes = 0;
};

struct LinkTail {
  Span destination;  // without <>
  std::optional<Span> title;
  std::uint64_t end = 0;  // behind ")"
};

// The place behind line ends (at most one), block quote marks and white space.
std::uint64_t skip_space(const ScanRange& range, std::uint64_t at);

// CommonMark 0.30, 6.3 inline link; `at` is the "(".
std::optional<LinkTail> inline_tail(const ScanRange& range, std::uint64_t at);

// Destination and title as they follow "[label]:" of a definition; `at` is behind the colon.
std::optional<LinkTail> definition_tail(const ScanRange& range, std::uint64_t at);

// The place behind "]" of the label that starts with "[" at `at`; may be empty: "[]".
std::optional<std::uint64_t> label_end(const ScanRange& range, std::uint64_t at);

// A destination or title as a reader gets it.
MappedText unescape(const ScanRange& range, Span span, EntityDecoder& entities);

}  // namespace picdesk::article
