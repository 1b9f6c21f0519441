// SPDX-License-Identifier: GPL-3.0-or-later
// A rendition whose place in the master is known: what lies where in it.
#pragma once

#include <optional>
#include <vector>

#include "picdesk/check_crop.h"

namespace picdesk::check {

struct PlacedRegion {
  const SubjectRegion* region = nullptr;
  Box box;            // in the rendition, px
  double inside = 0;  // share of it in the rendition, of what the master has of it
};

class PlacedCrop {
 public:
  // Nothing where there is no master, or no place in it.
  static std::optional<PlacedCrop> of(const CroppedPhoto& photo);

  Point place(Point in_master) const;
  // The bounds of what the master has of a box.
  Box place(const Box& in_master) const;
  PlacedRegion place(const SubjectRegion& region) const;

  // The rendition without bars, px.
  const Box& window() const { return window_; }
  const Located& located() const { return photo_->comparison->located; }
  const CroppedPhoto& photo() const { return *photo_; }

 private:
  explicit PlacedCrop(const CroppedPhoto& photo) : photo_(&photo) {}

  const CroppedPhoto* photo_;
  Affine from_master_;
  Box window_;
};

// The faces of the master, each once: a detected one that meets one of the metadata is that.
std::vector<PlacedRegion> placed_faces(const PlacedCrop& crop);

// Of these, those that count: neither far smaller than the largest nor tiny in the rendition.
bool is_main(const PlacedRegion& face, const std::vector<PlacedRegion>& faces,
             const PlacedCrop& crop);

// How severe a finding about a region may be: a detector's box is an error only where its
// precision at that score has been measured to be high enough.
Severity most_severe(const SubjectRegion& region, const Subjects& subjects);

}  // namespace picdesk::check
