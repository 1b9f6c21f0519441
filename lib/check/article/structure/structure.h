// SPDX-License-Identifier: GPL-3.0-or-later
// The parts of check_structure(). Pure.
#pragma once

#include "check/article/article_rules.h"

namespace picdesk::check {

void check_broken_images(const ArticleContext& context, ArticleFindings& findings);
void check_stolen_credits(const ArticleContext& context, ArticleFindings& findings);
void check_front_matter(const ArticleContext& context, ArticleFindings& findings);
void check_duplicates(const ArticleContext& context, ArticleFindings& findings);
// html/picture: picture elements and the sources in them ...
void check_pictures(const ArticleContext& context, ArticleFindings& findings);
// ... the attributes of img elements ...
void check_image_attributes(const ArticleContext& context, ArticleFindings& findings);
// ... and source elements elsewhere.
void check_other_sources(const ArticleContext& context, ArticleFindings& findings);

}  // namespace picdesk::check
