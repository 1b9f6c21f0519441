// SPDX-License-Identifier: GPL-3.0-or-later
// Heroes of several articles that would be stored under one id.
#include <map>
#include <string>

#include "base/text.h"
#include "check/article/hero/find_hero.h"
#include "check/article/hero/house_path.h"
#include "check/article/image_url.h"
#include "check/findings.h"
#include "picdesk/check_article.h"

namespace picdesk {
namespace {

using check::PathField;

struct NamedHero {
  std::string id;
  std::string folder_and_slug;  // the path without its size and extension
};

std::optional<NamedHero> named(std::string_view url, const ArticleConfig& config) {
  const check::ImageUrl read = check::read_image_url(url, config.site_origins);
  if (read.kind != check::ImageUrl::Kind::from_root) return std::nullopt;
  const std::string_view raw = url.substr(read.raw.begin, read.raw.end - read.raw.begin);
  const auto match = check::match_house_path(raw, config.path_template);
  if (!match.path || !match.path->of(PathField::id)) return std::nullopt;
  const auto text_of = [&](check::TextRange range) {
    return std::string(raw.substr(range.begin, range.end - range.begin));
  };
  NamedHero hero{text_of(*match.path->of(PathField::id)), std::string(raw)};
  // From the right, so that the places on the left stay.
  std::map<std::size_t, std::size_t, std::greater<>> cuts;
  for (const PathField field : {PathField::width, PathField::height, PathField::ext}) {
    if (const auto& range = match.path->of(field)) cuts[range->begin] = range->end - range->begin;
  }
  for (const auto& [begin, length] : cuts) hero.folder_and_slug.erase(begin, length);
  return hero;
}

ArticleFinding collision(const HeroUse& hero, const std::string& id, const HeroUse& first) {
  constexpr std::string_view kRule = "hero/id-collision";
  ArticleFinding finding;
  finding.rule = kRule;
  finding.severity = check::standard_severity(kRule);
  finding.message = "the id " + id + " is that of another hero, \"" + text::printable(first.url) +
                    "\" of " + text::printable(first.path);
  finding.hint = "give one of the two another id: the files would replace each other";
  finding.where = hero.where;
  finding.flagged = hero.url;
  finding.related.push_back({"the other hero", first.path, first.where});
  return finding;
}

}  // namespace

std::optional<HeroUse> hero_of(const ArticleInput& input, const ArticleConfig& config) {
  const check::FoundHero hero = check::find_hero(input.article, config);
  const MappedText* src = nullptr;
  if (hero.image && input.article.images[*hero.image].src) {
    src = &*input.article.images[*hero.image].src;
  } else if (hero.front_matter != nullptr) {
    src = &hero.front_matter->value;
  }
  if (src == nullptr || src->empty()) return std::nullopt;
  return HeroUse{input.path, src->text(), src->source()};
}

std::vector<std::pair<std::size_t, ArticleFinding>> check_collisions(
    const std::vector<HeroUse>& heroes, const ArticleConfig& config) {
  struct First {
    std::size_t index;
    std::string folder_and_slug;
  };
  std::map<std::string, First> by_id;
  std::vector<std::pair<std::size_t, ArticleFinding>> findings;
  for (std::size_t index = 0; index < heroes.size(); ++index) {
    const auto hero = named(heroes[index].url, config);
    if (!hero) continue;
    const auto [first, is_new] = by_id.try_emplace(hero->id, First{index, hero->folder_and_slug});
    if (is_new || first->second.folder_and_slug == hero->folder_and_slug) continue;
    findings.emplace_back(index, collision(heroes[index], hero->id, heroes[first->second.index]));
  }
  return findings;
}

}  // namespace picdesk
