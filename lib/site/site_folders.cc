// SPDX-License-Identifier: GPL-3.0-or-later
#include "site/site_folders.h"

#include <algorithm>

#include "base/text.h"
#include "check/article/image_url.h"

namespace picdesk::site {
namespace {

using check::ImageUrl;
using State = ImageFile::State;

std::string folder_path(std::string_view folder) {
  while (folder.starts_with("./")) folder.remove_prefix(2);
  while (folder.size() > 1 && folder.ends_with('/')) folder.remove_suffix(1);
  return folder == "." ? std::string() : std::string(folder);
}

UrlPlace place_in(std::size_t folder, std::string_view path) {
  const auto resolved = check::resolved_dots(path);
  if (!resolved) return {State::outside_root, 0, {}};
  return {State::found, folder, text::nfc(*resolved)};
}

}  // namespace

SiteFolders::SiteFolders(const ArticleConfig& config) : origins_(config.site_origins) {
  for (const SiteMount& mount : config.mounts) {
    std::string url = mount.url;
    if (!url.starts_with('/')) url.insert(0, "/");
    if (!url.ends_with('/')) url += '/';
    mounts_.push_back({std::move(url), paths_.size()});
    paths_.push_back(folder_path(mount.folder));
  }
  if (!config.site_root.empty()) {
    mounts_.push_back({"/", paths_.size()});
    paths_.push_back(folder_path(config.site_root));
  }
  std::ranges::stable_sort(mounts_, std::greater<>{},
                           [](const Mount& mount) { return mount.url.size(); });
}

UrlPlace SiteFolders::from_root(std::string_view path) const {
  for (const Mount& mount : mounts_) {
    if (path.starts_with(mount.url)) return place_in(mount.folder, path.substr(mount.url.size()));
  }
  return {};
}

UrlPlace SiteFolders::place(std::string_view url, std::string_view article) const {
  const ImageUrl read = check::read_image_url(url, origins_);
  switch (read.kind) {
    case ImageUrl::Kind::external:
      return {State::external, 0, {}};
    case ImageUrl::Kind::invalid:
      return {State::invalid, 0, {}};
    case ImageUrl::Kind::from_root:
      return from_root(read.path);
    case ImageUrl::Kind::from_folder: {
      // Of an article outside the project nobody said which files belong to it.
      const auto inside = check::resolved_dots(article);
      if (!inside || article.starts_with('/')) return {};
      const std::string folder = inside->substr(0, inside->rfind('/') + 1);
      return place_in(0, folder + read.path);
    }
    case ImageUrl::Kind::empty:
    case ImageUrl::Kind::generated:
      break;
  }
  return {};
}

}  // namespace picdesk::site
