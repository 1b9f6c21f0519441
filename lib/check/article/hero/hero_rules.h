// SPDX-License-Identifier: GPL-3.0-or-later
// The groups of rules about the hero's file and its URL. Pure.
#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "check/article/article_findings.h"
#include "check/article/hero/house_path.h"
#include "check/article/image_url.h"

namespace picdesk::check {

// The hero, and what its URL says.
struct HeroFile {
  HeroFile(const ArticleContext& article, const Picture& hero);

  const ArticleContext& context;
  const Picture& picture;
  ImageUrl url;
  PathMatch match;  // of the URL against the house's form

  std::string_view src() const { return picture.src->text(); }
  // The file, if it is there and of sound build.
  const ImageFile* sound() const;
  // A place in url.raw, as a range of src().
  TextRange in_src(TextRange place) const {
    return {url.raw.begin + place.begin, url.raw.begin + place.end};
  }
  std::string_view raw() const { return src().substr(url.raw.begin, url.raw.end - url.raw.begin); }
  // At the URL, or at a part of it; the hero's other place in the article is told as related.
  ArticleFinding& add(ArticleFindings& findings, std::string_view rule, std::string message) const;
  ArticleFinding& add(ArticleFindings& findings, std::string_view rule, TextRange in_src,
                      std::string message) const;
};

// "600x384 px".
std::string pixel_size(Size size);

// hero/file-missing, hero/not-decodable, hero/not-webp.
void check_hero_presence(const HeroFile& hero, ArticleFindings& findings);
// hero/name, hero/date-folder, hero/slug-unrelated.
void check_hero_path(const HeroFile& hero, ArticleFindings& findings);
// hero/size-suffix, hero/aspect, hero/byte-budget.
void check_hero_pixels(const HeroFile& hero, ArticleFindings& findings);
// hero/metadata-stripped, hero/embedded-alt-missing, and what crop checks found.
void check_hero_content(const HeroFile& hero, ArticleFindings& findings);

}  // namespace picdesk::check
