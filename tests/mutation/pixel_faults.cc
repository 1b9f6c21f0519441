// SPDX-License-Identifier: GPL-3.0-or-later
#include <cmath>
#include <cstdlib>
#include <string>

#include "mutation/faults.h"

namespace picdesk::mutation {
namespace {

// Whether anybody could see what a fault did to the pixels: a mean difference of a level. In a
// photo without fine detail, a smaller picture has all there is.
bool differs(const Bitmap& one, const Bitmap& other) {
  const std::vector<std::uint8_t>& a = one.planes.front().samples;
  const std::vector<std::uint8_t>& b = other.planes.front().samples;
  std::uint64_t sum = 0;
  for (std::size_t i = 0; i < a.size(); ++i)
    sum += static_cast<std::uint64_t>(std::abs(a[i] - b[i]));
  return sum >= a.size();
}

std::optional<Case> spoiled(const Scene& scene, const Bitmap& honest, const Bitmap& pixels) {
  if (!differs(honest, pixels)) return std::nullopt;
  return of_pixels(scene, pixels);
}

// Rendered through a smaller picture: 400x256 for 600x384.
Fault through_smaller(const std::string& name, double factor) {
  return {"rendered through " + name, {"image/soft"}, [factor](const Scene& scene, const Scene&) {
            const Size small{static_cast<int>(std::lround(scene.output.width * factor)),
                             static_cast<int>(std::lround(scene.output.height * factor))};
            const Bitmap reduced = render(scene.master, box_of(scene), small);
            const Box whole{0, 0, double(small.width), double(small.height)};
            return spoiled(scene, render(scene.master, box_of(scene), scene.output),
                           render(reduced, whole, scene.output));
          }};
}

Fault blur(const std::string& name, double sigma) {
  return {"blurred, sigma " + name, {"image/soft"}, [sigma](const Scene& scene, const Scene&) {
            const Bitmap sharp = render(scene.master, box_of(scene), scene.output);
            return spoiled(scene, sharp, blurred(sharp, sigma));
          }};
}

Fault bars(int width, const std::string& colour, std::uint8_t level, bool two_sides) {
  return {"bars " + std::to_string(width) + " px " + colour +
              (two_sides ? ", two sides" : ", one side"),
          {"crop/bars"},
          [=](const Scene& scene, const Scene&) {
            // Upright and level by turns, so that both are seen.
            const bool across = (scene.name.size() + static_cast<std::size_t>(width)) % 2 == 0;
            BarSides sides;
            (across ? sides.left : sides.bottom) = true;
            if (two_sides) (across ? sides.right : sides.top) = true;
            const Bitmap plain = render(scene.master, box_of(scene), scene.output);
            return std::optional(of_pixels(scene, with_bars(plain, sides, width, level)));
          }};
}

Fault webp_quality(int quality) {
  return {"WebP q" + std::to_string(quality),
          {"image/overcompressed"},
          [quality](const Scene& scene, const Scene&) {
            Case made = untouched(scene);
            made.file = as_webp(render(scene.master, box_of(scene), scene.output),
                                static_cast<float>(quality));
            return std::optional(std::move(made));
          }};
}

std::optional<Case> jpeg_10(const Scene& scene, const Scene&) {
  Case made = untouched(scene);
  made.file = as_jpeg(render(scene.master, box_of(scene), scene.output), 10);
  return made;
}

std::optional<Case> jpeg_10_before_webp(const Scene& scene, const Scene&) {
  const Bytes file = as_jpeg(render(scene.master, box_of(scene), scene.output), 10);
  return of_pixels(scene, decode(file));
}

Fault untagged(const std::string& name, WideGamut space) {
  return {name + " pixels untagged", {"image/profile"}, [space](const Scene& scene, const Scene&) {
            Case made = untouched(scene);
            made.unconverted = scene.master;
            made.master = to_srgb(scene.master, space);
            // Of a nearly grey photo, nothing is wrong.
            if (!differs(made.master, scene.master)) made = {};
            return made.file.empty() ? std::nullopt : std::optional(std::move(made));
          }};
}

}  // namespace

std::vector<Fault> pixel_faults() {
  std::vector<Fault> all{through_smaller("2/3 of the size", 2.0 / 3),
                         through_smaller("half the size", 0.5),
                         blur("0.6", 0.6),
                         blur("0.8", 0.8),
                         blur("1.0", 1.0),
                         webp_quality(30),
                         webp_quality(10),
                         {"JPEG q10", {"image/overcompressed"}, jpeg_10},
                         {"JPEG q10 before WebP", {"image/blocky"}, jpeg_10_before_webp},
                         untagged("Adobe RGB", WideGamut::adobe_rgb),
                         untagged("Display P3", WideGamut::display_p3)};
  for (const bool two_sides : {true, false}) {
    for (const int width : {4, 12, 30}) {
      all.push_back(bars(width, "black", 0, two_sides));
      all.push_back(bars(width, "white", 255, two_sides));
      all.push_back(bars(width, "grey", 128, two_sides));
    }
  }
  return all;
}

}  // namespace picdesk::mutation
