// SPDX-License-Identifier: GPL-3.0-or-later
// Regions in metadata: IPTC Image Region (IPTC Photo Metadata 2025.1), MWG regions (MWG Guidelines
// 2.0), Microsoft People tags and EXIF SubjectArea, read into the upright picture, and the chosen
// crop written back. Both standards mean the stored pixels; one orientation drives both. Pure.
#pragma once

#include <cstddef>
#include <optional>
#include <span>
#include <string>
#include <utility>
#include <vector>

#include "picdesk/finding.h"
#include "picdesk/master.h"
#include "picdesk/metadata_record.h"
#include "picdesk/regions.h"
#include "picdesk/result.h"

namespace picdesk {

// What a file's metadata says about its subjects: regions (merged where several schemes repeat
// one), cropping roles, a focal point. No saliency. Boxes that are empty, not numbers or less than
// half inside the picture are left out with regions/invalid; regions of another picture's size with
// regions/stale; regions/upright-written says that the writer used upright coordinates.
struct PhotoRegions {
  Subjects subjects;
  std::vector<Finding> findings;
};

// `sidecar`: the packet beside the file, empty: none; its precedence is that of read_metadata().
// `detected`: faces that a detector found; where the frame is in doubt, they decide. A block that
// cannot be read is left out with a finding.
PhotoRegions read_photo_regions(std::span<const std::byte> file, const ProbeInfo& info,
                                std::span<const std::byte> sidecar = {},
                                const std::vector<SubjectRegion>& detected = {});

// Adds what a look at the picture found (regions of a detector, saliency, who looked) to what is
// known. Detected faces that lie on a face from metadata (overlap above 0.3) are left out.
void add_seen(Subjects& known, const Subjects& seen);

// A person's decision to be kept with the master.
struct RegionDecision {
  std::vector<std::pair<AspectRatio, Rect>> crops;  // upright px
  std::optional<FocalPoint> focal_point;            // of the upright picture
  bool confirmed = true;  // by a person: adds square-, landscape- or portraitCropping
};

// `regions` of a record with the decision in it: one IPTC region a crop, rId "picdesk-crop-25x16",
// relative units of the stored frame, six decimals; the focal point as one vertex with role
// mainSubjectArea, rId "picdesk-focal". Regions of the same id are replaced, all others stay as
// they are. Reading back gives the same Rect. Errors: invalid_argument (a crop outside).
Result<std::vector<ImageRegion>> with_decision(const std::vector<ImageRegion>& regions, Size stored,
                                               Orientation orientation,
                                               const RegionDecision& decision);

// The regions of a master as they are in a rendition of `crop` (upright master px), which is
// upright and has `size`: moved, scaled, clipped; less than half inside: dropped, cropping roles
// too.
std::vector<ImageRegion> remap_regions(const std::vector<ImageRegion>& regions, Size stored,
                                       Orientation orientation, const Rect& crop, Size size);

}  // namespace picdesk
