// SPDX-License-Identifier: GPL-3.0-or-later
// The crops that ratios take from one photo, from one look at it.
#pragma once

#include <string>
#include <vector>

#include "console.h"
#include "crop_documents.h"
#include "crop_wishes.h"
#include "photo_file.h"
#include "vision_session.h"

namespace picdesk::command {

struct PlannedPhoto {
  PhotoFile photo;
  std::vector<PlannedCrop> crops;  // by ratio
  std::vector<Finding> findings;   // of the photo
};

// Looks at the picture unless --crop settles everything. That nobody can look is a finding of the
// first photo that this is so of. Errors name the path.
Result<PlannedPhoto> plan_photo_crops(const std::string& path, const CropWishes& wishes,
                                      VisionSession& vision);

// Prints the crops. The photo's findings go to its first crop; without one they stay.
void show(PlannedPhoto& photo, Console& console);

}  // namespace picdesk::command
