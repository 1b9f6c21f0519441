// SPDX-License-Identifier: GPL-3.0-or-later
// Which files an article's checks ask for.
#include <algorithm>

#include "check/article/hero/find_hero.h"
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

// Behind a candidate's descriptors: the comma that is not in parentheses.
std::size_t descriptors_end(std::string_view text) {
  int depth = 0;
  for (std::size_t at = 0; at < text.size(); ++at) {
    if (text[at] == '(') ++depth;
    if (text[at] == ')' && depth > 0) --depth;
    if (text[at] == ',' && depth == 0) return at + 1;
  }
  return text.size();
}

// Split as HTML does it: a URL ends at white space, commas inside it are its own.
void add_candidates(std::string_view srcset, std::vector<std::string>& urls) {
  while (true) {
    const std::size_t begin = srcset.find_first_not_of(" \t\n\r\f,");
    if (begin == std::string_view::npos) return;
    srcset.remove_prefix(begin);
    std::string_view url = srcset.substr(0, srcset.find_first_of(kWhiteSpace));
    srcset.remove_prefix(url.size());
    const bool bare = url.ends_with(',');
    while (url.ends_with(',')) url.remove_suffix(1);
    add(url, urls);
    if (!bare) srcset.remove_prefix(descriptors_end(srcset));
  }
}

void add_srcset(const std::vector<Attribute>& attributes, std::vector<std::string>& urls) {
  for (const Attribute& attribute : attributes) {
    if (attribute.name == "srcset") add_candidates(attribute.value.text(), urls);
  }
}

std::vector<std::string> sorted_once(std::vector<std::string> urls) {
  std::ranges::sort(urls);
  const auto again = std::ranges::unique(urls);
  urls.erase(again.begin(), again.end());
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
