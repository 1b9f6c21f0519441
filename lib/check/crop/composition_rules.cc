// SPDX-License-Identifier: GPL-3.0-or-later
#include <algorithm>

#include "check/crop/crop_rules.h"

namespace picdesk::check {
namespace {

constexpr double kHair = 0.35;     // of the face's height, above it
constexpr double kEyes = 0.40;     // of the face's height, below its top
constexpr double kAtAnEdge = 1.5;  // master px

bool begins_at_the_top(const PlacedCrop& crop) {
  return crop.located().place.to_master.apply({0, 0}).y < kAtAnEdge;
}

// A crop that ends where the master does cannot be moved down: what is above is the photographer's.
bool ends_at_the_bottom(const PlacedCrop& crop) {
  const Point corner{crop.window().x0, crop.window().y1};
  return crop.located().place.to_master.apply(corner).y >
         crop.photo().master_size.height - kAtAnEdge;
}

// Whether the master has no more above: it cuts the head, or the crop begins where it does.
bool master_ends_above(const PlacedCrop& crop, const Box& face) {
  return face.y0 - kHair * face.height() < 0 || begins_at_the_top(crop);
}

double eye_line(const SubjectRegion& face) {
  if (face.left_eye && face.right_eye) return (face.left_eye->y + face.right_eye->y) / 2;
  return face.box.y0 + kEyes * face.box.height();
}

void check_headroom(const PlacedCrop& crop, const PlacedRegion& face, const CropCheckLimits& limits,
                    CropFindings& findings) {
  const Box head = crop.place(head_box(face.region->box, crop.photo().master_size));
  const double room = (head.y0 - crop.window().y0) / crop.window().height();
  const bool little = room < limits.headroom_least;
  if (!little && room <= limits.headroom_most) return;
  if (face.region->box.y0 - kHair * face.region->box.height() < 0) return;
  if (little && master_ends_above(crop, face.region->box)) return;
  if (!little && ends_at_the_bottom(crop)) return;
  const Severity most =
      std::min(Severity::warning, most_severe(*face.region, crop.photo().subjects));
  const double limit = little ? limits.headroom_least : limits.headroom_most;
  const std::string amount = room < 0 ? "no room" : percent(room) + " of the height";
  findings.add({.rule = "crop/headroom",
                .severity = most,
                .most = most,
                .message = "above the head there is " + amount +
                           (little ? ", less than " : ", more than ") + percent(limit),
                .hint = little ? "move the crop up" : "move the crop down, or take a tighter one",
                .measured = Measurement{room, limit, "share"}});
}

void check_eye_line(const PlacedCrop& crop, const PlacedRegion& face, const CropCheckLimits& limits,
                    CropFindings& findings) {
  const Box& box = face.region->box;
  const Point eyes = crop.place(Point{box.centre().x, eye_line(*face.region)});
  const double line = (eyes.y - crop.window().y0) / crop.window().height();
  const bool high = line < limits.eye_line_least;
  if (!high && line <= limits.eye_line_most) return;
  if (high ? begins_at_the_top(crop) : ends_at_the_bottom(crop)) return;
  const double limit = high ? limits.eye_line_least : limits.eye_line_most;
  findings.add({.rule = "crop/eye-line",
                .severity = Severity::info,
                .message = "the eyes lie at " + percent(line) + " of the height from the top",
                .hint = high ? "move the crop up" : "move the crop down",
                .measured = Measurement{line, limit, "share"}});
}

}  // namespace

void check_composition(const PlacedCrop& crop, const CropCheckLimits& limits,
                       CropFindings& findings) {
  // Turned or mirrored top to bottom, there is no above.
  if (crop.located().quarter_turns != 0) return;
  const std::vector<PlacedRegion> faces = placed_faces(crop);
  const PlacedRegion* only = nullptr;
  for (const PlacedRegion& face : faces) {
    if (!is_main(face, faces, crop) || face.inside <= limits.face_out) continue;
    if (only != nullptr) return;
    only = &face;
  }
  // A face that is cut is a finding already.
  if (only == nullptr || only->inside < limits.face_in || crop.window().empty()) return;
  check_headroom(crop, *only, limits, findings);
  check_eye_line(crop, *only, limits, findings);
}

}  // namespace picdesk::check
