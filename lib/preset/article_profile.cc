// SPDX-License-Identifier: GPL-3.0-or-later
#include "picdesk/article_config.h"

namespace picdesk {

std::string_view name(ArticleProfile profile) {
  switch (profile) {
    case ArticleProfile::automatic:
      return "auto";
    case ArticleProfile::caption_as_alt:
      return "caption-as-alt";
    case ArticleProfile::alt_and_caption:
      return "alt-and-caption";
  }
  return "auto";
}

std::optional<ArticleProfile> article_profile(std::string_view word) {
  for (const ArticleProfile profile : {ArticleProfile::automatic, ArticleProfile::caption_as_alt,
                                       ArticleProfile::alt_and_caption}) {
    if (name(profile) == word) return profile;
  }
  return std::nullopt;
}

}  // namespace picdesk
