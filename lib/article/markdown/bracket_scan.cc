// SPDX-License-Identifier: GPL-3.0-or-later
#include "article/markdown/bracket_scan.h"

#include <algorithm>

#include "article/markdown/characters.h"

namespace picdesk::article {

BracketScan scan_brackets(const ScanRange& range, std::uint64_t mark, std::span<const Span> atoms) {
  BracketScan scan;
  int open = 1;
  auto atom = std::lower_bound(atoms.begin(), atoms.end(), mark,
                               [](const Span& span, std::uint64_t at) { return span.end <= at; });
  for (std::uint64_t at = mark + 2; at < range.end; ++at) {
    if (atom != atoms.end() && at >= atom->begin) {
      at = std::max(at, atom->end) - 1;
      ++atom;
      continue;
    }
    const char c = range.file[at];
    if (c == '\\' && at + 1 < range.end && is_punctuation(range.file[at + 1])) {
      ++at;
    } else if (c == '[') {
      ++open;
    } else if (c == ']') {
      if (--open == 0 && !scan.close) scan.close = at;
      if (at + 1 < range.end && range.file[at + 1] == '(') scan.turns.push_back({at, open});
    }
  }
  return scan;
}

}  // namespace picdesk::article
