// SPDX-License-Identifier: GPL-3.0-or-later
// From a URL to a folder of the site and a path in it. Pure.
#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "picdesk/article_config.h"
#include "picdesk/check_article.h"

namespace picdesk::site {

// Where a URL leads: a place in a folder, or the state that says why there is none.
struct UrlPlace {
  ImageFile::State state = ImageFile::State::unmapped;  // found: `folder` and `path` are set
  std::size_t folder = 0;                               // in SiteFolders::paths()
  std::string path;                                     // relative to it, in NFC, without dots
};

class SiteFolders {
 public:
  explicit SiteFolders(const ArticleConfig& config);

  // Relative to the project; the first is the project itself ("").
  const std::vector<std::string>& paths() const { return paths_; }
  UrlPlace place(std::string_view url, std::string_view article) const;

 private:
  struct Mount {
    std::string url;  // "/gc1/images/"
    std::size_t folder;
  };
  UrlPlace from_root(std::string_view path) const;

  std::vector<std::string> origins_;
  std::vector<std::string> paths_{""};
  std::vector<Mount> mounts_;  // the longest URL first
};

}  // namespace picdesk::site
