// SPDX-License-Identifier: GPL-3.0-or-later
#include <algorithm>
#include <array>

#include "base/text.h"
#include "picdesk/metadata.h"

namespace picdesk {
namespace {

struct Rule {
  std::string_view id;
  std::string_view text;
};
constexpr std::array rules = {
    Rule{"xmp-first/1", "XMP is not blank"},
    Rule{"xmp-first/2", "XMP is blank: IIM, or EXIF where IIM is cut from it"},
    Rule{"xmp-first/3", "XMP and IIM are blank: EXIF, but not a camera's own text"},
    Rule{"xmp-first/4", "orientation is EXIF's"},
    Rule{"mwg/1", "EXIF is not blank"},
    Rule{"mwg/2", "XMP if there is no IIM or the digest does not speak against it, else IIM"},
    Rule{"mwg/3", "has an IIM twin: XMP unless the digest is stale, else IIM"},
    Rule{"mwg/4", "XMP only; orientation and capture time from EXIF"}};

}  // namespace

std::string_view rule_text(std::string_view rule) {
  const auto found = std::ranges::find(rules, rule, &Rule::id);
  return found == rules.end() ? std::string_view{} : found->text;
}

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
