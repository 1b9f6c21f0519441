// SPDX-License-Identifier: GPL-3.0-or-later
#include "picdesk/regions.h"

#include <algorithm>

namespace picdesk {

Box intersection(const Box& a, const Box& b) {
  if (a.empty() || b.empty()) return {};  // std::max would pass over a NaN
  return {std::max(a.x0, b.x0), std::max(a.y0, b.y0), std::min(a.x1, b.x1), std::min(a.y1, b.y1)};
}

double inside(const Box& box, const Box& window) {
  const double whole = box.area();
  return whole > 0 ? intersection(box, window).area() / whole : 0;
}

double overlap(const Box& a, const Box& b) {
  const double both = intersection(a, b).area();
  const double either = a.area() + b.area() - both;
  return either > 0 ? both / either : 0;
}

Box head_box(const Box& face, Size image) {
  const double side = 0.12 * face.width();
  const Box head{face.x0 - side, face.y0 - 0.35 * face.height(), face.x1 + side, face.y1};
  return intersection(head, {0, 0, double(image.width), double(image.height)});
}

std::string_view name(RegionKind kind) {
  switch (kind) {
    case RegionKind::face:
      return "face";
    case RegionKind::head:
      return "head";
    case RegionKind::person:
      return "person";
    case RegionKind::animal:
      return "animal";
    case RegionKind::object:
      return "object";
    case RegionKind::text:
      return "text";
    case RegionKind::salient:
      return "salient";
    case RegionKind::crop:
      return "crop";
  }
  return "";
}

std::string_view name(RegionSource source) {
  switch (source) {
    case RegionSource::metadata_iptc:
      return "metadata-iptc";
    case RegionSource::metadata_mwg:
      return "metadata-mwg";
    case RegionSource::metadata_mp:
      return "metadata-mp";
    case RegionSource::exif_subject_area:
      return "exif-subject-area";
    case RegionSource::cms:
      return "cms";
    case RegionSource::user:
      return "user";
    case RegionSource::detector:
      return "detector";
    case RegionSource::saliency:
      return "saliency";
  }
  return "";
}

std::string source_text(const SubjectRegion& region) {
  if (region.source == RegionSource::detector) return "detector:" + region.detector;
  return std::string(name(region.source));
}

}  // namespace picdesk
