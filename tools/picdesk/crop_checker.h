// SPDX-License-Identifier: GPL-3.0-or-later
// One rendition checked against its master.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "crop_documents.h"
#include "crop_pairs.h"
#include "picdesk/config.h"
#include "picdesk/preset.h"
#include "vision_session.h"

namespace picdesk::command {

struct CropCheckSettings {
  std::optional<Preset> preset;
  CropCheckLimits limits;
  std::optional<FocalPoint> focal_point;  // of the masters
  std::vector<SubjectRegion> regions;     // the same
  CompareOptions look;
};

// Thread-safe. `matcher`: where a master may be found that was not given; null: nowhere.
class CropChecker {
 public:
  CropChecker(const CropCheckSettings& settings, VisionSession& vision, const CropMatcher* matcher)
      : settings_(settings), vision_(vision), matcher_(matcher) {}

  // Errors name the path.
  Result<CheckedCrop> check(CropPair pair) const;

 private:
  struct Photo;
  Result<void> compare(const VisionWorker& worker, Photo& photo) const;
  Result<void> look_alone(const VisionWorker& worker, Photo& photo) const;
  Result<bool> try_master(const VisionWorker& worker, const std::string& master,
                          Photo& photo) const;

  const CropCheckSettings& settings_;
  VisionSession& vision_;
  const CropMatcher* matcher_;
};

}  // namespace picdesk::command
