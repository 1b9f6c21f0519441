// SPDX-License-Identifier: GPL-3.0-or-later
// Which files an article's checks ask for.
#include <algorithm>

#include "check/article/hero/find_hero.h"
#include "check/article/structure/parse_srcset.h"
#include "picdesk/check_article.h"

namespace picdesk {
namespace {

constexpr std::string_view kWhiteSpace = " \t\n\r\f";

bool is_data(std::string_view url) {
  const std::size_t begin = std::min(url.find_first_not_of(kWhiteSpace), url.size());
  return url.substr(begin).starts_with("data:");
}

void add(std::string_view url, std::vector<std::string>& urls) {
  if (!url.empty() && !is_data(url)) urls.emplace_back(url);
}

void add_srcset(const std::vector<Attribute>& attributes, std::vector<std::string>& urls) {
  for (const Attribute& attribute : attributes) {
    if (attribute.name != "srcset") continue;
    const std::string_view srcset = attribute.value.text();
    for (const check::SrcsetCandidate& candidate : check::parse_srcset(srcset).candidates) {
      add(srcset.substr(candidate.url.begin, candidate.url.end - candidate.url.begin), urls);
    }
  }
}

std::vector<std::string> sorted_once(std::vector<std::string> urls) {
  std::ranges::sort(urls);
  urls.erase(std::unique(urls.begin(), urls.end()), urls.end());
  return urls;
}

}  // namespace

std::vector<std::string> image_urls(const Article& article, const ArticleConfig& config) {
  std::vector<std::string> urls;
  for (const ArticleImage& image : article.images) {
    if (image.src) add(image.src->text(), urls);
    add_srcset(image.attributes, urls);
  }
  for (const ArticlePicture& picture : article.pictures) {
    for (const PictureSource& source : picture.sources) add_srcset(source.attributes, urls);
  }
  const check::FoundHero hero = check::find_hero(article, config);
  if (hero.front_matter != nullptr) add(hero.front_matter->value.text(), urls);
  return sorted_once(std::move(urls));
}

std::vector<std::string> metadata_urls(const Article& article, const ArticleConfig& config) {
  std::vector<std::string> urls;
  const check::FoundHero hero = check::find_hero(article, config);
  for (std::size_t index = 0; index < article.images.size(); ++index) {
    const ArticleImage& image = article.images[index];
    const bool captioned = image.figure && article.figures[*image.figure].caption;
    if (!image.src || (!captioned && !config.caption_of_all && hero.image != index)) continue;
    add(image.src->text(), urls);
  }
  if (hero.front_matter != nullptr) add(hero.front_matter->value.text(), urls);
  return sorted_once(std::move(urls));
}

}  // namespace picdesk
