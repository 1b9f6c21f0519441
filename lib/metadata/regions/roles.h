// SPDX-License-Identifier: GPL-3.0-or-later
// IPTC NewsCodes of image regions (cv.iptc.org/newscodes/imageregionrole and imageregiontype).
// Re-entrant.
#pragma once

#include <initializer_list>
#include <string_view>

#include "picdesk/metadata_record.h"

namespace picdesk::metadata {

// By identifier; http or https, a slash at the end or not.
bool has_role(const ImageRegion& region, std::initializer_list<std::string_view> codes);
bool has_type(const ImageRegion& region, std::string_view code);

// Whether it says where to crop: cropping, recomCropping, landscape-, portrait-, squareCropping.
bool is_crop(const ImageRegion& region);

}  // namespace picdesk::metadata
