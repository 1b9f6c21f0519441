// SPDX-License-Identifier: GPL-3.0-or-later
#include "check/article/hero/find_hero.h"
#include "check/article/image_url.h"
#include "picdesk/site.h"

namespace picdesk {
namespace {

// The URL of a hero that only the front matter names, if it says not from where.
std::optional<std::string> loose_hero(const Article& article, const ArticleConfig& config) {
  const check::FoundHero hero = check::find_hero(article, config);
  if (hero.front_matter == nullptr || hero.image) return std::nullopt;
  const std::string& url = hero.front_matter->value.text();
  const check::ImageUrl read = check::read_image_url(url, config.site_origins);
  return read.kind == check::ImageUrl::Kind::from_folder ? std::optional(url) : std::nullopt;
}

}  // namespace

ImageFiles SiteFiles::find_all(const Article& article, const ArticleConfig& config,
                               std::string_view path) const {
  ImageFiles files = find(image_urls(article, config), metadata_urls(article, config), path);
  const std::optional<std::string> loose = loose_hero(article, config);
  if (!loose || files[*loose].state == ImageFile::State::found) return files;
  const std::vector<std::string> rooted{'/' + *loose};
  ImageFiles below = find(rooted, rooted, path);
  ImageFile& file = below[rooted.front()];
  if (file.state == ImageFile::State::found) files[*loose] = std::move(file);
  return files;
}

}  // namespace picdesk
