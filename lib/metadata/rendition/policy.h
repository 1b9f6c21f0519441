// SPDX-License-Identifier: GPL-3.0-or-later
// What a policy allows, field by field. For the .cc files of this module.
#pragma once

#include <set>
#include <string>
#include <string_view>

#include "picdesk/metadata.h"

namespace picdesk::metadata {

// Whether a field may stay. What validate() refuses is never allowed.
bool allows(const MetadataPolicy& policy, std::string_view field);

// Whether the policy takes all rights information away: neither credit nor copyright may stay.
bool drops_credit(const MetadataPolicy& policy);

// The names of the people a record tells of, folded.
std::set<std::string> people_of(const MetadataRecord& record);

// Whether the region shows one of those people or any other, or may: a name without a type or role
// of something else counts.
bool is_of_person(const ImageRegion& region, const std::set<std::string>& people);

}  // namespace picdesk::metadata
