// SPDX-License-Identifier: GPL-3.0-or-later
// Real photographs, each with a crop that passes every check: what faults are injected into.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "base/bitmap.h"
#include "picdesk/regions.h"

namespace picdesk::mutation {

struct Scene {
  std::string name;
  Bitmap master;  // upright rgb
  Subjects subjects;
  Rect crop;
  Size output;         // px
  SubjectRegion face;  // the main one, of the subjects

  double scale() const { return double(output.width) / crop.width(); }
};

// One photograph. Without labelled faces, a face is said to be where none is: what a region holds
// matters to nobody but its owner. Nothing where no crop of it is faultless. Throws
// std::runtime_error for a photo that cannot be read.
std::optional<Scene> make_scene(const std::string& name, const std::string& path,
                                const std::vector<Box>& labelled_faces = {});

// The photographs of tools/fetch-photos and those with labels that are here; at most `most`.
std::vector<Scene> make_scenes(std::size_t most);

}  // namespace picdesk::mutation
