// SPDX-License-Identifier: GPL-3.0-or-later
// Phrases that say that an image is an image: "Photo of", "صورة لـ", "... fotoğrafı". Linear,
// re-entrant.
#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "check/article/context.h"

namespace picdesk::check {

struct ImageOf {
  TextRange phrase;  // of the text
  // What the description would be without the phrase: replace `drop` by `lead`. Nothing where the
  // rest would be no sentence.
  struct Rest {
    TextRange drop;
    std::string lead;
  };
  std::optional<Rest> rest;
};
// Silent about kinds of pictures that have names ("photo de famille"), about pictures that show
// pictures ("image of a poster"), and in front of a colon or an agency.
std::optional<ImageOf> image_of(std::string_view description, std::string_view language,
                                const ArticleContext& context);

}  // namespace picdesk::check
