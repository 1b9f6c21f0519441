// SPDX-License-Identifier: GPL-3.0-or-later
// What is drawn over a master: places in percent of it.
#pragma once

#include <string>
#include <vector>

#include "picdesk/contact_sheet.h"

namespace picdesk::report {

// "left:12.5%;top:0%;width:80%;height:100%" of a box, clipped to the picture.
std::string place_text(const Box& box, Size picture);
// "left:50%;top:30%".
std::string place_text(FocalPoint point);

// Renditions of one crop share its frame and its colour.
struct SheetCrop {
  Rect rect;
  std::vector<std::string> specs;  // each once
};
struct CropGroups {
  std::vector<SheetCrop> crops;
  std::vector<std::size_t> of_rendition;  // index into `crops`
};
CropGroups group_crops(const std::vector<SheetRendition>& renditions);

// "face, detector:ultraface640 0.97".
std::string region_text(const SubjectRegion& region);

}  // namespace picdesk::report
