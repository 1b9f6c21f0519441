// SPDX-License-Identifier: GPL-3.0-or-later
// What each carrier says about a field, for people: text, place, size. Re-entrant.
#pragma once

#include <string>
#include <vector>

#include "metadata/reading/carriers.h"
#include "metadata/record/fields.h"

namespace picdesk::metadata {

// In the order EXIF, IIM, XMP, sidecar; carriers that are blank are left out.
std::vector<CarrierValue> carrier_values(const Carriers& carriers, const Field& field,
                                         const std::vector<std::string>& more_junk);

}  // namespace picdesk::metadata
