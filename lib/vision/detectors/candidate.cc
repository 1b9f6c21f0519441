// SPDX-License-Identifier: GPL-3.0-or-later
#include "vision/detectors/candidate.h"

#include <algorithm>
#include <cmath>
#include <string>
#include <tuple>

namespace picdesk::vision {
namespace {

constexpr double kSameFaceOverlap = 0.30;
constexpr double kNestedShare = 0.556;
constexpr std::size_t kMaxCandidates = 1000;  // suppression is quadratic

bool finite(const Candidate& candidate) {
  const Box& box = candidate.box;
  return std::isfinite(box.x0) && std::isfinite(box.y0) && std::isfinite(box.x1) &&
         std::isfinite(box.y1) && std::isfinite(candidate.score) && !box.empty();
}

bool better(const Candidate& a, const Candidate& b) {
  return std::tuple(b.whole_picture, b.score, a.box.x0, a.box.y0) <
         std::tuple(a.whole_picture, a.score, b.box.x0, b.box.y0);
}

bool same_face(const Box& a, const Box& b) {
  const double shared = intersection(a, b).area();
  return overlap(a, b) >= kSameFaceOverlap || shared >= kNestedShare * std::min(a.area(), b.area());
}

Point moved(Point point, double factor, Point offset) {
  return {point.x * factor + offset.x, point.y * factor + offset.y};
}

// How a detector's box becomes hairline to chin; medians over labelled photographs.
struct Convention {
  double up = 0;     // of its height, added above
  double width = 1;  // about its centre
};

Convention convention(DetectorKind kind) {
  switch (kind) {
    case DetectorKind::blazeface:
      return {0.24, 0.93};
    case DetectorKind::dlib:
      return {0.12, 0.85};
    case DetectorKind::haar:
      return {0.05, 0.80};
    default:
      return {};
  }
}

SubjectRegion region(const Candidate& candidate, DetectorKind kind, const Box& picture) {
  SubjectRegion face;
  face.box = intersection(hairline_to_chin(candidate.box, kind), picture);
  face.kind = RegionKind::face;
  face.confidence = std::clamp(candidate.score, 0.0, 1.0);
  face.source = RegionSource::detector;
  face.detector = std::string(name(kind));
  if (candidate.landmarks) {
    face.left_eye = candidate.landmarks->left_eye;
    face.right_eye = candidate.landmarks->right_eye;
    face.nose = candidate.landmarks->nose;
  }
  return face;
}

}  // namespace

std::vector<Candidate> one_per_face(std::vector<Candidate> candidates) {
  std::erase_if(candidates, [](const Candidate& candidate) { return !finite(candidate); });
  std::stable_sort(candidates.begin(), candidates.end(), better);
  if (candidates.size() > kMaxCandidates) candidates.resize(kMaxCandidates);
  std::vector<Candidate> kept;
  for (const Candidate& candidate : candidates) {
    const bool known = std::any_of(kept.begin(), kept.end(), [&](const Candidate& other) {
      return same_face(candidate.box, other.box);
    });
    if (!known) kept.push_back(candidate);
  }
  return kept;
}

void place(std::vector<Candidate>& candidates, double factor, Point offset) {
  for (Candidate& candidate : candidates) {
    const Point from = moved({candidate.box.x0, candidate.box.y0}, factor, offset);
    const Point to = moved({candidate.box.x1, candidate.box.y1}, factor, offset);
    candidate.box = {from.x, from.y, to.x, to.y};
    if (!candidate.landmarks) continue;
    for (Point Landmarks::*point :
         {&Landmarks::left_eye, &Landmarks::right_eye, &Landmarks::nose}) {
      (*candidate.landmarks).*point = moved((*candidate.landmarks).*point, factor, offset);
    }
  }
}

Box hairline_to_chin(const Box& box, DetectorKind kind) {
  const Convention change = convention(kind);
  const double half = box.width() * change.width / 2;
  const double centre = box.centre().x;
  return {centre - half, box.y0 - change.up * box.height(), centre + half, box.y1};
}

std::vector<SubjectRegion> face_regions(const std::vector<Candidate>& candidates, DetectorKind kind,
                                        Size picture) {
  const Box whole = Box::of(Rect::whole(picture));
  std::vector<SubjectRegion> faces;
  for (const Candidate& candidate : candidates) {
    SubjectRegion face = region(candidate, kind, whole);
    if (!face.box.empty()) faces.push_back(std::move(face));
  }
  std::stable_sort(faces.begin(), faces.end(), [](const SubjectRegion& a, const SubjectRegion& b) {
    return std::tuple(b.confidence, a.box.x0, a.box.y0) <
           std::tuple(a.confidence, b.box.x0, b.box.y0);
  });
  return faces;
}

}  // namespace picdesk::vision
