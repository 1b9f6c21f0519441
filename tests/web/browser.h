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

struct View {
  int width = 1280;  // of the window, CSS px
  int height = 900;
  int pixel_ratio = 1;
  bool dark = false;  // what the system prefers
};

// Opens a page from disk, runs `script` (the body of an async function) once everything is loaded,
// and gives back what it returns.
nlohmann::json ask_page(const std::string& html, const std::string& script, const View& view = {});

// The same page as a PNG file, for people to look at.
void take_screenshot(const std::string& html, const std::string& png, const View& view = {});

struct Frame {
  std::string markup;  // HTML of the article
  int width = 0;       // viewport, CSS px
};

// What a frame's picture looks like once it is loaded, one object a frame: `file` (name of
// currentSrc), `shown`, `width` and `height` of its box, `height_before` (before a byte came),
// `attributes`, `alt`, `caption`.
nlohmann::json look_at(const std::vector<Frame>& frames, int pixel_ratio);

}  // namespace picdesk::test
