// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/text.h"
#include "picdesk/metadata.h"

namespace picdesk {

std::string_view name(ReadPolicy policy) { return policy == ReadPolicy::mwg ? "mwg" : "xmp-first"; }

Result<ReadPolicy> parse_read_policy(std::string_view word) {
  for (const ReadPolicy policy : {ReadPolicy::xmp_first, ReadPolicy::mwg}) {
    if (word == name(policy)) return policy;
  }
  const std::string nearest = text::nearest(word, {"xmp-first", "mwg"});
  return fail(ErrorCode::invalid_argument, "unknown read policy \"" + text::printable(word) + "\"",
              nearest.empty() ? "use xmp-first or mwg" : "did you mean \"" + nearest + "\"?");
}

std::string_view name(Relation relation) {
  switch (relation) {
    case Relation::equal:
      return "equal";
    case Relation::truncation:
      return "truncation";
    case Relation::whitespace:
      return "whitespace";
    case Relation::encoding:
      return "encoding";
    case Relation::less_precise:
      return "less-precise";
    case Relation::different:
      break;
  }
  return "different";
}

std::string_view name(DigestState state) {
  switch (state) {
    case DigestState::absent:
      return "absent";
    case DigestState::zero:
      return "zero";
    case DigestState::equal:
      return "equal";
    case DigestState::stale:
      break;
  }
  return "stale";
}

}  // namespace picdesk
