// SPDX-License-Identifier: GPL-3.0-or-later
// Pictures in headless Chromium, each in a frame of its own: a frame has its own viewport, and it
// may be narrower than a window can be.
#pragma once

#include <nlohmann/json.hpp>
#include <string>
#include <vector>

namespace picdesk::test {

// Empty: Chromium is not installed.
std::string find_chromium();

struct Frame {
  std::string markup;  // HTML of the article
  int width = 0;       // viewport, CSS px
};

// What a frame's picture looks like once it is loaded, one object a frame: `file` (name of
// currentSrc), `shown`, `width` and `height` of its box, `height_before` (before a byte came),
// `attributes`, `alt`, `caption`.
nlohmann::json look_at(const std::vector<Frame>& frames, int pixel_ratio);

}  // namespace picdesk::test
