// SPDX-License-Identifier: GPL-3.0-or-later
// The contact sheet: one static HTML file that opens from disk, with every master, its crops drawn
// on it, its faces and regions, and each rendition at its real size beside what was found. Pure:
// pictures come as bytes and go in as data URIs; nothing is ever loaded from elsewhere.
#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "picdesk/finding.h"
#include "picdesk/geometry.h"
#include "picdesk/plan.h"
#include "picdesk/regions.h"
#include "picdesk/result.h"

namespace picdesk {

struct SheetPicture {
  std::vector<std::byte> bytes;  // a WebP, JPEG, PNG or AVIF file; empty: cannot be shown
  std::string mime;
  Size size;  // px
};

struct SheetRendition {
  std::string spec;    // "hero"
  std::string output;  // path relative to the sheet, shown and linked
  Size css_size;       // at which a page shows it, CSS px
  int density = 1;
  std::uint64_t file_bytes = 0;
  CropPlan crop;  // of the upright master, px; confidence 0: not known
  SheetPicture picture;
  std::vector<Finding> findings;
};

struct SheetMaster {
  std::string name;  // path as in the manifest
  Size size;         // upright, px
  SheetPicture preview;
  std::vector<SubjectRegion> regions;  // upright px of the master
  std::optional<FocalPoint> focal_point;
  std::string caption, credit, alt;  // x-default texts
  std::vector<SheetRendition> renditions;
  std::vector<Finding> findings;
  std::string error;  // why nothing was made; empty: made
};

// The worst of all that was found of a master and its renditions; a master that failed is an error.
// Nothing: nothing was found.
std::optional<Severity> worst_finding(const SheetMaster& master);

struct ContactSheet {
  std::string title;
  std::string summary;  // "12 masters, 36 renditions, 2 warnings"
  std::vector<SheetMaster> masters;
};

// The whole file, UTF-8. Same input, same bytes. Errors: exhausted (over `max_bytes`).
Result<std::string> to_contact_sheet(const ContactSheet& sheet,
                                     std::uint64_t max_bytes = 512ull << 20);

}  // namespace picdesk
