// SPDX-License-Identifier: GPL-3.0-or-later
// What a rendition may say: allow lists, so that a field added later stays out until it is listed.
#include "metadata/rendition/policy.h"

#include <algorithm>
#include <array>
#include <string>
#include <vector>

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
constexpr std::array source_revealing = {"creators",
                                         "creator_title",
                                         "caption_writer",
                                         "image_creators",
                                         "persons",
                                         "persons_detailed",
                                         "event",
                                         "event_ids",
                                         "date_created",
                                         "sublocation",
                                         "city",
                                         "state",
                                         "country",
                                         "country_code",
                                         "location_created",
                                         "locations_shown",
                                         "ai_prompt_writer",
                                         "contributors",
                                         "regions"};

// One file's own: an identity that leads to its master, and what rotated pixels no longer need.
constexpr std::array never_kept = {"guid", "orientation"};

const std::vector<std::string>& built_in() {
  static const std::vector<std::string> names = {"keep-credit", "protect-source", "strip-all"};
  return names;
}

template <class List>
bool contains(const List& list, std::string_view name) {
  return std::ranges::find(list, name) != list.end();
}

bool is_own(const MetadataPolicy& policy) {
  return !policy.keep.empty() && !contains(built_in(), policy.name);
}

// Empty if the policy can keep the field, else who never does.
std::string who_never_keeps(const MetadataPolicy& policy, std::string_view field) {
  if (contains(never_kept, field)) return "a rendition";
  const bool revealing = policy.name == "protect-source" && contains(source_revealing, field);
  return policy.name == "strip-all" || revealing ? "policy " + policy.name : std::string{};
}

Result<void> check_fields(const MetadataPolicy& policy, std::string_view key,
                          const std::vector<std::string>& fields) {
  for (const std::string& field : fields) {
    if (metadata::find_field(field) == nullptr) {
      const std::string nearest = text::nearest(field, metadata_fields());
      return fail(ErrorCode::invalid_argument,
                  std::string(key) + " names the unknown field \"" + text::printable(field) + "\"",
                  nearest.empty() ? "use field names such as \"keywords\""
                                  : "did you mean \"" + nearest + "\"?");
    }
    if (const std::string who = who_never_keeps(policy, field); !who.empty()) {
      return fail(ErrorCode::invalid_argument, who + " never keeps \"" + field + "\"",
                  contains(never_kept, field)
                      ? "take it out of " + std::string(key)
                      : "take it out of " + std::string(key) + ", or use keep-credit");
    }
  }
  return {};
}

// A name that is neither built in nor that of an own policy.
tl::unexpected<Error> unknown_policy(const MetadataPolicy& policy) {
  const std::string nearest = text::nearest(policy.name, built_in());
  return fail(ErrorCode::invalid_argument,
              "unknown metadata policy \"" + text::printable(policy.name) + "\"",
              nearest.empty() ? "policies are keep-credit, protect-source, strip-all, and own ones "
                                "that list their fields in keep"
                              : "did you mean \"" + nearest + "\"?");
}

}  // namespace

namespace metadata {

bool allows(const MetadataPolicy& policy, std::string_view field) {
  if (!is_own(policy) && !contains(built_in(), policy.name)) return false;
  if (!who_never_keeps(policy, field).empty()) return false;
  if (contains(policy.keep_extra, field)) return true;
  return is_own(policy) ? contains(policy.keep, field) : contains(keep_credit, field);
}

bool drops_credit(const MetadataPolicy& policy) {
  return !allows(policy, "credit") && !allows(policy, "copyright");
}

}  // namespace metadata

Result<void> validate(const MetadataPolicy& policy) {
  const bool built = contains(built_in(), policy.name);
  if (!built && policy.keep.empty()) return unknown_policy(policy);
  if (built && !policy.keep.empty()) {
    return fail(ErrorCode::invalid_argument,
                "policy " + policy.name + " has its own fields; keep cannot replace them",
                "give the policy another name, or add fields with keep_extra");
  }
  if (Result<void> keep = check_fields(policy, "keep", policy.keep); !keep) return keep;
  if (Result<void> extra = check_fields(policy, "keep_extra", policy.keep_extra); !extra) {
    return extra;
  }
  if (!built && metadata::drops_credit(policy) && !policy.drop_credit) {
    return fail(
        ErrorCode::invalid_argument,
        "policy \"" + text::printable(policy.name) + "\" keeps neither credit nor copyright",
        "keep one of them, or set drop_credit = true: removing rights information can be "
        "unlawful");
  }
  return {};
}

}  // namespace picdesk
