// SPDX-License-Identifier: GPL-3.0-or-later
#include "mutation/scene.h"

#include <algorithm>
#include <cmath>
#include <utility>

#include "picdesk/check_crop.h"
#include "support/paths.h"
#include "vision/material.h"
#include "vision/read_photo.h"

namespace picdesk::mutation {
namespace {

constexpr int kMasterSide = 1800;  // px: larger ones only cost time
constexpr Size kHero{600, 384};

Rect window_of(double factor, Point top_centre, Size image) {
  const int width = static_cast<int>(std::lround(kHero.width * factor));
  const int height = static_cast<int>(std::lround(kHero.height * factor));
  const int x = std::clamp(static_cast<int>(top_centre.x) - width / 2, 0, image.width - width);
  const int y = std::clamp(static_cast<int>(top_centre.y), 0, image.height - height);
  return {x, y, x + width, y + height};
}

// Windows of the hero's ratio, the smallest first: those can be moved the most ways.
std::vector<Rect> windows_for(Size image, const std::vector<Box>& faces) {
  const double most =
      std::min(double(image.width) / kHero.width, double(image.height) / kHero.height);
  std::vector<Rect> windows;
  for (const double share : {0.75, 0.85, 0.95, 1.0}) {
    const double height = share * most * kHero.height;
    Point top{image.width / 2.0, (image.height - height) / 2};
    if (!faces.empty()) {
      const Box& face = *std::ranges::max_element(faces, {}, &Box::area);
      top = {face.centre().x, face.y0 - 0.35 * face.height() - 0.1 * height};
    }
    windows.push_back(window_of(share * most, top, image));
  }
  return windows;
}

SubjectRegion face_region(const Box& box) {
  SubjectRegion face;
  face.box = box;
  face.kind = RegionKind::face;
  face.source = RegionSource::metadata_mwg;
  return face;
}

// Where a face would be well placed in that window: 22 % of its height, room above the head, and
// at the side, where a small step cuts it.
Box made_up_face(const Rect& window) {
  const double height = 0.22 * window.height();
  const double width = 0.8 * height;
  const double x = window.x0 + 0.95 * window.width() - width;
  const double y = window.y0 + 0.25 * window.height();
  return {x, y, x + width, y + height};
}

// Whether the crop itself gives no cause for a warning.
bool is_faultless(const Scene& scene) {
  CroppedPhoto photo;
  photo.info.stored = scene.output;
  photo.master_size = scene.master.size;
  photo.subjects = scene.subjects;
  Located located;
  located.verdict = Located::Verdict::found;
  located.crop = scene.crop;
  located.scale = scene.scale();
  located.place.to_master = {1 / scene.scale(),    0, double(scene.crop.x0), 0, 1 / scene.scale(),
                             double(scene.crop.y0)};
  photo.comparison = Comparison{located, {}, {}};
  return std::ranges::none_of(check_crop(photo, {}), [](const Finding& finding) {
    return finding.severity >= Severity::warning;
  });
}

}  // namespace

std::optional<Scene> make_scene(const std::string& name, const std::string& path,
                                const std::vector<Box>& labelled_faces) {
  Scene scene;
  scene.name = name;
  scene.master = test::read_photo(path, kMasterSide);
  for (const Rect& window : windows_for(scene.master.size, labelled_faces)) {
    scene.crop = window;
    scene.subjects.regions.clear();
    if (labelled_faces.empty()) {
      scene.subjects.regions.push_back(face_region(made_up_face(scene.crop)));
    }
    for (const Box& face : labelled_faces) scene.subjects.regions.push_back(face_region(face));
    scene.face = *std::ranges::max_element(
        scene.subjects.regions, {}, [](const SubjectRegion& region) { return region.box.area(); });
    const int width = std::min(kHero.width, scene.crop.width() / 25 * 25);
    scene.output = {width, width / 25 * 16};
    if (is_faultless(scene)) return scene;
  }
  return std::nullopt;
}

std::vector<Scene> make_scenes(std::size_t most) {
  std::vector<Scene> scenes;
  const auto add = [&scenes](std::optional<Scene> scene) {
    if (scene) scenes.push_back(std::move(*scene));
  };
  for (const test::LabelledPhoto& photo : test::labelled_photos()) {
    if (scenes.size() >= most) return scenes;
    if (photo.path.empty() || photo.negative || photo.main_faces.empty()) continue;
    add(make_scene(photo.id, photo.path, photo.main_faces));
  }
  for (const char* name : {"lomiri-16.04/friends.jpg",
                           "sklearn/china.jpg",
                           "mate/LadyBird.jpg",
                           "lomiri-16.04/Bridge.jpg",
                           "plasma/ColorfulCups.jpg",
                           "lomiri-16.04/seeding.jpg",
                           "lomiri-16.04/Dragonfly.jpg",
                           "sklearn/flower.jpg",
                           "mate/Garden.jpg",
                           "lomiri-16.04/Wine.jpg",
                           "plasma/BytheWater.jpg",
                           "mate/TwoWings.jpg",
                           "lomiri-16.04/life.jpg",
                           "plasma/FallenLeaf.jpg",
                           "mate/Wood.jpg",
                           "lomiri-16.04/Picture_0B.jpg",
                           "lomiri-16.04/picosdeeuropa.jpg",
                           "plasma/Autumn.jpg",
                           "lomiri-16.04/aitzgorri.jpg",
                           "lomiri-20.04/Kleiber.jpg",
                           "mate/YellowFlower.jpg",
                           "lomiri-16.04/umang.jpg",
                           "plasma/EveningGlow.jpg",
                           "skimage/coffee.png",
                           "lomiri-16.04/greentock.jpg",
                           "mate/FreshFlower.jpg",
                           "plasma/Kite.jpg",
                           "lomiri-16.04/free.jpg",
                           "mate/GreenMeadow.jpg",
                           "mate/RainDrops.jpg"}) {
    const std::string path = test::photo(name);
    if (scenes.size() >= most) return scenes;
    if (!path.empty()) add(make_scene(name, path));
  }
  return scenes;
}

}  // namespace picdesk::mutation
