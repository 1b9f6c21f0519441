// SPDX-License-Identifier: GPL-3.0-or-later
// What every picture markup says, whatever its syntax: which files, at which true sizes.
#pragma once

#include <string>
#include <vector>

#include "picdesk/report.h"
#include "report/house_text.h"

namespace picdesk::report {

struct PictureFile {
  std::string url;  // encoded
  Size size;        // px
  std::string mime;
};

// Files of one format and shape, ascending in width, each width once.
struct SourceSet {
  std::string mime;
  std::vector<PictureFile> files;

  // What a reader without srcset gets: at density 1 the widest up to 1,200 px, else the narrowest.
  PictureFile standard;

  std::string srcset() const;  // "/a.webp 600w, /b.webp 1200w"
};

struct Picture {
  std::vector<SourceSet> sources;  // <source>s: AVIF first
  SourceSet fallback;              // of the <img>; the last source again if there is no other
  std::string sizes;
  bool hero = false;
  std::string alt;  // clean, may hold line feeds
  HouseText text;
  std::string date;  // clean
  std::string language;
  std::string dominant_colour;
  std::string thumbhash;
  std::vector<Finding> findings;
};

// Errors: invalid_argument if neither the shown nor the fallback spec has a rendition.
Result<Picture> build_picture(const MarkupRequest& request);

}  // namespace picdesk::report
