// SPDX-License-Identifier: GPL-3.0-or-later
// The detectors that the tests can have here: some need a model file, one a build switch.
#pragma once

#include <memory>
#include <ostream>

#include "vision/detector.h"

namespace picdesk::test {

struct DetectorHere {
  const char* name;
  DetectorKind kind;
  bool tiles = false;
};

inline void PrintTo(const DetectorHere& detector, std::ostream* stream) {
  *stream << detector.name;
}

// Null where it is not to be had.
std::unique_ptr<vision::FaceDetector> make(const DetectorHere& wanted);

}  // namespace picdesk::test
