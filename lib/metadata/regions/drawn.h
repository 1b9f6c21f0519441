// SPDX-License-Identifier: GPL-3.0-or-later
// Regions as their writers drew them, one block for each scheme: outlines in the writer's frame,
// and what they mean. Re-entrant.
#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <vector>

#include "metadata/bytes.h"
#include "metadata/regions/shape.h"
#include "metadata/xmp/xmp_tree.h"
#include "picdesk/regions.h"

namespace picdesk::metadata {

// More regions of one scheme are not read.
constexpr std::size_t max_drawn_regions = 1000;

struct DrawnRegion {
  enum class Use {
    subject,  // a SubjectRegion
    crop,     // somebody chose it
    focal,    // the main subject: a focal point if it is no bigger than one, else a subject
  };
  std::optional<Shape> shape;  // nothing: it cannot be read
  Use use = Use::subject;
  RegionKind kind = RegionKind::object;
  RegionSource source = RegionSource::metadata_iptc;
  bool is_protected = false;
  std::optional<AspectRatio> ratio;  // of a crop's name
  std::string name;                  // of a person
  std::string id;
  std::size_t number = 0;  // in its list, from 1
};

// What MWG's AppliedToDimensions say, px.
struct AppliedTo {
  double width = 0;
  double height = 0;
};

struct DrawnBlock {
  std::string label;  // "Iptc4xmpExt:ImageRegion"
  std::vector<DrawnRegion> regions;
  std::optional<AppliedTo> applied_to;
  std::size_t listed = 0;  // regions in the file, read or not
};

// `property` is Iptc4xmpExt:ImageRegion, mwg-rs:Regions, MP:RegionInfo.
DrawnBlock read_iptc_regions(const XmpNode& property);
DrawnBlock read_mwg_regions(const XmpNode& property);
DrawnBlock read_mp_regions(const XmpNode& property);
// Exif 0x9214 of a TIFF block, with the size of the picture it was written for.
DrawnBlock read_subject_area(ByteView exif);

}  // namespace picdesk::metadata
