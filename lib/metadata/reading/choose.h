// SPDX-License-Identifier: GPL-3.0-or-later
// Which carrier wins a field, under either policy. Re-entrant.
#pragma once

#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "metadata/reading/carriers.h"
#include "metadata/record/fields.h"

namespace picdesk::metadata {

struct Choice {
  Carrier carrier = Carrier::xmp;
  std::string_view rule;         // "xmp-first/1", "mwg/2"
  const MetadataRecord* record;  // that holds the value; valid as long as carriers and `own`
  // The value where it is not a carrier's as it stands: list items whose cut ends were restored,
  // a place taken from LocationShown.
  std::shared_ptr<const MetadataRecord> own;
  std::string where;  // of `own`: "Iptc4xmpExt:LocationShown[1]/City"
};

// One carrier wins every field that is not blank everywhere; what it says may be blank (a camera's
// own caption under xmp-first, IIM that was emptied later under mwg).
Choice choose(const Carriers& carriers, const Field& field, ReadPolicy policy,
              const std::vector<std::string>& more_junk);

// Whether the whole text is one that cameras write into ImageDescription, whatever the case;
// `more` adds to the built-in ones.
bool is_camera_junk(std::string_view description, const std::vector<std::string>& more);

// Whether EXIF's value of that field is a camera's own text.
bool is_junk(const MetadataRecord& exif, const Field& field, const std::vector<std::string>& more);

// Embedded XMP or the sidecar, whichever comes first and is not blank.
Carrier xmp_carrier(const Carriers& carriers, const Field& field);

}  // namespace picdesk::metadata
