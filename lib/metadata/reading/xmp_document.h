// SPDX-License-Identifier: GPL-3.0-or-later
// XMP packets as trees, with findings instead of errors. Re-entrant.
#pragma once

#include <optional>
#include <string_view>
#include <vector>

#include "metadata/reading/blocks.h"
#include "metadata/xmp/xmp_tree.h"

namespace picdesk::metadata {

// The packet as a tree; nothing, with a finding, if it cannot be read.
std::optional<XmpDocument> parse_packet(std::string_view packet, std::string_view where,
                                        std::vector<Finding>& findings);

// The packet of the file, merged with its extension; nothing if there is none.
std::optional<XmpDocument> read_embedded_xmp(const Blocks& blocks, std::vector<Finding>& findings);

// Whether the sidecar's packet beats that of the file: in formats that are not written.
bool sidecar_goes_first(Format format);

}  // namespace picdesk::metadata
