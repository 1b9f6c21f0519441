// SPDX-License-Identifier: GPL-3.0-or-later
// The fields of an XMP tree. Re-entrant.
#pragma once

#include <vector>

#include "metadata/xmp/xmp_tree.h"
#include "picdesk/finding.h"
#include "picdesk/metadata.h"

namespace picdesk::metadata {

// Every field of the record that the tree has; blank ones are left out. Dates that do not exist
// become findings.
MetadataRecord record_from_xmp(const XmpDocument& document, std::vector<Finding>& findings);

}  // namespace picdesk::metadata
