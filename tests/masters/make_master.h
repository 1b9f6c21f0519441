// SPDX-License-Identifier: GPL-3.0-or-later
// Small masters made at test time.
#pragma once

#include <cstddef>
#include <string>
#include <vector>

#include "base/bitmap.h"
#include "picdesk/metadata.h"

namespace picdesk::test {

// A picture without symmetry: a colour gradient, a red top left corner and a blue bottom right one.
Bitmap pattern(Size size);

// The pattern as a JPEG that carries the record.
std::vector<std::byte> make_jpeg(Size size, const MetadataRecord& record = {});

}  // namespace picdesk::test
