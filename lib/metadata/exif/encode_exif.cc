// SPDX-License-Identifier: GPL-3.0-or-later
#include "metadata/exif/exif_patch.h"
#include "metadata/exif/exif_values.h"
#include "metadata/rendition/encoders.h"

namespace picdesk::metadata {

Bytes encode_exif(const MetadataRecord& record) {
  return fresh_exif(
      exif_values(exif_changes(record, {"caption", "creators", "copyright"}, false), false));
}

}  // namespace picdesk::metadata
