// SPDX-License-Identifier: GPL-3.0-or-later
// What matters in a picture, and where. Everything is in pixels of the upright picture, in edge
// coordinates: reals in which pixel i covers [i, i + 1). Value types, thread-safe.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "picdesk/geometry.h"

namespace picdesk {

struct Point {
  double x = 0;
  double y = 0;
  friend bool operator==(const Point&, const Point&) = default;
};

// A box in edge coordinates; may reach beyond the picture.
struct Box {
  double x0 = 0;
  double y0 = 0;
  double x1 = 0;
  double y1 = 0;

  static Box of(const Rect& rect) {
    return {double(rect.x0), double(rect.y0), double(rect.x1), double(rect.y1)};
  }
  double width() const { return x1 - x0; }
  double height() const { return y1 - y0; }
  double area() const { return empty() ? 0 : width() * height(); }
  Point centre() const { return {(x0 + x1) / 2, (y0 + y1) / 2}; }
  bool empty() const { return !(x1 > x0 && y1 > y0); }  // NaN counts as empty
  friend bool operator==(const Box&, const Box&) = default;
};

Box intersection(const Box& a, const Box& b);  // may be empty
// The share of `box` that lies in `window`, 0..1; 0 for an empty box.
double inside(const Box& box, const Box& window);
// Intersection over union, 0..1.
double overlap(const Box& a, const Box& b);
// A face (hairline to chin) with the hair and ears around it: 0.35 of its height upwards, 0.12 of
// its width to each side, clipped to the picture.
Box head_box(const Box& face, Size image);

enum class RegionKind { face, head, person, animal, object, text, salient, crop };
std::string_view name(RegionKind kind);  // "face", ...

enum class RegionSource {
  metadata_iptc,      // IPTC Image Region
  metadata_mwg,       // MWG regions
  metadata_mp,        // Microsoft People tags
  exif_subject_area,  // the camera's focus mark: breaks ties only
  cms,                // a focal-point form of a CMS
  user,               // the command line
  detector,           // see `detector`
  saliency,
};
std::string_view name(RegionSource source);  // "metadata-iptc", ...

struct SubjectRegion {
  Box box;
  RegionKind kind = RegionKind::object;
  double confidence = 1;  // 0..1
  RegionSource source = RegionSource::user;
  std::string detector{};           // "ultraface640", ... where source is detector
  bool is_protected = false;        // a person drew it: it must lie wholly inside every crop
  std::string name{};               // of a person; may be empty. Personal data
  std::optional<Point> left_eye{};  // of the viewer; where the detector gives landmarks
  std::optional<Point> right_eye{};
  std::optional<Point> nose{};
  friend bool operator==(const SubjectRegion&, const SubjectRegion&) = default;
};

// "detector:ultraface640" or name(source).
std::string source_text(const SubjectRegion& region);

// How much each part of the picture draws the eye: `size` cells, row-major, over the whole upright
// picture; they sum to 1. Empty: not known.
struct SaliencyGrid {
  Size size;
  std::vector<float> cells;
  bool empty() const { return cells.empty(); }
  friend bool operator==(const SaliencyGrid&, const SaliencyGrid&) = default;
};

// A crop that a person chose, found in metadata or given by a CMS.
struct ChosenCrop {
  Box box;
  std::optional<AspectRatio> ratio;  // of its name, where it has one ("25:16")
  RegionSource source = RegionSource::metadata_iptc;
  std::string id;  // rId, e.g. "picdesk-crop-25x16"
  friend bool operator==(const ChosenCrop&, const ChosenCrop&) = default;
};

// All that is known about one picture's subjects: what planning and crop checks work from.
struct Subjects {
  std::vector<SubjectRegion> regions;
  std::vector<ChosenCrop> crops;
  std::optional<FocalPoint> focal_point;
  RegionSource focal_source = RegionSource::user;
  SaliencyGrid saliency;
  // Who looked for faces; empty: nobody. Thresholds of its scores.
  std::string detector{};    // "ultraface640", "dlib", "haar", ...
  std::string model_sha256;  // of its model file; empty without one
  double plan_threshold = 0;
  double error_threshold = 2;  // above 1: its faces never make an error
  friend bool operator==(const Subjects&, const Subjects&) = default;
};

}  // namespace picdesk
