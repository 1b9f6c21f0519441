// SPDX-License-Identifier: GPL-3.0-or-later
// What a master's renditions are called: the values of its path template.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "picdesk/batch.h"
#include "picdesk/metadata.h"

namespace picdesk {

// Id, slug, name, hash and date. Id: request, else the file name's number, else the first 32 bits
// of the SHA-256 as a decimal number. Slug: request, else the file name, else headline, title or
// the bare stem (with a finding). Date: request, else date_created, else the file's modification
// time (with a finding). Only what the templates ask for is looked up.
struct Identity {
  PathFields fields;  // spec, ext, width and height are left to each rendition
  std::vector<Finding> findings;
};
Result<Identity> identify(const BatchRequest& request, const BatchInput& input,
                          std::string_view sha256, const MetadataRecord& record);

}  // namespace picdesk
