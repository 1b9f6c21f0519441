// SPDX-License-Identifier: GPL-3.0-or-later
#include <string>

#include "mutation/faults.h"

namespace picdesk::mutation {
namespace {

Fault squeeze(double share) {
  return {"squeezed " + std::to_string(static_cast<int>(100 * share + 0.5)) + " %",
          {"crop/aspect-distorted"},
          [share](const Scene& scene, const Scene&) {
            Box region = box_of(scene);
            const double less = share * region.width() / 2;
            region.x0 += less;
            region.x1 -= less;
            return std::optional(of_pixels(scene, render(scene.master, region, scene.output)));
          }};
}

Fault tilt(const std::string& name, double degrees) {
  return {"rotated " + name + " deg", {"crop/tilted"}, [degrees](const Scene& scene, const Scene&) {
            const Bitmap leaning = tilted(scene.master, box_of(scene), degrees);
            return std::optional(of_pixels(scene, render(leaning, box_of(scene), scene.output)));
          }};
}

Fault turn(int quarters) {
  return {"turned " + std::to_string(90 * quarters) + " deg",
          {"crop/turned"},
          [quarters](const Scene& scene, const Scene&) {
            const Bitmap upright = render(scene.master, box_of(scene), scene.output);
            return std::optional(of_pixels(scene, turned(upright, quarters)));
          }};
}

std::optional<Case> flipped(const Scene& scene, const Scene&) {
  return of_pixels(scene, mirrored(render(scene.master, box_of(scene), scene.output)));
}

Fault orientation_left(int value) {
  return {"Orientation " + std::to_string(value) + " left",
          {"image/orientation-left"},
          [value](const Scene& scene, const Scene&) {
            Case made = untouched(scene);
            made.file = with_orientation(made.file, value);
            return std::optional(std::move(made));
          }};
}

std::optional<Case> one_pixel_wider(const Scene& scene, const Scene&) {
  Case made = of_pixels(
      scene, render(scene.master, box_of(scene), {scene.output.width + 1, scene.output.height}));
  made.expected = {{scene.output, "the preset"}};
  return made;
}

std::optional<Case> wrong_name(const Scene& scene, const Scene&) {
  Case made = untouched(scene);
  made.expected = {{{scene.output.width, scene.output.height + 16}, "the file name"}};
  return made;
}

std::optional<Case> next_as_master(const Scene& scene, const Scene& next) {
  Case made = untouched(scene);
  made.master = next.master;
  made.subjects = {};
  return made;
}

// The other half of the same photograph: like another frame of the scene, alike in light and
// matter and the same nowhere.
std::optional<Case> other_frame(const Scene& scene, const Scene&) {
  const Size size = scene.master.size;
  const int half = size.width / 2;
  const int height = half * 16 / 25;
  if (height > size.height) return std::nullopt;
  const int y = (size.height - height) / 2;
  const int width = std::min(600, half / 25 * 25);
  Case made =
      of_pixels(scene, render(scene.master, {0, double(y), double(half), double(y + height)},
                              {width, width / 25 * 16}));
  made.master = render(scene.master, {double(half), 0, double(size.width), double(size.height)},
                       {size.width - half, size.height});
  made.subjects = {};
  return made;
}

}  // namespace

std::vector<Fault> geometry_faults() {
  return {squeeze(0.01),
          squeeze(0.02),
          squeeze(0.04),
          tilt("0.5", 0.5),
          tilt("1", 1),
          tilt("2", 2),
          tilt("-1", -1),
          {"mirrored", {"crop/mirrored"}, flipped},
          turn(1),
          turn(2),
          turn(3),
          orientation_left(3),
          orientation_left(6),
          orientation_left(8),
          {"one pixel wider", {"crop/size-mismatch"}, one_pixel_wider},
          {"wrong name", {"crop/size-mismatch"}, wrong_name},
          {"next photo as master", {"crop/wrong-master", "crop/not-located"}, next_as_master},
          {"another frame as master", {"crop/wrong-master", "crop/not-located"}, other_frame}};
}

}  // namespace picdesk::mutation
