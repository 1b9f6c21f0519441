// SPDX-License-Identifier: GPL-3.0-or-later
// The faults that a finished crop can have, injected one by one.
#pragma once

#include <functional>
#include <optional>
#include <string>
#include <vector>

#include "mutation/rendition.h"
#include "mutation/scene.h"
#include "picdesk/check_crop.h"

namespace picdesk::mutation {

// A rendition, and what it is held against.
struct Case {
  Bytes file;
  Bitmap master;  // empty: the scene's
  std::optional<Bitmap> unconverted;
  Subjects subjects;
  std::vector<ExpectedSize> expected;
};

struct Fault {
  std::string name;
  std::vector<std::string> rules;  // any of them finds it; none: a clean one
  // Nothing where the scene has no room for the fault. `next` is another scene.
  std::function<std::optional<Case>(const Scene& scene, const Scene& next)> inject;
};

std::vector<Fault> clean();
std::vector<Fault> faults();

// Groups of faults, by what they spoil.
std::vector<Fault> framing_faults();   // face and region cut, headroom, focal point
std::vector<Fault> geometry_faults();  // squeezed, turned, mirrored, of another size or master
std::vector<Fault> pixel_faults();     // soft, bars, compressed, colours

Box box_of(const Scene& scene);
Case untouched(const Scene& scene);
Case of_pixels(const Scene& scene, const Bitmap& pixels);

}  // namespace picdesk::mutation
