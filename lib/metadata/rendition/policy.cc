// SPDX-License-Identifier: GPL-3.0-or-later
// What a rendition may say: allow lists, so that a field added later stays out until it is listed.
#include <algorithm>
#include <array>
#include <set>

#include "base/text.h"
#include "metadata/record/fields.h"

namespace picdesk {
namespace {

// Credit and rights, and what a reader may know about the picture.
constexpr std::array keep_credit = {"caption",
                                    "alt",
                                    "extended_description",
                                    "headline",
                                    "title",
                                    "creators",
                                    "creator_title",
                                    "credit",
                                    "source",
                                    "copyright",
                                    "usage_terms",
                                    "web_statement",
                                    "licensors",
                                    "copyright_owners",
                                    "image_creators",
                                    "image_suppliers",
                                    "supplier_image_id",
                                    "data_mining",
                                    "other_constraints",
                                    "digital_source_type",
                                    "ai_system",
                                    "ai_system_version",
                                    "event",
                                    "persons",
                                    "organisations",
                                    "city",
                                    "state",
                                    "country",
                                    "country_code",
                                    "locations_shown",
                                    "date_created"};

// What could lead to the photographer, the people shown or the place.
constexpr std::array source_revealing = {
    "creators",    "creator_title", "image_creators", "persons", "event",        "date_created",
    "sublocation", "city",          "state",          "country", "country_code", "locations_shown"};

const std::vector<std::string> policy_names = {"keep-credit", "protect-source", "strip-all"};

template <class List>
bool contains(const List& list, std::string_view name) {
  return std::ranges::find(list, name) != list.end();
}

bool allowed(const MetadataPolicy& policy, std::string_view field) {
  const bool wanted = contains(keep_credit, field) || contains(policy.keep_extra, field);
  if (policy.name == "keep-credit") return wanted;
  return policy.name == "protect-source" && wanted && !contains(source_revealing, field);
}

}  // namespace

Result<void> validate(const MetadataPolicy& policy) {
  if (!contains(policy_names, policy.name)) {
    const std::string nearest = text::nearest(policy.name, policy_names);
    return fail(ErrorCode::invalid_argument,
                "unknown metadata policy \"" + text::printable(policy.name) + "\"",
                nearest.empty() ? "policies are keep-credit, protect-source and strip-all"
                                : "did you mean \"" + nearest + "\"?");
  }
  for (const std::string& field : policy.keep_extra) {
    if (metadata::find_field(field) == nullptr) {
      const std::string nearest = text::nearest(field, metadata_fields());
      return fail(ErrorCode::invalid_argument,
                  "keep_extra names the unknown field \"" + text::printable(field) + "\"",
                  nearest.empty() ? "use field names such as \"keywords\""
                                  : "did you mean \"" + nearest + "\"?");
    }
    if (policy.name == "strip-all" ||
        (policy.name == "protect-source" && contains(source_revealing, field))) {
      return fail(ErrorCode::invalid_argument,
                  "policy " + policy.name + " never keeps \"" + field + "\"",
                  "take it out of keep_extra, or use keep-credit");
    }
  }
  return {};
}

MetadataRecord filter(const MetadataRecord& record, const MetadataPolicy& policy) {
  MetadataRecord kept;
  for (const metadata::Field& field : metadata::field_table()) {
    if (allowed(policy, field.name)) metadata::assign(kept, record, field);
  }
  if (kept.date_created) kept.date_created = kept.date_created->to_day();
  return kept;
}

}  // namespace picdesk
