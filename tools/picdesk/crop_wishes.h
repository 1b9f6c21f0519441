// SPDX-License-Identifier: GPL-3.0-or-later
// What a person says about a picture on the command line: focal point, crop, protected parts.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "arguments.h"
#include "picdesk/focal_forms.h"
#include "picdesk/geometry.h"
#include "picdesk/plan.h"
#include "picdesk/regions.h"

namespace picdesk::command {

struct CropWishes {
  std::vector<AspectRatio> ratios;  // each once
  std::optional<FocalPoint> focal_point;
  std::optional<FocalForm> form;  // of `form_text`
  std::string form_text;
  std::optional<Rect> crop;
  std::vector<SubjectRegion> regions;  // protected

  bool any() const { return focal_point || form || crop; }
};

// Errors: invalid_argument naming the option.
Result<CropWishes> read_crop_wishes(const CropArguments& arguments);
Result<std::vector<SubjectRegion>> read_protected(const std::vector<std::string>& texts);

// The request for one ratio of one picture. `subjects` is completed in place: what a form of a CMS
// says of this ratio comes first. Errors: invalid_argument (a form that makes no sense here).
Result<CropRequest> request_for(const CropWishes& wishes, AspectRatio ratio, Size size,
                                Subjects& subjects);

}  // namespace picdesk::command
