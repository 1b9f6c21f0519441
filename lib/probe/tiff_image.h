// SPDX-License-Identifier: GPL-3.0-or-later
// The picture of one TIFF directory (TIFF 6.0).
#pragma once

#include "picdesk/master.h"
#include "picdesk/result.h"
#include "probe/tiff_reader.h"

namespace picdesk::gate {

// Whether a page is a smaller copy, a mask or a thumbnail of another one.
bool is_by_picture(const TiffReader& reader, const TiffDirectory& page);

// Sets size, bits, components, alpha and the decode estimate. Errors: unsupported_format for
// compressions, depths and colours that are not decoded, corrupt_data, too_large.
Result<void> read_tiff_image(const TiffReader& reader, const TiffDirectory& page,
                             const Limits& limits, ProbeInfo& info);

}  // namespace picdesk::gate
