// SPDX-License-Identifier: GPL-3.0-or-later
// What looking at pixels tells: faces, saliency, where a rendition came from, and what happened to
// it on the way. Value types; picdesk/inspect.h fills them in process, picdesk/worker.h in a
// sandbox.
#pragma once

#include <array>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "picdesk/finding.h"
#include "picdesk/regions.h"
#include "picdesk/result.h"

namespace picdesk {

enum class DetectorKind { none, ultraface640, ultraface320, blazeface, yunet2023, dlib, haar };
std::string_view name(DetectorKind kind);  // "ultraface640", ...
Result<DetectorKind> parse_detector(std::string_view name);

// A face model in a file of the user's.
struct FaceModel {
  DetectorKind kind = DetectorKind::ultraface640;  // one of the four that have a model
  std::string path;
  std::string sha256;  // 64 hex digits; checked before the file is parsed, always
  bool tiles = false;  // a second look at overlapping tiles: finds small faces, costs 4-8 times
  friend bool operator==(const FaceModel&, const FaceModel&) = default;
};

// Which detector looks. With neither: dlib's where it is built in, else Haar.
struct DetectorChoice {
  bool enabled = true;
  std::optional<FaceModel> model;    // missing or different file: an error, never a fall-back
  std::optional<DetectorKind> kind;  // dlib or haar, asked for by name
  // A model that is configured beats the kind.
  friend bool operator==(const DetectorChoice&, const DetectorChoice&) = default;
};

struct DetectorInfo {
  DetectorKind kind = DetectorKind::none;
  std::string model_sha256;    // empty without a model file
  double plan_threshold = 0;   // scores below are no faces
  double error_threshold = 2;  // scores below may not make an error; above 1: none may
};

// Where a rendition lies in its master: master = (a u + b v + c, d u + e v + f) for a point (u, v)
// of the rendition, both in edge coordinates of the full-size upright pictures, px.
struct Affine {
  double a = 1, b = 0, c = 0;
  double d = 0, e = 1, f = 0;
  Point apply(Point p) const { return {a * p.x + b * p.y + c, d * p.x + e * p.y + f}; }
  friend bool operator==(const Affine&, const Affine&) = default;
};

struct PlaceInMaster {
  Affine to_master;
  std::array<Point, 4> quad;  // the rendition's corners in the master: top left, then clockwise
  double quality = 0;         // 0..1: share of the textured picture that agrees with the master
  friend bool operator==(const PlaceInMaster&, const PlaceInMaster&) = default;
};

struct Located {
  enum class Verdict {
    found,
    not_found,          // no answer: fog, sea, repeated facades
    different_picture,  // both have detail enough, and it differs
  };
  Verdict verdict = Verdict::not_found;
  PlaceInMaster place;                  // where found
  std::optional<PlaceInMaster> second;  // another place that fits as well (repeating patterns)
  bool mirrored = false;
  int quarter_turns = 0;          // 0..3, clockwise, of the rendition against the master
  double tilt_degrees = 0;        // what is left after the quarter turns; clockwise is positive
  double squeeze = 1;             // scale in x / scale in y of the rendition against the master
  bool squeeze_measured = false;  // the matches span enough to tell
  double scale = 1;               // rendition px per master px (geometric mean)
  int matches = 0;                // feature matches behind it; 0: found by template
  Rect crop;                      // the quad where it is axis-parallel, else its bounds; master px
  friend bool operator==(const Located&, const Located&) = default;
};
std::string_view name(Located::Verdict verdict);  // "found", "not-found", "different-picture"

// Uniform lines at one side of a rendition, px.
struct Bars {
  int left = 0, top = 0, right = 0, bottom = 0;
  friend bool operator==(const Bars&, const Bars&) = default;
};

// What the pixels of a rendition show. Members that need the master are empty without it.
struct PictureFacts {
  Bars bars;                        // alone, by their look
  bool bars_exact = false;          // confirmed against the master
  double blockiness = 1;            // step across the strongest 8-px grid over the others
  std::optional<double> sharpness;  // fine detail against the same part of the master, 1 = equal
  std::optional<double> saliency_kept;  // against the best window of that shape
  std::optional<double> unconverted;    // Lab distance to the converted master minus that to the
                                        // unconverted one; above 0: colours were not converted
  std::string hash;                     // block mean hash, 256 bits, 64 hex digits
  friend bool operator==(const PictureFacts&, const PictureFacts&) = default;
};

// Differing bits of two block mean hashes. -1: one is none.
int hash_distance(std::string_view a, std::string_view b);

struct AnalysisOptions {
  bool faces = true;
  bool saliency = true;
  bool hash = false;
};

// What a picture shows: regions with source detector, a saliency grid, who looked.
struct PictureAnalysis {
  Subjects subjects;  // upright px of the full-size picture
  std::string hash;   // block mean hash; if asked for
  std::vector<Finding> findings;
  friend bool operator==(const PictureAnalysis&, const PictureAnalysis&) = default;
};

struct CompareOptions {
  bool faces = true;     // look for faces in the master (alone: in the rendition)
  bool saliency = true;  // for PictureFacts::saliency_kept
};

// A rendition held against its master.
struct Comparison {
  Located located;
  PictureFacts facts;
  PictureAnalysis master;  // with its hash
  friend bool operator==(const Comparison&, const Comparison&) = default;
};

// A rendition by itself, without its master.
struct PictureAlone {
  PictureFacts facts;
  PictureAnalysis analysis;
  friend bool operator==(const PictureAlone&, const PictureAlone&) = default;
};

}  // namespace picdesk
