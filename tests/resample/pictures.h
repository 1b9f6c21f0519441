// SPDX-License-Identifier: GPL-3.0-or-later
// Pictures to scale, and what slow arithmetic makes of them.
#pragma once

#include <cstdint>
#include <string>

#include "base/bitmap.h"
#include "resample/resample.h"

namespace picdesk::test {

// Noise that is the same on every machine: nothing is harder on a filter.
Plane noise(Size size, int channels, std::uint32_t seed = 1);

// Slow waves with some noise, like a photograph.
Plane scene(Size size, int channels);

// resample::scale() by its contract, sample by sample in double precision. No alpha.
Plane reference_scale(const Plane& source, const resample::Request& request);

// The upright plane by the definition of OrientationSteps.
Plane reference_turn(const Plane& stored, OrientationSteps turn);

resample::Request whole(const Plane& source, Size output);

int largest_difference(const Plane& a, const Plane& b);

}  // namespace picdesk::test
