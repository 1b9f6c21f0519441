// SPDX-License-Identifier: GPL-3.0-or-later
// Opening a master's pixels, as small as asked, read from top to bottom as they are needed.
#pragma once

#include <cstddef>
#include <span>

#include "image/picture.h"

namespace picdesk::image {

// How a decoder meets damage. `strict` refuses any irregularity, `tolerant` accepts oddities but
// never missing pixels.
enum class Care { strict, tolerant };

struct Loaded {
  Picture picture;
  // Full-size pixels covered by one sample along each axis.
  double step_x = 1;
  double step_y = 1;
};

// Reduced by at most max_shrink: in the decoder where the format can (JPEG, WebP), else by a box
// filter, while the rows stream by. Colours and depth as in the file. The bytes must outlive the
// result. Errors: corrupt_data, exhausted; more may surface when the pixels are read.
Result<Loaded> load(std::span<const std::byte> file, const ProbeInfo& info, int max_shrink,
                    Care care);

}  // namespace picdesk::image
