// SPDX-License-Identifier: GPL-3.0-or-later
// RDF/XML of an XMP packet (ISO 16684-1 clause 7) to XmpDocument. Re-entrant.
#pragma once

#include <string_view>

#include "metadata/xmp/xml_element.h"
#include "metadata/xmp/xmp_tree.h"
#include "picdesk/result.h"

namespace picdesk::metadata {

// Errors: metadata_invalid, with what the gate or RDF does not allow.
Result<XmpDocument> parse_xmp(std::string_view packet, const XmlLimits& limits = {});

}  // namespace picdesk::metadata
