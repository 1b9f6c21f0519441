// SPDX-License-Identifier: GPL-3.0-or-later
// Crops for people and as JSON; docs/json.md names the members.
#pragma once

#include <string>
#include <vector>

#include "picdesk/check_crop.h"
#include "picdesk/plan.h"
#include "picdesk/vision.h"

namespace picdesk::command {

struct PlannedCrop {
  std::string master;
  Size size;  // upright, px
  AspectRatio ratio;
  CropChoice choice;
};
std::string crop_document(const PlannedCrop& crop);  // picdesk.crop/1
// "a.jpg  25:16  800x512 at 0,10  reason".
std::string crop_line(const PlannedCrop& crop);
// Level and confidence, what is cut, the runner-up, who looked.
std::vector<std::string> crop_details(const PlannedCrop& crop);

struct LocatedPhoto {
  std::string master;
  std::string rendition;
  Located located;
};
std::string locate_document(const LocatedPhoto& photo);  // picdesk.locate/1
std::string locate_line(const LocatedPhoto& photo);

struct CheckedCrop {
  CroppedPhoto photo;
  std::string matched_by;  // "manifest", "name", "picture", "given"; empty: no master
  std::vector<Finding> findings;
};
std::string crop_check_document(const CheckedCrop& checked);  // picdesk.crop-check/1

}  // namespace picdesk::command
