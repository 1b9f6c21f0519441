// SPDX-License-Identifier: GPL-3.0-or-later
// The members of what the vision worker is asked and answers; see members.h.
#pragma once

#include "picdesk/vision.h"
#include "worker/message/members.h"

namespace picdesk::worker {

template <>
inline constexpr RegionKind last_value<RegionKind> = RegionKind::crop;
template <>
inline constexpr RegionSource last_value<RegionSource> = RegionSource::saliency;
template <>
inline constexpr DetectorKind last_value<DetectorKind> = DetectorKind::haar;
template <>
inline constexpr Located::Verdict last_value<Located::Verdict> =
    Located::Verdict::different_picture;

template <class Visitor, Is<Size> T>
void members(Visitor& visit, T& it) {
  auto& [width, height] = it;
  visit(width, height);
}

template <class Visitor, Is<Rect> T>
void members(Visitor& visit, T& it) {
  auto& [x0, y0, x1, y1] = it;
  visit(x0, y0, x1, y1);
}

template <class Visitor, Is<Point> T>
void members(Visitor& visit, T& it) {
  auto& [x, y] = it;
  visit(x, y);
}

template <class Visitor, Is<FocalPoint> T>
void members(Visitor& visit, T& it) {
  auto& [x, y] = it;
  visit(x, y);
}

template <class Visitor, Is<AspectRatio> T>
void members(Visitor& visit, T& it) {
  auto& [width, height] = it;
  visit(width, height);
}

template <class Visitor, Is<Box> T>
void members(Visitor& visit, T& it) {
  auto& [x0, y0, x1, y1] = it;
  visit(x0, y0, x1, y1);
}

template <class Visitor, Is<SubjectRegion> T>
void members(Visitor& visit, T& it) {
  auto& [box, kind, confidence, source, detector, is_protected, name, left_eye, right_eye, nose] =
      it;
  visit(box, kind, confidence, source, detector, is_protected, name, left_eye, right_eye, nose);
}

template <class Visitor, Is<SaliencyGrid> T>
void members(Visitor& visit, T& it) {
  auto& [size, cells] = it;
  visit(size, cells);
}

template <class Visitor, Is<ChosenCrop> T>
void members(Visitor& visit, T& it) {
  auto& [box, ratio, source, id] = it;
  visit(box, ratio, source, id);
}

template <class Visitor, Is<Subjects> T>
void members(Visitor& visit, T& it) {
  auto& [regions, crops, focal_point, focal_source, saliency, detector, model_sha256,
         plan_threshold, error_threshold] = it;
  visit(regions, crops, focal_point, focal_source, saliency, detector, model_sha256);
  visit(plan_threshold, error_threshold);
}

template <class Visitor, Is<DetectorInfo> T>
void members(Visitor& visit, T& it) {
  auto& [kind, model_sha256, plan_threshold, error_threshold] = it;
  visit(kind, model_sha256, plan_threshold, error_threshold);
}

template <class Visitor, Is<Affine> T>
void members(Visitor& visit, T& it) {
  auto& [a, b, c, d, e, f] = it;
  visit(a, b, c, d, e, f);
}

template <class Visitor, Is<PlaceInMaster> T>
void members(Visitor& visit, T& it) {
  auto& [to_master, quad, quality] = it;
  visit(to_master, quad[0], quad[1], quad[2], quad[3], quality);
}

template <class Visitor, Is<Located> T>
void members(Visitor& visit, T& it) {
  auto& [verdict, place, second, mirrored, quarter_turns, tilt_degrees, squeeze, squeeze_measured,
         scale, matches, crop] = it;
  visit(verdict, place, second, mirrored, quarter_turns, tilt_degrees, squeeze, squeeze_measured);
  visit(scale, matches, crop);
}

template <class Visitor, Is<Bars> T>
void members(Visitor& visit, T& it) {
  auto& [left, top, right, bottom] = it;
  visit(left, top, right, bottom);
}

template <class Visitor, Is<PictureFacts> T>
void members(Visitor& visit, T& it) {
  auto& [bars, bars_exact, blockiness, sharpness, saliency_kept, unconverted, hash] = it;
  visit(bars, bars_exact, blockiness, sharpness, saliency_kept, unconverted, hash);
}

template <class Visitor, Is<AnalysisOptions> T>
void members(Visitor& visit, T& it) {
  auto& [faces, saliency, hash] = it;
  visit(faces, saliency, hash);
}

template <class Visitor, Is<CompareOptions> T>
void members(Visitor& visit, T& it) {
  auto& [faces, saliency] = it;
  visit(faces, saliency);
}

template <class Visitor, Is<PictureAnalysis> T>
void members(Visitor& visit, T& it) {
  auto& [subjects, hash, findings] = it;
  visit(subjects, hash, findings);
}

template <class Visitor, Is<Comparison> T>
void members(Visitor& visit, T& it) {
  auto& [located, facts, master] = it;
  visit(located, facts, master);
}

template <class Visitor, Is<PictureAlone> T>
void members(Visitor& visit, T& it) {
  auto& [facts, analysis] = it;
  visit(facts, analysis);
}

}  // namespace picdesk::worker
