// SPDX-License-Identifier: GPL-3.0-or-later
// Faces in a picture, by any of several detectors behind one interface. One object a thread: the
// networks keep state.
#pragma once

#include <memory>
#include <vector>

#include "base/bitmap.h"
#include "picdesk/regions.h"
#include "picdesk/result.h"
#include "picdesk/vision.h"

namespace picdesk::vision {

class FaceDetector {
 public:
  virtual ~FaceDetector() = default;

  // Faces of an upright rgb (or grey ycbcr) bitmap, in its pixels, hairline to chin whatever the
  // detector's own convention; those at or above plan_threshold, by score, then x, then y. Errors:
  // exhausted, internal.
  virtual Result<std::vector<SubjectRegion>> detect(const Bitmap& upright) = 0;
  virtual DetectorInfo info() const = 0;
  // The long side that detection works at, px: a larger bitmap is reduced first.
  virtual int working_side() const = 0;
};

// The detector of a choice; null if it says none. Errors: not_found (no such model file), conflict
// (its hash differs), unsupported_format (a model of another shape), invalid_argument (a detector
// that is not built in).
Result<std::unique_ptr<FaceDetector>> make_detector(const DetectorChoice& choice);

}  // namespace picdesk::vision
