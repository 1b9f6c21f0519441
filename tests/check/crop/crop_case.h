// SPDX-License-Identifier: GPL-3.0-or-later
// A faultless rendition, to be spoiled by each test: 600x384 out of 1500x960 at (200, 100) of a
// master of 2000x1400 px, scale 0.4, with one face.
#pragma once

#include <string>
#include <vector>

#include "picdesk/check_crop.h"

namespace picdesk::test {

inline SubjectRegion face(const Box& box, RegionSource source = RegionSource::metadata_mwg) {
  SubjectRegion region;
  region.box = box;
  region.kind = RegionKind::face;
  region.source = source;
  return region;
}

inline SubjectRegion detected(const Box& box, const std::string& detector, double score) {
  SubjectRegion region = face(box, RegionSource::detector);
  region.detector = detector;
  region.confidence = score;
  return region;
}

inline CroppedPhoto faultless() {
  CroppedPhoto photo;
  photo.rendition = "hero-600_384.webp";
  photo.master = "hero.jpg";
  photo.info.format = Format::webp;
  photo.info.stored = {600, 384};
  photo.expected = {{{600, 384}, "the file name"}};
  photo.coding.quantiser = 36;
  photo.master_size = {2000, 1400};
  photo.subjects.regions = {face({900, 350, 1060, 550})};
  photo.subjects.focal_point = FocalPoint{0.5, 0.4};
  photo.subjects.detector = "ultraface640";
  photo.subjects.plan_threshold = 0.8;
  photo.subjects.error_threshold = 0.9;
  Comparison comparison;
  Located& located = comparison.located;
  located.verdict = Located::Verdict::found;
  located.scale = 0.4;
  located.matches = 200;
  located.squeeze_measured = true;
  located.crop = {200, 100, 1700, 1060};
  located.place.to_master = {2.5, 0, 200, 0, 2.5, 100};
  located.place.quad = {Point{200, 100}, {1700, 100}, {1700, 1060}, {200, 1060}};
  located.place.quality = 0.98;
  comparison.facts.sharpness = 1;
  comparison.facts.saliency_kept = 0.9;
  photo.comparison = comparison;
  return photo;
}

// The crop moved by that many px of the master.
inline void move(CroppedPhoto& photo, int dx, int dy) {
  Located& located = photo.comparison->located;
  located.crop = {located.crop.x0 + dx, located.crop.y0 + dy, located.crop.x1 + dx,
                  located.crop.y1 + dy};
  located.place.to_master.c += dx;
  located.place.to_master.f += dy;
  for (Point& corner : located.place.quad) corner = {corner.x + dx, corner.y + dy};
}

// "error crop/face-cut", one for each finding.
inline std::vector<std::string> found(const CroppedPhoto& photo,
                                      const CropCheckLimits& limits = {}) {
  std::vector<std::string> all;
  for (const Finding& finding : check_crop(photo, limits)) {
    all.push_back(std::string(name(finding.severity)) + " " + finding.rule);
  }
  return all;
}

}  // namespace picdesk::test
