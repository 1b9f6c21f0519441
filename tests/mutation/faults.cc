// SPDX-License-Identifier: GPL-3.0-or-later
#include "mutation/faults.h"

namespace picdesk::mutation {

Box box_of(const Scene& scene) { return Box::of(scene.crop); }

Case of_pixels(const Scene& scene, const Bitmap& pixels) {
  Case made;
  made.file = as_webp(pixels);
  made.subjects = scene.subjects;
  return made;
}

Case untouched(const Scene& scene) {
  Case made = of_pixels(scene, render(scene.master, box_of(scene), scene.output));
  made.expected = {{scene.output, "the file name"}};
  return made;
}

std::vector<Fault> clean() {
  std::vector<Fault> all;
  for (const int quality : {65, 75, 80, 90}) {
    all.push_back({"clean, WebP q" + std::to_string(quality),
                   {},
                   [quality](const Scene& scene, const Scene&) {
                     Case made = untouched(scene);
                     made.file = as_webp(render(scene.master, box_of(scene), scene.output),
                                         static_cast<float>(quality));
                     return std::optional(std::move(made));
                   }});
  }
  all.push_back({"clean, JPEG q82", {}, [](const Scene& scene, const Scene&) {
                   Case made = untouched(scene);
                   made.file = as_jpeg(render(scene.master, box_of(scene), scene.output), 82);
                   return std::optional(std::move(made));
                 }});
  for (const WideGamut space : {WideGamut::adobe_rgb, WideGamut::display_p3}) {
    all.push_back({space == WideGamut::adobe_rgb ? "clean, of Adobe RGB" : "clean, of Display P3",
                   {},
                   [space](const Scene& scene, const Scene&) {
                     const Bitmap converted = to_srgb(scene.master, space);
                     Case made = of_pixels(scene, render(converted, box_of(scene), scene.output));
                     made.unconverted = scene.master;
                     made.master = converted;
                     return std::optional(std::move(made));
                   }});
  }
  return all;
}

std::vector<Fault> faults() {
  std::vector<Fault> all;
  for (const auto& group : {framing_faults(), geometry_faults(), pixel_faults()}) {
    all.insert(all.end(), group.begin(), group.end());
  }
  return all;
}

}  // namespace picdesk::mutation
