// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/bitmap.h"

namespace picdesk::resample {

// The upright plane; see OrientationSteps. Steps of the plane follow its axes.
Plane turn_upright(Plane stored, OrientationSteps turn);

}  // namespace picdesk::resample
