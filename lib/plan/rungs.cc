// SPDX-License-Identifier: GPL-3.0-or-later
#include "plan/rungs.h"

#include <algorithm>
#include <cmath>

namespace picdesk::plan {
namespace {

// The whole picture inside the box; an absent side does not bind.
Size fit_inside(Size master, std::optional<int> width, std::optional<int> height) {
  const double by_width = width ? double(*width) / master.width : 1e9;
  const double by_height = height ? double(*height) / master.height : 1e9;
  if (by_width <= by_height) return {*width, scaled(master.height, by_width)};
  return {scaled(master.width, by_height), *height};
}

// Base sizes of a spec at density 1.
std::vector<Size> base_sizes(const RenditionSpec& spec, Size master) {
  std::vector<Size> sizes;
  if (spec.widths.empty()) {
    sizes.push_back(spec.fit == Fit::fill ? Size{*spec.width, *spec.height}
                                          : fit_inside(master, spec.width, spec.height));
    return sizes;
  }
  for (const int width : spec.widths) {
    if (spec.fit == Fit::fill) {
      sizes.push_back({width, scaled(width, double(spec.ratio->height) / spec.ratio->width)});
    } else {
      sizes.push_back(fit_inside(master, width, spec.height));
    }
  }
  return sizes;
}

}  // namespace

int scaled(int length, double factor) {
  return std::max(1, static_cast<int>(std::lround(length * factor)));
}

std::vector<Rung> rungs(const RenditionSpec& spec, Size master) {
  std::vector<Rung> all;
  for (const Size base : base_sizes(spec, master)) {
    for (const int density : spec.densities) {
      all.push_back({{base.width * density, base.height * density}, density});
    }
  }
  if (spec.fit == Fit::fit) {  // multiples of a rounded height drift: take them from the master
    for (Rung& rung : all) {
      rung.size.height = scaled(master.height, double(rung.size.width) / master.width);
    }
  }
  std::stable_sort(all.begin(), all.end(),
                   [](const Rung& a, const Rung& b) { return a.size.width < b.size.width; });
  return all;
}

AspectRatio ratio_of(const RenditionSpec& spec) {
  if (spec.ratio) return *spec.ratio;
  return *AspectRatio::make(spec.width.value_or(1), spec.height.value_or(1));
}

}  // namespace picdesk::plan
