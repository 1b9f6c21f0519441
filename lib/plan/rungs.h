// SPDX-License-Identifier: GPL-3.0-or-later
// The sizes that a rendition spec asks for.
#pragma once

#include <optional>
#include <vector>

#include "picdesk/preset.h"

namespace picdesk::plan {

struct Rung {
  Size size;  // px
  int density = 1;
};

// All sizes of a spec for this master, widths ascending.
std::vector<Rung> rungs(const RenditionSpec& spec, Size master);

// Of a fill spec.
AspectRatio ratio_of(const RenditionSpec& spec);

int scaled(int length, double factor);  // rounded, at least 1

}  // namespace picdesk::plan
