// SPDX-License-Identifier: GPL-3.0-or-later
// The forms in which content management systems and image servers keep focal points and crops.
// Pure arithmetic on text; docs/focal-points.md has the table.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "picdesk/finding.h"
#include "picdesk/geometry.h"
#include "picdesk/regions.h"
#include "picdesk/result.h"

namespace picdesk {

enum class FocalForm { fraction, payload, imgproxy, sanity, drupal, object_position };
std::string_view name(FocalForm form);  // "fraction", "payload", ..., "css"
Result<FocalForm> parse_focal_form(std::string_view name);

// What one such text says about a picture of that upright size. A crop is a ChosenCrop of source
// cms; sanity's hotspot gives a focal point and a region.
struct FocalImport {
  std::optional<FocalPoint> focal_point;
  std::optional<ChosenCrop> crop;
  std::optional<SubjectRegion> region;
};
// `ratio`: of the window, which object_position needs. Errors: invalid_argument naming the text.
Result<FocalImport> import_focal(FocalForm form, std::string_view text, Size image,
                                 std::optional<AspectRatio> ratio = {});

// The text whose import puts the window of that ratio nearest to `crop`, and how far off that is.
struct FocalExport {
  std::string text;
  double shift = 0;               // of the window, in px of a rendition `output_width` wide
  std::vector<Finding> findings;  // crop/form-imprecise where the shift exceeds one px
};
Result<FocalExport> export_focal(FocalForm form, const Rect& crop, FocalPoint point, Size image,
                                 int output_width);

}  // namespace picdesk
