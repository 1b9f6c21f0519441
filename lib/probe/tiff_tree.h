// SPDX-License-Identifier: GPL-3.0-or-later
// All directories of a TIFF file, checked: pages, sub-images, EXIF, GPS, Interop.
#pragma once

#include <vector>

#include "picdesk/result.h"
#include "probe/tiff_reader.h"

namespace picdesk::gate {

// The pages in file order; at least one. Errors: corrupt_data for loops, and for directories and
// values of pages and sub-images outside the file (faults inside EXIF, GPS and Interop are
// passed over: nothing is decoded by them); too_large for more than 64 directories, 4 levels or
// 4,096 entries.
Result<std::vector<TiffDirectory>> read_pages(const TiffReader& reader);

}  // namespace picdesk::gate
