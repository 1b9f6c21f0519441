// SPDX-License-Identifier: GPL-3.0-or-later
// The article's lead image: by selector, front matter, fetchpriority, or its place. Pure.
#pragma once

#include <cstddef>
#include <optional>

#include "picdesk/article.h"
#include "picdesk/article_config.h"

namespace picdesk::check {

struct FoundHero {
  std::optional<std::size_t> image;  // in Article::images
  // The front matter's value that names it, and the texts beside it; null: none.
  const FrontMatterValue* front_matter = nullptr;
  const MappedText* alt = nullptr;
  const MappedText* caption = nullptr;
  const MappedText* credit = nullptr;
};
FoundHero find_hero(const Article& article, const ArticleConfig& config);

}  // namespace picdesk::check
