// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string>
#include <vector>

#include "picdesk/contact_sheet.h"

namespace picdesk::test {

// A master of 1200x800 with a hero in two densities, a square and a rung of the whole picture.
inline SheetMaster sample_master(const SheetPicture& preview, const SheetPicture& hero) {
  SheetMaster master;
  master.name = "desk/49785-iraq-isis-tunnel.jpg";
  master.size = {1200, 800};
  master.preview = preview;
  master.caption = "Soldiers stand round a tunnel entrance, October 3, 2024.";
  master.credit = "Agency Name";
  master.alt = "Four soldiers look into a hole in the ground.";
  master.regions = {
      {{500, 200, 600, 330}, RegionKind::face, 0.97, RegionSource::detector, "ultraface640"},
      {{100, 300, 300, 700}, RegionKind::person, 1, RegionSource::metadata_iptc}};
  master.regions.back().is_protected = true;
  master.focal_point = FocalPoint{0.5, 0.25};
  SheetRendition rendition;
  rendition.spec = "hero";
  rendition.output = "2025/04/01/49785-iraq-isis-tunnel-600_384.webp";
  rendition.css_size = {600, 384};
  rendition.file_bytes = 41'234;
  rendition.crop.rect = {0, 16, 1200, 784};
  rendition.crop.reason = "the face (detector:ultraface640) is kept whole";
  rendition.crop.confidence = 0.78;
  rendition.picture = hero;
  master.renditions.push_back(rendition);
  rendition.density = 2;
  rendition.picture = {{}, "image/webp", {1200, 768}};
  master.renditions.push_back(rendition);
  rendition.spec = "square";
  rendition.density = 1;
  rendition.crop = {};
  rendition.crop.rect = {300, 0, 1100, 800};
  rendition.crop.confidence = 0.4;
  rendition.crop.reason = "saliency";
  rendition.crop.cuts = {{master.regions.back(), 0}};
  rendition.findings = {{"crop/face-cut", Severity::error, "a face is cut: 52 % of it is inside",
                         "square", "move the crop"}};
  master.renditions.push_back(rendition);
  rendition = {};
  rendition.spec = "ladder";
  rendition.crop.rect = {0, 0, 1200, 800};
  rendition.crop.confidence = 0;
  rendition.picture.size = {960, 640};
  master.renditions.push_back(rendition);
  return master;
}

}  // namespace picdesk::test
