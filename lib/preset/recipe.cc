// SPDX-License-Identifier: GPL-3.0-or-later
#include "picdesk/preset.h"

namespace picdesk {

// Size, crop and path are no part of it: whoever compares two renditions compares these beside it,
// and so a ladder's rung can be told to be the same picture as another spec's.
std::string canonical_recipe(const RenditionSpec& spec) {
  const auto colour = [](unsigned value) {
    constexpr char kHex[] = "0123456789abcdef";
    std::string digits;
    for (int shift = 20; shift >= 0; shift -= 4) digits += kHex[(value >> shift) & 15];
    return digits;
  };
  const auto line = [](std::string_view key, const std::string& value) {
    return std::string(key) + "=" + value + "\n";
  };
  std::string recipe = line("format", std::string(name(spec.format)));
  recipe += line("quality", std::to_string(spec.quality));
  if (spec.format == Format::webp) {
    recipe += line("method", std::to_string(spec.method));
    recipe += line("alpha_quality", std::to_string(spec.alpha_quality));
  }
  if (spec.max_bytes) {
    recipe += line("max_bytes", std::to_string(*spec.max_bytes));
    recipe += line("min_quality", std::to_string(spec.min_quality));
  }
  if (spec.format == Format::jpeg) {  // the others keep transparency
    recipe += line("background", colour(spec.background));
  }
  if (spec.bars) recipe += line("bars", colour(*spec.bars));
  return recipe;
}

}  // namespace picdesk
