// SPDX-License-Identifier: GPL-3.0-or-later
// A site in a fresh folder, with pictures that picdesk's encoder made.
#pragma once

#include <cstddef>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "picdesk/geometry.h"
#include "picdesk/metadata.h"
#include "picdesk/site.h"
#include "support/temp_dir.h"

namespace picdesk::test {

// A grey WebP; with a record its EXIF and XMP are embedded.
std::vector<std::byte> webp_file(Size size, const MetadataRecord& record = {});

class SiteFolder {
 public:
  // Folders are made.
  void put(std::string_view path, std::span<const std::byte> bytes) const;
  void put(std::string_view path, std::string_view text) const;
  void link(std::string_view path, const std::string& target) const;
  const std::string& path() const { return folder_.path(); }

  // Of one URL in an article; with embedded metadata.
  ImageFile find(std::string_view url, std::string_view article, const ArticleConfig& config) const;

 private:
  TempDir folder_;
};

}  // namespace picdesk::test
