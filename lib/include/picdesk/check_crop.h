// SPDX-License-Identifier: GPL-3.0-or-later
// Crop checks: a finished rendition against its master and its preset (docs/crop-checks.md). Facts
// in, findings out. Pure; re-entrant.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "picdesk/coding.h"
#include "picdesk/finding.h"
#include "picdesk/geometry.h"
#include "picdesk/master.h"
#include "picdesk/preset.h"
#include "picdesk/probe.h"
#include "picdesk/regions.h"
#include "picdesk/vision.h"

namespace picdesk {

// A size that something promises of the rendition.
struct ExpectedSize {
  Size size;         // px
  std::string from;  // "the file name", "the manifest", "article-hero's hero"
};

// One rendition and what is known of it. `comparison` is empty without a master.
struct CroppedPhoto {
  std::string rendition;  // path, for messages
  std::string master;     // path; empty: none
  ProbeInfo info;         // of the rendition
  CodingFacts coding;
  std::vector<ExpectedSize> expected;
  std::optional<Rect> planned;  // of the upright master, px: what the manifest says was cut
  bool bars_allowed = false;    // the preset has a colour for bars: no crop/bars
  Size master_size;             // upright, px
  std::optional<Comparison> comparison;
  std::optional<PictureAlone> alone;  // where there is no comparison
  // Of the master, upright px: from metadata, the user and the detector together.
  Subjects subjects;
};

// Findings by rule: crop/size-mismatch, crop/wrong-master, crop/face-cut, image/soft, ... with the
// value and its limit where something is measured. Severities of `limits` apply, but never exceed
// that of the rule in picdesk/rules.h (crop/bars: error where the master confirms them), nor what
// the source of a region allows (picdesk/regions.h, Subjects::error_threshold).
std::vector<Finding> check_crop(const CroppedPhoto& photo, const CropCheckLimits& limits);

struct HashedPhoto {
  std::string path;
  std::string hash;
  std::string master;  // renditions of one master are no duplicates
};
// Renditions that show the same picture (dup/near): each path but the first of its like, once,
// with the picture before it that is nearest (`location`; of equally near ones the first).
std::vector<std::pair<std::string, Finding>> check_duplicates(
    const std::vector<HashedPhoto>& photos, const CropCheckLimits& limits);

}  // namespace picdesk
