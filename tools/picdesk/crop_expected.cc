// SPDX-License-Identifier: GPL-3.0-or-later
#include "crop_expected.h"

#include <cmath>
#include <cstdlib>
#include <filesystem>

namespace picdesk::command {
namespace {

// Every size that a spec may come out at, if it says both sides.
std::vector<Size> sizes_of(const RenditionSpec& spec) {
  std::vector<Size> sizes;
  std::vector<Size> rungs;
  if (spec.fit == Fit::fill && spec.width && spec.height)
    rungs.push_back({*spec.width, *spec.height});
  for (const int width : spec.widths) {
    if (!spec.ratio) break;
    const double height = double(width) * spec.ratio->height / spec.ratio->width;
    rungs.push_back({width, static_cast<int>(std::lround(height))});
  }
  for (const Size rung : rungs) {
    for (const int density : spec.densities) {
      sizes.push_back({rung.width * density, rung.height * density});
    }
  }
  return sizes;
}

// The size that is meant, as it seems: the one nearest in width. Nothing if it is one of them.
std::optional<ExpectedSize> nearest(const Preset& preset, Size size) {
  std::optional<ExpectedSize> best;
  for (const RenditionSpec& spec : preset.renditions) {
    for (const Size known : sizes_of(spec)) {
      if (known == size) return {};
      const int gap = std::abs(known.width - size.width);
      if (!best || gap < std::abs(best->size.width - size.width)) {
        best = ExpectedSize{known, preset.name + "'s " + spec.name};
      }
    }
  }
  return best;
}

}  // namespace

std::vector<ExpectedSize> expected_sizes(const CropPair& pair, const std::optional<Preset>& preset,
                                         Size size) {
  std::vector<ExpectedSize> expected;
  const std::string stem = std::filesystem::path(pair.rendition.path).stem().string();
  if (const std::optional<Size> named = size_in_name(stem)) {
    expected.push_back({*named, "the file name"});
  }
  if (pair.entry && pair.entry->size.width > 0)
    expected.push_back({pair.entry->size, "the manifest"});
  if (preset && expected.empty()) {
    if (std::optional<ExpectedSize> meant = nearest(*preset, size)) expected.push_back(*meant);
  }
  return expected;
}

}  // namespace picdesk::command
