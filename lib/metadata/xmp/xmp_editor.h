// SPDX-License-Identifier: GPL-3.0-or-later
// Fields of the record set in an XMP tree that keeps everything else: order, unknown members and
// qualifiers, other languages. Re-entrant.
#pragma once

#include <string_view>
#include <vector>

#include "metadata/record/fields.h"
#include "metadata/xmp/xmp_tree.h"
#include "picdesk/metadata_record.h"

namespace picdesk::metadata {

// Makes one property say what the record says; blank removes it. Items of arrays of structures are
// matched by their index: members that the record does not know stay. A property that already reads
// the same is not touched, whatever its form. New properties come last. True if the tree changed.
bool set_field(XmpDocument& document, const Field& field, const MetadataRecord& values);

// Removes a property by name; true if it was there.
bool remove_property(XmpDocument& document, std::string_view uri, std::string_view name);

// Sets a simple property that exists (xmp:MetadataDate, photoshop:LegacyIPTCDigest); true if
// it exists and changed.
bool set_existing_text(XmpDocument& document, std::string_view uri, std::string_view name,
                       std::string_view value);

// Whether two trees say the same: order of properties and structure members does not count, order
// of seq and alt items does. `without`: properties of `field`s left out on both sides.
bool same_but(const XmpDocument& a, const XmpDocument& b, const std::vector<const Field*>& without);

}  // namespace picdesk::metadata
