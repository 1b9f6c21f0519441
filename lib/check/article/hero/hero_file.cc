// SPDX-License-Identifier: GPL-3.0-or-later
#include <algorithm>

#include "check/article/article_rules.h"
#include "check/article/hero/hero_rules.h"

namespace picdesk::check {
namespace {

void check_no_hero(const ArticleContext& context, ArticleFindings& findings) {
  if (!context.config.hero_required) return;
  const std::uint64_t begin = context.article().has_bom ? 3 : 0;
  ArticleFinding& finding =
      findings.add("hero/file-missing", {begin, begin}, "the article has no hero");
  finding.kind = "no-hero";
  finding.hint = "put a picture below the headline, or name one in the front matter: hero: /a.webp";
}

// An image that a script is to fill has no URL: that is a matter of markup.
bool is_filled_later(const Picture& picture) {
  return picture.image != nullptr &&
         std::ranges::any_of(picture.image->attributes, [](const Attribute& attribute) {
           return attribute.name == "srcset" || attribute.name.starts_with("data-src");
         });
}

}  // namespace

HeroFile::HeroFile(const ArticleContext& article, const Picture& hero)
    : context(article),
      picture(hero),
      url(read_image_url(hero.src->text(), article.config.site_origins)) {
  match = match_house_path(raw(), article.config.path_template);
}

const ImageFile* HeroFile::sound() const {
  const ImageFile* file = picture.file;
  const bool found = file != nullptr && file->state == ImageFile::State::found;
  return found && !file->damaged ? file : nullptr;
}

ArticleFinding& HeroFile::add(ArticleFindings& findings, std::string_view rule,
                              std::string message) const {
  return add(findings, rule, {0, src().size()}, std::move(message));
}

ArticleFinding& HeroFile::add(ArticleFindings& findings, std::string_view rule, TextRange in_src,
                              std::string message) const {
  ArticleFinding& finding = findings.add(rule, *picture.src, in_src, std::move(message));
  if (picture.image != nullptr && picture.front_image != nullptr) {
    finding.related.push_back(
        {"the front matter names it too", "", picture.front_image->value.source()});
  }
  return finding;
}

std::string pixel_size(Size size) {
  return std::to_string(size.width) + "x" + std::to_string(size.height) + " px";
}

void check_hero_file(const ArticleContext& context, ArticleFindings& findings) {
  const Picture* picture = context.hero();
  if (picture == nullptr) return check_no_hero(context, findings);
  if (picture->src == nullptr) return;
  const HeroFile hero(context, *picture);
  if (hero.url.kind == ImageUrl::Kind::empty) {
    if (is_filled_later(*picture)) return;
    ArticleFinding& finding =
        findings.add("hero/file-missing", picture->src_place(), "the hero's URL is empty");
    finding.kind = "invalid-url";
    finding.hint = "name the picture's file";
    return;
  }
  check_hero_presence(hero, findings);
  check_hero_path(hero, findings);
  check_hero_pixels(hero, findings);
  check_hero_content(hero, findings);
}

}  // namespace picdesk::check
