// SPDX-License-Identifier: GPL-3.0-or-later
#include <array>
#include <cmath>

#include "mutation/faults.h"

namespace picdesk::mutation {
namespace {

bool fits(const Rect& window, Size image) { return window.inside(image); }

Rect moved(const Rect& window, int dx, int dy) {
  return {window.x0 + dx, window.y0 + dy, window.x1 + dx, window.y1 + dy};
}

// The crop moved so that `share` of the region is out, to whichever side the master allows.
std::optional<Rect> moved_out(const Scene& scene, const Box& region, double share) {
  const Rect& crop = scene.crop;
  const auto step = [](double distance) { return static_cast<int>(std::lround(distance)); };
  const std::array windows{
      moved(crop, step(region.x0 + share * region.width() - crop.x0), 0),
      moved(crop, step(region.x1 - share * region.width() - crop.x1), 0),
      moved(crop, 0, step(region.y0 + share * region.height() - crop.y0)),
      moved(crop, 0, step(region.y1 - share * region.height() - crop.y1)),
  };
  for (const Rect& window : windows) {
    if (fits(window, scene.master.size)) return window;
  }
  return std::nullopt;
}

Fault cut(double share, bool is_protected) {
  const std::string what = is_protected ? "protected region, " : "face, ";
  const std::string rule = is_protected ? "crop/protected-cut" : "crop/face-cut";
  return {what + std::to_string(std::lround(100 * share)) + " % out",
          {rule},
          [share, is_protected](const Scene& scene, const Scene&) -> std::optional<Case> {
            SubjectRegion region = scene.face;
            if (is_protected) {
              region.kind = RegionKind::object;
              region.source = RegionSource::user;
              region.is_protected = true;
            }
            const auto window = moved_out(scene, region.box, share);
            if (!window) return std::nullopt;
            Case made = of_pixels(scene, render(scene.master, Box::of(*window), scene.output));
            made.subjects.regions = {region};
            return made;
          }};
}

std::optional<Case> head_at_the_top(const Scene& scene, const Scene&) {
  const Box head = head_box(scene.face.box, scene.master.size);
  const int dy = static_cast<int>(std::lround(head.y0)) - scene.crop.y0;
  const Rect window = moved(scene.crop, 0, dy);
  const bool room = scene.face.box.y0 - 0.35 * scene.face.box.height() > 3;
  if (!room || !fits(window, scene.master.size)) return std::nullopt;
  if (inside(scene.face.box, Box::of(window)) < 1) return std::nullopt;
  Case made = of_pixels(scene, render(scene.master, Box::of(window), scene.output));
  made.subjects.regions = {scene.face};
  return made;
}

// 1 px of the rendition beyond the edge.
Fault focal_outside(const std::string& side, int dx, int dy) {
  return {"focal point 1 px outside, " + side,
          {"crop/focal-outside"},
          [dx, dy](const Scene& scene, const Scene&) -> std::optional<Case> {
            const double step = 1 / scene.scale();
            const Box crop = box_of(scene);
            Point at = crop.centre();
            if (dx != 0) at.x = dx < 0 ? crop.x0 - step : crop.x1 + step;
            if (dy != 0) at.y = dy < 0 ? crop.y0 - step : crop.y1 + step;
            const auto focal =
                FocalPoint::make(at.x / scene.master.size.width, at.y / scene.master.size.height);
            if (!focal) return std::nullopt;
            Case made = untouched(scene);
            made.subjects.focal_point = *focal;
            return made;
          }};
}

}  // namespace

std::vector<Fault> framing_faults() {
  std::vector<Fault> all;
  for (const double share : {0.3, 0.5, 0.7}) all.push_back(cut(share, false));
  for (const double share : {0.3, 0.5, 0.7}) all.push_back(cut(share, true));
  all.push_back({"head at the top edge", {"crop/headroom"}, head_at_the_top});
  all.push_back(focal_outside("left", -1, 0));
  all.push_back(focal_outside("right", 1, 0));
  all.push_back(focal_outside("top", 0, -1));
  all.push_back(focal_outside("bottom", 0, 1));
  return all;
}

}  // namespace picdesk::mutation
