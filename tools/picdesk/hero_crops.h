// SPDX-License-Identifier: GPL-3.0-or-later
// Crop checks of heroes: their files against the masters they were made of.
#pragma once

#include <memory>
#include <string>
#include <vector>

#include "crop_checker.h"
#include "crop_pairs.h"
#include "picdesk/check_article.h"
#include "vision_session.h"

namespace picdesk::command {

struct HeroCropSettings {
  std::string manifest;  // of `render`; empty: manifest.ndjson in `renditions`, if it is there
  std::string masters;   // folder; empty: heroes are looked at alone
  std::string renditions;
  std::string project;  // folder that ImageFile::path is relative to
};

// Thread-safe.
class HeroCrops {
 public:
  // Starts the vision worker. Errors: those of the manifest, the masters' folder and the worker.
  static Result<std::unique_ptr<HeroCrops>> start(const HeroCropSettings& settings,
                                                  const DeskConfig& config);

  // What crop checks say of a hero's file; of one that was not found: nothing.
  std::vector<Finding> check(const ImageFile& file) const;

 private:
  HeroCrops(CropMatcher matcher, VisionChoice choice, std::string project);

  CropMatcher matcher_;
  CropCheckSettings settings_;
  mutable VisionSession vision_;
  std::string project_;
  std::unique_ptr<CropChecker> checker_;
};

}  // namespace picdesk::command
