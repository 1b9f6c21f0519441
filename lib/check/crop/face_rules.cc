// SPDX-License-Identifier: GPL-3.0-or-later
#include <algorithm>

#include "check/crop/crop_rules.h"

namespace picdesk::check {
namespace {

// "a face (detector:ultraface640, score 0.97; errors from 0.90)".
std::string describe(const SubjectRegion& face, const Subjects& subjects) {
  std::string text = "a face (" + source_text(face);
  if (face.source == RegionSource::detector) {
    text += ", score " + decimal(face.confidence, 2);
    text += subjects.error_threshold <= 1 ? "; errors from " + decimal(subjects.error_threshold, 2)
                                          : "; never an error";
  }
  return text + ")";
}

}  // namespace

void check_faces(const PlacedCrop& crop, const CropCheckLimits& limits, CropFindings& findings) {
  const Subjects& subjects = crop.photo().subjects;
  const std::vector<PlacedRegion> faces = placed_faces(crop);
  for (const PlacedRegion& face : faces) {
    // A protected face is crop/protected-cut.
    if (face.region->is_protected) continue;
    if (face.inside <= limits.face_out || face.inside >= limits.face_in) continue;
    const Severity most =
        is_main(face, faces, crop) ? most_severe(*face.region, subjects) : Severity::info;
    findings.add({.rule = "crop/face-cut",
                  .severity = most,
                  .most = most,
                  .message = describe(*face.region, subjects) + " is cut: " + percent(face.inside) +
                             " of it is inside",
                  .hint = "move the crop so that the face is wholly in, or out",
                  .measured = Measurement{face.inside, limits.face_in, "share"}});
  }
}

void check_alone(const CroppedPhoto& photo, CropFindings& findings) {
  const Size size = photo.info.upright();
  constexpr double kTouching = 0.005;  // of the side
  const double across = kTouching * size.width;
  const double down = kTouching * size.height;
  for (const SubjectRegion& region : photo.alone->analysis.subjects.regions) {
    const Box& box = region.box;
    const bool touches = box.x0 <= across || box.y0 <= down || box.x1 >= size.width - across ||
                         box.y1 >= size.height - down;
    if (region.kind != RegionKind::face || box.empty() || !touches) continue;
    findings.add({.rule = "crop/face-at-edge",
                  .severity = Severity::info,
                  .message = describe(region, photo.alone->analysis.subjects) +
                             " touches the edge of the rendition",
                  .hint = "look whether it is cut, or give the master"});
  }
}

}  // namespace picdesk::check
